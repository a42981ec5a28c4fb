rsa-key-malformed fires rsa-key-malformed "the RSA key holds OCTET STRING, expected a SEQUENCE"
rsa-key-malformed fires rsa-key-wrapped-twice "is a SEQUENCE, but not of two INTEGERs"
rsa-key-malformed fires rsa-key-empty "is empty"
rsa-key-malformed silent good-rsa2048
rsa-key-malformed silent rsa-pss-key
rsa-key-malformed silent good-p256
rsa-key-compromised fires rsa-rfc9500 "the private key stands in RFC 9500"
rsa-key-compromised fires rsa-npm-keypair "CVE-2021-41117"
rsa-key-compromised fires good-rsa2048 --blocklist=tests/rules/key/known_keys.txt "the key is in the list"
rsa-key-compromised silent rsa-debian  # rsa-debian-weak speaks
rsa-key-compromised silent good-rsa2048
rsa-key-compromised silent rsa-modulus-zero
rsa-key-compromised silent rsa-modulus-negative
rsa-key-compromised silent rsa-key-empty
