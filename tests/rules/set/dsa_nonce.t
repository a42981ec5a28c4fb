dsa-nonce-reuse fires set-nonce-reuse-dsa "by the same key: csrlint worked out the private key"
dsa-nonce-reuse silent set-nonce-shared-dsa
dsa-nonce-reuse silent set-nonce-own-dsa
dsa-nonce-reuse silent set-nonce-reuse  # ecdsa-nonce-reuse
dsa-nonce-shared fires set-nonce-shared-dsa "by another key: whoever has one of both"
dsa-nonce-shared silent set-nonce-reuse-dsa
dsa-nonce-shared silent set-nonce-own-dsa
