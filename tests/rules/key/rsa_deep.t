rsa-deep-factoring fires rsa-close-primes-round-5000 --deep-seconds=600 "divides the modulus: its primes lie close together (Fermat's method)"
rsa-deep-factoring fires rsa-few-ones --deep-seconds=600 "divides the modulus: its primes are nearly simple fractions of a power of 2 (continued fraction)"
rsa-deep-factoring silent rsa-close-primes-round-5000  # nobody looked
rsa-deep-factoring silent rsa-prime-modulus --deep-seconds=600  # rsa-modulus-is-prime
rsa-deep-factoring silent rsa-close-primes-round-2 --deep-seconds=600  # rsa-close-primes
rsa-deep-factoring silent good-rsa2048 --deep-seconds=600
rsa-deep-factoring silent ec-private-key-32-bits --deep-seconds=600  # ec-private-key-guessable
