algid-signature-unknown fires signature-unknown-algorithm "1.3.6.1.4.1.32473.2"
algid-signature-unknown silent signature-key-oid  # algid-signature-is-key-oid
algid-signature-unknown silent falcon-signature  # algid-pqc-prestandard
algid-signature-unknown silent mldsa65
algid-signature-unknown silent good-p256
algid-signature-is-key-oid fires signature-key-oid "rsaEncryption"
algid-signature-is-key-oid fires mlkem-signature "id-alg-ml-kem-768"
algid-signature-is-key-oid silent good-ed25519  # the OID is both
algid-signature-is-key-oid silent slhdsa-sha2-128s  # the OID is both
algid-signature-is-key-oid silent signature-pss
algid-spki-unknown fires unknown-key "1.3.6.1.4.1.32473.1"
algid-spki-unknown silent x25519-key  # key-cannot-sign
algid-spki-unknown silent dilithium3-key  # algid-pqc-prestandard
algid-spki-unknown silent composite-key
algid-spki-unknown silent good-p256
algid-ecdsa-parameters-present fires signature-ecdsa-null "NULL"
algid-ecdsa-parameters-present silent signature-dsa-null
algid-ecdsa-parameters-present silent good-p256
algid-dsa-parameters-present fires signature-dsa-null "NULL"
algid-dsa-parameters-present silent signature-ecdsa-null
algid-dsa-parameters-present silent dsa2048
algid-eddsa-parameters-present fires signature-eddsa-null
algid-eddsa-parameters-present silent good-ed25519
algid-signature-unknown silent signature-oiw-other  # algid-legacy-oiw
algid-signature-unknown silent signature-none  # signature-no-signature-algorithm
algid-spki-unknown silent dsa-oiw-key  # algid-legacy-oiw
algid-signature-is-key-oid fires gost-key-oid "id-tc26-gost3410-12-256"
algid-signature-unknown silent gost2012-256
algid-spki-unknown silent gost2012-512
algid-ecdsa-parameters-present fires ecdsa-shake128-null "id-ecdsa-with-shake128"
algid-signature-unknown fires signature-digest-oid private "sha256 stands in the signature algorithm's place"
algid-ecdsa-parameters-present silent sm2-null private
