ecdsa-nonce-trivial fires ecdsa-nonce-1 "the signature was made with the nonce 1, or the order of the curve less 1"
ecdsa-nonce-trivial fires ecdsa-nonce-minus-3 "the nonce 3"
ecdsa-nonce-trivial silent ecdsa-nonce-4097  # one too far
ecdsa-nonce-trivial silent ecdsa-nonce-1-invalid  # signature-invalid
ecdsa-nonce-trivial silent signature-ecdsa-raw  # signature-ecdsa-malformed
ecdsa-nonce-trivial silent good-p256
ecdsa-nonce-trivial silent good-rsa2048
