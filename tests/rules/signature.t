signature-invalid fires signature-invalid
signature-invalid fires signature-invalid-ecdsa
signature-invalid fires signature-bit-changed
signature-invalid silent good-rsa2048
signature-invalid silent good-p256
signature-invalid silent good-ed25519
signature-invalid silent signature-all-zero  # signature-empty
signature-invalid silent signature-short  # signature-rsa-length
signature-invalid silent signature-ecdsa-raw  # signature-ecdsa-malformed
signature-invalid silent signature-key-mismatch  # signature-key-mismatch
signature-invalid silent rsa-even-modulus  # rsa-modulus-even
signature-invalid silent ec-off-curve  # ec-point-not-on-curve
signature-invalid silent ed25519-short  # eddsa-key-malformed
signature-invalid silent signature-pss
signature-invalid silent pss-trailer-2  # pss-trailer-field
signature-not-verified fires rsa-exponent-65-bits
signature-not-verified silent dsa2048
signature-not-verified silent signature-pss
signature-not-verified fires rsa-exponent-large "too long"
signature-not-verified silent ec-secp256k1
signature-not-verified silent ec-compressed
signature-not-verified silent good-p256
signature-not-verified silent signature-invalid
signature-not-verified silent signature-unknown-algorithm  # algid-signature-unknown
signature-not-verified silent signature-key-oid  # algid-signature-is-key-oid
signature-not-verified silent unknown-key  # algid-spki-unknown
signature-not-verified silent ec-explicit-parameters  # algid-ec-explicit-curve
signature-not-verified silent rsa16392  # rsa-modulus-too-large
signature-not-verified silent spki-missing  # der-parse-failed
signature-empty fires signature-empty "is empty"
signature-empty fires signature-all-zero "256 octets of zero"
signature-empty silent signature-ecdsa-r-zero  # signature-ecdsa-malformed
signature-empty silent good-p256
signature-bitstring-unused fires signature-unused-bits "4 unused bits"
signature-bitstring-unused silent good-p256
signature-key-mismatch fires signature-key-mismatch "ecdsa-with-SHA256"
signature-key-mismatch fires signature-key-mismatch-rsa "id-ecPublicKey"
signature-key-mismatch silent x25519-key  # key-cannot-sign
signature-key-mismatch silent good-rsa2048
signature-rsa-length fires signature-short "255 octets, expected 256"
signature-rsa-length silent signature-invalid
signature-rsa-length silent signature-empty  # signature-empty
signature-rsa-length silent signature-key-mismatch-rsa  # signature-key-mismatch
signature-ecdsa-malformed fires signature-ecdsa-raw "SEQUENCE"
signature-ecdsa-malformed fires signature-ecdsa-r-zero "SEQUENCE"
signature-ecdsa-malformed fires signature-ecdsa-r-negative "SEQUENCE"
signature-ecdsa-malformed fires signature-ecdsa-r-order "range"
signature-ecdsa-malformed fires signature-ecdsa-trailing-data
signature-ecdsa-malformed silent signature-invalid-ecdsa
signature-ecdsa-malformed silent dsa2048
signature-ecdsa-malformed silent signature-key-mismatch  # signature-key-mismatch
signature-eddsa-malformed fires signature-eddsa-short "63 octets, expected 64"
signature-eddsa-malformed silent good-ed25519
signature-eddsa-malformed silent good-ed448
signature-md5 fires signature-md5 "MD5"
signature-md5 silent signature-sha1
signature-sha1 fires signature-sha1
signature-sha1 fires signature-sha1-ecdsa
signature-sha1 silent signature-md5
signature-sha1 silent signature-pss  # its parameters say SHA-256
signature-sha1 silent good-rsa2048
signature-hash-uncommon fires signature-sha224 "SHA-224"
signature-hash-uncommon silent signature-sha512
signature-hash-uncommon silent good-p384
signature-pss fires signature-pss
signature-pss silent good-rsa2048
signature-empty fires signature-unsigned
signature-not-verified silent rsa-exponent-over-modulus  # rsa-exponent-not-below-modulus
signature-not-verified fires ec-binary-curve "the key type or curve is not supported"
signature-not-verified silent signature-none  # signature-no-signature-algorithm
signature-invalid silent dsa-g-1  # dsa-parameters-invalid
signature-invalid silent dsa-parameters-missing  # dsa-parameters-missing
signature-invalid silent dsa-public-value-1  # dsa-public-value-invalid
signature-invalid silent ed25519-zero  # eddsa-small-order-key
signature-invalid silent ed25519-no-point  # eddsa-key-malformed
signature-invalid fires ecdsa-nonce-1-invalid
