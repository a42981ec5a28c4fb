pem-blank-line-in-body fires blank-lines "10 empty lines stand"
pem-blank-line-in-body silent header-lines  # pem-header-lines
pem-blank-line-in-body silent good-with-text-around
pem-blank-line-in-body silent good-p256
