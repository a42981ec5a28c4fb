key-cannot-sign fires x25519-key "X25519"
key-cannot-sign silent good-ed25519
key-cannot-sign silent unknown-key  # algid-spki-unknown
key-cannot-sign silent dsa2048
key-cannot-sign fires mlkem768-key "id-alg-ml-kem-768"
key-cannot-sign silent mldsa65
key-cannot-sign silent slhdsa-sha2-128s
key-cannot-sign silent composite-key

key-search-unfinished fires rsa8192 --deep-seconds=1 "p - 1 method; expected more of it"
key-search-unfinished silent rsa8192  # nobody looked
key-search-unfinished silent good-p256 --deep-seconds=600
key-search-unfinished silent rsa-close-primes-round-5000 --deep-seconds=600
