pem-line-too-long fires one-line-body
pem-line-too-long silent one-line  # pem-boundary-extra-text
pem-line-too-long silent no-begin-end
pem-line-too-long silent stray-character  # pem-invalid-character
pem-line-short fires lines-of-60 "60 characters"
pem-line-short silent one-line-body  # pem-line-too-long
pem-line-short silent plus-lost  # pem-mangled-transport
pem-line-short silent good-p256
pem-line-endings fires=notice line-ends-cr "CR alone"
pem-line-endings fires=info line-ends-mixed "CR LF unlike"
pem-line-endings silent good-crlf
pem-line-endings silent utf-16  # CR LF throughout
pem-line-indented fires body-indented
pem-line-indented silent indented  # pem-boundary-indented
pem-line-indented silent good-p256
