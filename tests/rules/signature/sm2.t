sm2-user-id-empty  fires   sm2-empty-user  "1234567812345678"
sm2-user-id-empty  silent  sm2
sm2-user-id-empty  silent  sm2-other-user  # signature-invalid
