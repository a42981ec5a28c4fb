pem-end-without-begin fires end-without-begin
pem-end-without-begin silent begin-without-end  # pem-begin-without-end
pem-end-without-begin silent no-begin-end  # pem-boundaries-missing
pem-end-without-begin silent good-p256
