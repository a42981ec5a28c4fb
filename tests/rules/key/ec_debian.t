ec-debian-weak fires ec-debian "process 4242 of a broken OpenSSL on a 64-bit little-endian machine with a ~/.rnd made this key"
ec-debian-weak fires ec-debian-p384 "with no ~/.rnd"
ec-debian-weak silent ec-rfc6979  # ec-key-compromised speaks
ec-debian-weak silent good-p256
ec-debian-weak silent good-p384
ec-debian-weak silent good-p521
ec-debian-weak silent rsa-debian  # rsa-debian-weak speaks
