signature-hash-curve-mismatch fires signature-p384-sha256 "the key is on secp384r1, but the request is signed with ecdsa-with-SHA256, expected ecdsa-with-SHA384"
signature-hash-curve-mismatch fires signature-p256-sha512
signature-hash-curve-mismatch fires signature-p256-sha512 pkix
signature-hash-curve-mismatch silent good-p256
signature-hash-curve-mismatch silent good-p384
signature-hash-curve-mismatch silent good-p521
signature-hash-curve-mismatch silent good-rsa2048
signature-hash-curve-mismatch silent ec-brainpool  # no digest belongs to it
signature-hash-curve-mismatch silent signature-sha1-ecdsa  # signature-sha1
signature-hash-curve-mismatch silent signature-p521-sha224  # signature-hash-uncommon
signature-hash-curve-mismatch silent signature-key-mismatch  # signature-key-mismatch

signature-hash-weaker-than-key fires signature-p521-sha224 pkix "ecdsa-with-SHA224 has a digest of 224 bits, weaker than the key, expected 512"
signature-hash-weaker-than-key fires signature-rsa3072-sha224 pkix "expected 256"
signature-hash-weaker-than-key fires signature-dsa-sha224 private "dsa-with-sha224 has a digest of 224 bits, weaker than the key, expected 256"
signature-hash-weaker-than-key silent signature-sha224 pkix  # 2048 bits are no stronger
signature-hash-weaker-than-key silent dsa2048-224 pkix
signature-hash-weaker-than-key silent dsa2048 pkix
signature-hash-weaker-than-key silent good-rsa4096 pkix
signature-hash-weaker-than-key silent ec-p224 pkix
signature-hash-weaker-than-key silent ec-brainpool pkix
signature-hash-weaker-than-key silent signature-sha1 pkix  # signature-sha1
signature-hash-weaker-than-key silent signature-p384-sha256 pkix  # signature-hash-curve-mismatch
signature-hash-weaker-than-key silent signature-key-mismatch-rsa pkix  # signature-key-mismatch
signature-hash-weaker-than-key silent signature-p521-sha224 tls  # signature-hash-uncommon
signature-hash-weaker-than-key silent signature-p521-sha224 smime  # signature-hash-uncommon
signature-hash-weaker-than-key silent good-ed25519 pkix
signature-hash-uncommon fires signature-sha224 "SHA-224"
signature-hash-uncommon fires pss-shake128 "SHAKE128"
signature-hash-uncommon fires ecdsa-shake256 "SHAKE256"
signature-hash-uncommon silent pss-shake128 pkix
signature-hash-uncommon silent signature-sha512
signature-hash-uncommon silent good-p384
signature-hash-uncommon fires pss-sha224 "SHA-224 (id-RSASSA-PSS)"
signature-hash-uncommon silent signature-pss
