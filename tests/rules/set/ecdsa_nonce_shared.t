ecdsa-nonce-shared fires set-nonce-shared "request 1 of corpus/set-nonce-shared.csr, line 1, by another key"
ecdsa-nonce-shared fires set-nonce-shared-and-reuse
ecdsa-nonce-shared silent set-nonce-reuse  # one key
ecdsa-nonce-shared silent two-requests
ecdsa-nonce-shared silent set-nonce-shared-dsa  # dsa-nonce-shared
