rsa-close-primes  fires   rsa-close-primes-round-1     "in round 1, as 0x"
rsa-close-primes  fires   rsa-close-primes-round-2     "in round 2,"
rsa-close-primes  fires   rsa-close-primes-round-100   "in round 100,"
rsa-close-primes  fires   rsa-close-primes-round-1000  "in round 1000,"
rsa-close-primes  silent  rsa-close-primes-round-5000
rsa-close-primes  silent  rsa-square                   # rsa-modulus-perfect-power speaks
rsa-close-primes  silent  good-rsa2048
rsa-close-primes  silent  good-p256

rsa-roca          fires   rsa-roca
rsa-roca          silent  good-rsa2048
rsa-roca          silent  rsa512

rsa-roca-variant  fires   rsa-roca-variant
rsa-roca-variant  silent  rsa-roca      # rsa-roca speaks
rsa-roca-variant  silent  rsa-square    # a square modulo all primes: rsa-modulus-perfect-power speaks
rsa-roca-variant  silent  good-rsa2048

rsa-small-private-exponent  fires   rsa-private-exponent-500-bits  "Wiener's method finds the private exponent, of 50"
rsa-small-private-exponent  silent  rsa-private-exponent-600-bits
rsa-small-private-exponent  silent  rsa-exponent-over-modulus  # rsa-exponent-not-below-modulus speaks
rsa-small-private-exponent  silent  rsa-exponent-large
rsa-small-private-exponent  silent  good-rsa2048

rsa-debian-weak  fires   rsa-debian             "process 10000 of a broken OpenSSL on a 64-bit little-endian machine with an unreadable ~/.rnd"
rsa-debian-weak  fires   rsa-debian-exponent-3  # the modulus tells
rsa-debian-weak  fires   rsa-debian-1536        --deep-seconds=600 "process 1 of a broken OpenSSL on a 64-bit little-endian machine with no ~/.rnd"
rsa-debian-weak  silent  rsa-debian-1536        # no table has its size, and nobody asked for more
rsa-debian-weak  silent  rsa-rfc9500            # rsa-key-compromised speaks
rsa-debian-weak  silent  good-rsa2048
rsa-debian-weak  silent  rsa1024
