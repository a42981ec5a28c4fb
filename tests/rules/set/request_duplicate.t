request-duplicate fires set-request-twice "octet for octet, request 1 of corpus/set-request-twice.csr, line 1,"
request-duplicate silent set-key-corrected
request-duplicate silent set-key-shared
request-duplicate silent two-requests
