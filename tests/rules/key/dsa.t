dsa-not-allowed fires dsa2048
dsa-not-allowed fires dsa2048 pkix
dsa-not-allowed silent good-p256

dsa-size-invalid fires dsa1024 pkix "p has 1024 bits and q 160, a pair of FIPS 186-4 that is disallowed for signing since 2014"
dsa-size-invalid fires dsa3072 code-signing "p has 3072 bits and q 256, expected 2048 with 224 or 256"
dsa-size-invalid silent dsa3072 pkix
dsa-size-invalid silent dsa2048 pkix
dsa-size-invalid silent dsa2048-224 code-signing
dsa-size-invalid silent dsa-p-zero pkix  # dsa-parameters-invalid
dsa-size-invalid silent dsa-parameters-two pkix  # dsa-parameters-malformed
dsa-size-invalid silent dsa1024 smime  # dsa-not-allowed
dsa-size-invalid silent good-p256 pkix

dsa-public-value-invalid fires dsa-public-value-1 "the public value is not in the group of order q"
dsa-public-value-invalid fires dsa-public-value-outside
dsa-public-value-invalid fires dsa-public-value-malformed "the key's octets are no INTEGER"
dsa-public-value-invalid silent dsa2048
dsa-public-value-invalid silent dsa-g-1  # dsa-parameters-invalid
dsa-public-value-invalid silent dsa-parameters-missing  # dsa-parameters-missing
dsa-public-value-invalid silent good-p256

dsa-sparse-prime fires dsa-sparse-prime
dsa-sparse-prime silent dsa1024
dsa-sparse-prime silent dsa2048
dsa-key-compromised fires dsa2048 --blocklist=tests/rules/key/known_keys.txt "the key is in the list"
dsa-key-compromised silent dsa2048
dsa-key-compromised silent dsa-public-value-malformed
