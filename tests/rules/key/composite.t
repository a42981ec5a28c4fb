composite-key-malformed  fires   composite-key-sequence      "77 octets that begin with 2A stand behind those of id-ml-dsa-44, expected the 65 of a point on secp256r1"
composite-key-malformed  fires   composite-key-exchanged
composite-key-malformed  fires   composite-key-short         "the key has 1312 octets, expected 1312 of id-ml-dsa-44 and a classic key behind them"
composite-key-malformed  fires   composite-key-trailing      "the 271 octets behind those of id-ml-dsa-44 are no RSAPublicKey"
composite-key-malformed  fires   composite-rsa-size          "has not the 2048 bits that id-MLDSA44-RSA2048-PKCS15-SHA256 names"
composite-key-malformed  fires   composite-point-compressed  "33 octets that begin with 02"
composite-key-malformed  fires   composite-ed25519-short     "31 octets stand behind those of id-ml-dsa-44, expected the 32 of an id-Ed25519 key"
composite-key-malformed  silent  composite-key
composite-key-malformed  silent  composite-mldsa44-rsa2048-pss
composite-key-malformed  silent  composite-mldsa87-ed448
composite-key-malformed  silent  composite-mldsa87-p521
composite-key-malformed  silent  composite-rsa-exponent-1    # rsa-exponent-invalid
composite-key-malformed  silent  composite-point-off-curve   # ec-point-not-on-curve
composite-key-malformed  silent  composite-ed25519-no-point  # eddsa-key-malformed
composite-key-malformed  silent  composite-draft-12          # algid-pqc-prestandard
composite-key-malformed  silent  mldsa44-key-short           # mldsa-key-length
