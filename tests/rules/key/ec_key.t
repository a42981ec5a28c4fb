ec-key-compromised fires ec-rfc6979 "the private key stands in RFC 6979"
ec-key-compromised fires ec-power-of-two "the private key is a power of two"
ec-key-compromised fires good-p256 --blocklist=tests/rules/key/known_keys.txt "is in the list \"tests/rules/key/known_keys.txt\""
ec-key-compromised silent ec-private-key-1  # ec-private-key-trivial speaks
ec-key-compromised silent ec-debian  # ec-debian-weak speaks
ec-key-compromised silent good-p256
ec-key-compromised silent ec-infinity
