locality-missing  fires   locality-missing  enrollment  "no localityName"
locality-missing  fires   place-missing     enrollment
locality-missing  silent  locality-missing  tls
locality-missing  silent  good-rsa2048      enrollment
locality-missing  silent  good-san-only     enrollment  # subject-empty-with-san

locality-too-long  fires   locality-too-long  tls  "129 characters, expected 128 at most"
locality-too-long  silent  good-germany
