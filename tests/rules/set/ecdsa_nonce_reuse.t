ecdsa-nonce-reuse fires set-nonce-reuse "by the same key: csrlint worked out the private key"
ecdsa-nonce-reuse fires set-nonce-reuse-corrected  # P-384, one subject
ecdsa-nonce-reuse fires set-nonce-reuse-negative  # k and n - k
ecdsa-nonce-reuse fires set-nonce-reuse-sha384  # two digests
ecdsa-nonce-reuse fires set-nonce-reuse-secp256k1  # not a curve of Nettle's
ecdsa-nonce-reuse fires set-nonce-shared-and-reuse "request 2 of"  # another key before
ecdsa-nonce-reuse silent set-nonce-shared  # two keys
ecdsa-nonce-reuse silent set-nonce-invalid  # signature-invalid
ecdsa-nonce-reuse silent set-key-shared  # two nonces
ecdsa-nonce-reuse silent set-request-twice  # one signature
ecdsa-nonce-reuse silent set-nonce-reuse-dsa  # dsa-nonce-reuse
