pem-base64-padding fires padding-missing
pem-base64-padding silent good-p256
pem-base64-padding silent base64url  # RFC 4648 5: padding may be left out
pem-base64-padding silent stray-character  # pem-invalid-character
pem-base64-nonzero-bits fires unused-bits
pem-base64-nonzero-bits silent padding-missing
pem-base64-nonzero-bits silent good-p256
