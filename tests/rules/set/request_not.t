request-not-compared fires set-key-shared tls --limit=set-max-kibioctets=0
request-not-compared silent set-key-shared tls --limit=set-max-kibioctets=8
request-not-compared silent set-request-twice
