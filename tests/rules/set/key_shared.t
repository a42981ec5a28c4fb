# One key for two hosts.
key-shared-between-requests fires set-key-shared "request 1 of corpus/set-key-shared.csr, line 1,"
key-shared-between-requests fires set-key-shared-rsa  # the exponents differ
key-shared-between-requests fires set-key-shared-nameless  # the names differ
key-shared-between-requests fires set-nonce-reuse  # worse is said besides
key-shared-between-requests fires set-key-shared letsencrypt
key-shared-between-requests silent set-key-corrected  # one subject
key-shared-between-requests silent set-request-twice  # request-duplicate
key-shared-between-requests silent set-nonce-shared  # two keys
key-shared-between-requests silent two-requests
key-shared-between-requests silent set-key-shared tls --disable=set/
