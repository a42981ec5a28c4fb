key-reused fires good-p256 --previous=corpus/good-p256.csr "the key is that of the request in \"corpus/good-p256.csr\", expected a new one"
key-reused fires private-key-and-request --previous=corpus/private-key-and-request.csr "the private key in"
key-reused fires rsa-debian-exponent-3 --previous=corpus/rsa-debian.csr # the private key follows from the old one's primes
key-reused silent good-p256 --previous=corpus/good-p384.csr
key-reused silent good-p256 --previous=corpus/certificate.csr
key-reused silent good-p256 --match=corpus/good-p256.csr # for key-pair-mismatch
key-reused silent good-p256
