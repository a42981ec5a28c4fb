# One prime in two keys, and the same in a triangle.
rsa-shared-prime fires set-shared-prime "with that of request 2 of corpus/set-shared-prime.csr, line 20,"
rsa-shared-prime fires set-shared-primes "shares the factor 0x"
rsa-shared-prime fires set-shared-all-primes "the modulus divides that of request 2 of"
rsa-shared-prime fires set-shared-prime letsencrypt
rsa-shared-prime fires set-shared-prime auto
rsa-shared-prime silent set-shared-no-prime
rsa-shared-prime silent set-key-shared-rsa  # key-shared-between-requests
rsa-shared-prime silent set-shared-prime tls --disable=set/
rsa-shared-prime silent set-shared-prime tls --gcd-memory=0  # rsa-shared-prime-not-checked

rsa-shared-prime-not-checked fires set-shared-prime tls --gcd-memory=0 "no memory was granted to compare this modulus with 1 more"
rsa-shared-prime-not-checked fires set-shared-prime tls --gcd-memory=1K "more than the 1024 octets"
rsa-shared-prime-not-checked silent set-shared-prime
rsa-shared-prime-not-checked silent set-key-shared-rsa tls --gcd-memory=0  # one modulus
