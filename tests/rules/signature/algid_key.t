algid-key-oid-wrong  fires   curve-as-key  "id-ecPublicKey (1.2.840.10045.2.1) with the curve"
algid-key-oid-wrong  fires   sm2-curve-as-key  "sm2p256v1"  # read as EC, as OpenSSL does
algid-key-oid-wrong  silent  good-p384
algid-key-oid-wrong  silent  x25519-key  # key-cannot-sign
algid-key-oid-wrong  silent  unknown-key  # algid-spki-unknown
