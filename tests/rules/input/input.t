input-empty fires empty-file
input-empty fires white-space-only
input-empty silent not-a-request-text
input-not-csr fires certificate "a certificate for \"www.csrlint-demo.org\""
input-not-csr fires certificate-der "a certificate"
input-not-csr fires certificate-labelled-request "a certificate"
input-not-csr fires public-key "a public key"
input-not-csr fires pkcs7 "PKCS#7"
input-not-csr fires html-page "HTML"
input-not-csr fires not-a-request-text "no request was found"
input-not-csr silent good-p256
input-not-csr silent empty-file  # input-empty
input-not-csr silent private-key-pkcs8  # private-key-in-input
input-not-csr silent private-key-and-request
input-too-large fires good-rsa4096 tests/rules/small-limits.ini "over 1024 octets"
input-too-large silent good-rsa4096
input-multiple-requests fires two-requests "2 requests"
input-multiple-requests silent good-p256
input-multiple-requests silent private-key-and-request
input-not-csr fires manifest-of-a-shell kubernetes "is shell text or a template that nobody has run"
input-not-csr silent version-missing-der  # der-parse-failed
input-not-csr silent cmc  # input-cmc
