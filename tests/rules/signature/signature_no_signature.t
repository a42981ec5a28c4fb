signature-no-signature-algorithm fires signature-none "signatureAlgorithm is id-alg-noSignature"
signature-no-signature-algorithm fires signature-none private
signature-no-signature-algorithm fires signature-dh-proof "a Diffie-Hellman proof of possession"
signature-no-signature-algorithm silent signature-unsigned  # signature-empty
signature-no-signature-algorithm silent signature-unknown-algorithm  # algid-signature-unknown
signature-no-signature-algorithm silent good-rsa2048
