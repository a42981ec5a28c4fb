ec-private-key-trivial fires ec-private-key-1 "the private key is 1, or the order of the curve less 1"
ec-private-key-trivial fires ec-private-key-4096 "the private key is 4096"
ec-private-key-trivial fires ec-private-key-minus-2 "less 2"
ec-private-key-trivial fires ec-private-key-77-secp256k1 pkix "the private key is 77"
ec-private-key-trivial fires ec-private-key-65536 "the private key is 65536"
ec-private-key-trivial fires ec-private-key-minus-54321-brainpool pkix "less 54321"
ec-private-key-trivial silent ec-private-key-65537  # one too far
ec-private-key-trivial silent ec-private-key-32-bits
ec-private-key-trivial silent good-p256
ec-private-key-trivial silent good-p384
ec-private-key-trivial silent good-p521
ec-private-key-trivial silent ec-brainpool
ec-private-key-trivial silent ec-infinity  # ec-point-at-infinity
ec-private-key-trivial silent good-rsa2048
ec-private-key-trivial  fires   composite-ec-private-key-1  "the private key is 1"
ec-private-key-trivial  silent  composite-key

ec-private-key-guessable fires ec-private-key-32-bits --deep-seconds=600 "the private key is 0xc0ffee11, or"
ec-private-key-guessable fires ec-private-key-65537 --deep-seconds=600 "0x10001"
ec-private-key-guessable silent ec-private-key-65536 --deep-seconds=600  # ec-private-key-trivial
ec-private-key-guessable silent good-p256 --deep-seconds=600
ec-private-key-guessable silent ec-private-key-32-bits  # nobody looked
