ec-private-key-trivial fires ec-private-key-1 "the private key is 1, or the order of the curve less 1"
ec-private-key-trivial fires ec-private-key-4096 "the private key is 4096"
ec-private-key-trivial fires ec-private-key-minus-2 "less 2"
ec-private-key-trivial fires ec-private-key-77-secp256k1 pkix "the private key is 77"
ec-private-key-trivial silent ec-private-key-4097  # one too far
ec-private-key-trivial silent good-p256
ec-private-key-trivial silent good-p384
ec-private-key-trivial silent good-p521
ec-private-key-trivial silent ec-brainpool  # not in the table
ec-private-key-trivial silent ec-infinity  # ec-point-at-infinity
ec-private-key-trivial silent good-rsa2048
ec-private-key-trivial  fires   composite-ec-private-key-1  "the private key is 1"
ec-private-key-trivial  silent  composite-key
