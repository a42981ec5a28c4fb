signature-invalid fires signature-invalid
signature-invalid fires signature-invalid-ecdsa
signature-invalid fires signature-bit-changed
signature-invalid fires mldsa44-bit-changed
signature-invalid fires mldsa65-hint-not-zero "wrong length or encoding"
signature-invalid fires slhdsa-shake-bit-changed
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
signature-invalid silent mldsa44-short  # signature-pqc-length
signature-invalid silent mldsa44-key-short  # mldsa-key-length
signature-invalid silent slhdsa-sha2-key-short  # slhdsa-key-length
signature-invalid silent slhdsa-sha2-128s
signature-invalid silent signature-pss
signature-invalid silent gost2012-256
signature-invalid fires gost2012-256-changed
signature-invalid fires gost2001-short "wrong length or encoding"
signature-invalid fires gost2012-512-off-curve "numbers or an encoding that no key has"
signature-invalid silent pss-trailer-2  # pss-trailer-field
signature-invalid fires pss-shake128-other
signature-invalid fires pss-shake256-salt
signature-invalid fires pss-shake128-mgf1
signature-invalid fires ecdsa-shake128-changed
signature-invalid silent ecdsa-shake256-p521
signature-invalid silent pss-shake256-key-sha256  # pss-key-restriction
signature-invalid silent dsa-g-1  # dsa-parameters-invalid
signature-invalid silent dsa-parameters-missing  # dsa-parameters-missing
signature-invalid silent dsa-public-value-1  # dsa-public-value-invalid
signature-invalid silent ed25519-zero  # eddsa-small-order-key
signature-invalid silent ed25519-no-point  # eddsa-key-malformed
signature-invalid fires ecdsa-nonce-1-invalid
signature-invalid fires signature-other-digest private "digest SHA-1, named sha256WithRSAEncryption"
signature-invalid fires signature-other-digest-ecdsa private "digest SHA-384, named ecdsa-with-SHA256"
signature-invalid fires signature-reversed private "reversed order"
signature-invalid fires signature-pss-as-pkcs1 private "PSS) with SHA-256 and a salt of 32 octets"
signature-invalid fires signature-other-key private "another key"
signature-invalid silent sm2-empty-user  # sm2-user-id-empty
signature-invalid silent pss-salt-without-room  # pss-salt-length, pss-salt-impossible
signature-invalid  fires   composite-mldsa-changed    "its classic half does, and its ML-DSA half does not, expected"
signature-invalid  fires   composite-classic-changed  "its ML-DSA half does, and its classic half does not, expected"
signature-invalid  fires   composite-signature-long   "its classic half does not (the signature has the wrong length or encoding)"
signature-invalid  fires   composite-mldsa-alone      "wrong length or encoding"
signature-invalid  fires   composite-label            "does not verify, expected"
signature-invalid  fires   composite-without-context  "its classic half does, and its ML-DSA half does not"
signature-invalid  silent  composite-key
signature-invalid  silent  composite-rsa-exponent-1   # rsa-exponent-invalid
signature-invalid  silent  composite-point-off-curve  # ec-point-not-on-curve
signature-invalid  silent  composite-ed25519-zero     # eddsa-small-order-key
signature-invalid  silent  composite-key-short        # composite-key-malformed
signature-invalid  silent  composite-other-algorithm  # signature-key-mismatch
