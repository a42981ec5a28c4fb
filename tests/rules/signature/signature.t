signature-not-verified silent rsa-exponent-65-bits
signature-not-verified silent dsa2048
signature-not-verified silent signature-pss
signature-not-verified silent rsa-exponent-large  # rsa-modulus-not-examined
signature-not-verified silent composite-key
signature-not-verified silent composite-draft-12  # algid-pqc-prestandard
signature-not-verified silent mldsa65
signature-not-verified silent dilithium3-key  # algid-pqc-prestandard
signature-not-verified silent falcon-signature  # algid-pqc-prestandard
signature-not-verified silent ec-secp256k1
signature-not-verified silent ec-compressed
signature-not-verified silent good-p256
signature-not-verified silent signature-invalid
signature-not-verified silent signature-unknown-algorithm  # algid-signature-unknown
signature-not-verified silent signature-key-oid  # algid-signature-is-key-oid
signature-not-verified silent unknown-key  # algid-spki-unknown
signature-not-verified silent ec-explicit-parameters  # algid-ec-explicit-curve
signature-not-verified silent rsa16392  # rsa-modulus-not-examined
signature-not-verified silent spki-missing  # der-parse-failed
signature-not-verified fires gost2012-256-a "id-tc26-gost-3410-2012-256-paramSetA is not supported"
signature-not-verified fires gost2012-private-set "1.3.6.1.4.1.32473.3 is not supported"
signature-not-verified fires gost2012-without-set "does not name its curve"
signature-not-verified fires gost2001-digest-set "names no parameter set of GOST R 34.11-94"
signature-not-verified silent gost2001
signature-not-verified silent gost2012-512
signature-not-verified silent gost-key-oid  # algid-signature-is-key-oid
signature-empty fires signature-empty "is empty"
signature-empty fires signature-all-zero "256 octets of zero"
signature-empty fires mldsa87-all-zero "4627 octets of zero"
signature-empty silent signature-ecdsa-r-zero  # signature-ecdsa-malformed
signature-empty silent good-p256
signature-bitstring-unused fires signature-unused-bits "4 unused bits"
signature-bitstring-unused silent good-p256
signature-key-mismatch fires signature-key-mismatch "ecdsa-with-SHA256"
signature-key-mismatch fires signature-key-mismatch-rsa "id-ecPublicKey"
signature-key-mismatch fires mldsa87-as-44 "id-ml-dsa-44"
signature-key-mismatch fires slhdsa-shake-as-sha2 "id-slh-dsa-sha2-128f"
signature-key-mismatch silent x25519-key  # key-cannot-sign
signature-key-mismatch fires gost2012-under-2001 "id-GostR3410-2001"
signature-key-mismatch fires gost-signature-ec-key "id-ecPublicKey"
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
signature-empty fires signature-unsigned
signature-not-verified silent rsa-exponent-over-modulus  # rsa-exponent-not-below-modulus
signature-not-verified fires ec-binary-curve "1.3.132.0.16 is not supported by this build"
signature-not-verified silent signature-none  # signature-no-signature-algorithm
signature-ecdsa-malformed fires sm2-raw private "raw, of 32 octets each, and they verify"
signature-ecdsa-malformed fires signature-ecdsa-raw-reversed "verify with their octets reversed"
signature-ecdsa-malformed fires signature-ecdsa-raw-changed "do not verify"
signature-ecdsa-malformed fires signature-ecdsa-raw-renamed "they verify with SHA-256"
