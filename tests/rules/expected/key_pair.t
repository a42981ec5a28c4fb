key-pair-mismatch fires good-p256 --match=corpus/good-p384.csr "the key is another one, expected that of the request in \"corpus/good-p384.csr\""
key-pair-mismatch fires good-p256 --match=corpus/private-key-pkcs8.csr "the private key in"
key-pair-mismatch fires good-p256 --match=corpus/private-key-der.csr "the private key in"
key-pair-mismatch fires good-p256 --match=corpus/private-key-sec1.csr "the private key in"
key-pair-mismatch fires good-rsa2048 --match=corpus/private-key-pkcs1.csr "the private key in"
key-pair-mismatch fires good-p256 --match=corpus/certificate.csr "the certificate in"
key-pair-mismatch fires good-p256 --match=corpus/public-key.csr "the public key in"
key-pair-mismatch fires mldsa65 --match=corpus/private-key-mldsa65.csr
key-pair-mismatch fires rsa-debian-exponent-3 --match=corpus/rsa-debian.csr "another public exponent"
key-pair-mismatch silent good-p256 --match=corpus/good-p256.csr
key-pair-mismatch silent good-p256
key-pair-mismatch silent good-p256 --previous=corpus/good-p384.csr # for key-reused
key-pair-mismatch silent private-key-and-request --match=corpus/private-key-and-request.csr
key-pair-mismatch silent private-key-mldsa44 --match=corpus/private-key-mldsa44.csr # seed and expanded
key-pair-mismatch silent private-key-mldsa65 --match=corpus/private-key-mldsa65.csr # expanded
key-pair-mismatch silent private-key-mldsa87 --match=corpus/private-key-mldsa87.csr # seed
