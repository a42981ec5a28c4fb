mldsa-key-length fires mldsa44-key-short "1311 octets, expected 1312"
mldsa-key-length fires mldsa65-key-wrapped "stands in an OCTET STRING, expected its 1952 octets"
mldsa-key-length silent mldsa44
mldsa-key-length silent mldsa65
mldsa-key-length silent mldsa87
mldsa-key-length silent hash-mldsa65
mldsa-key-length silent slhdsa-sha2-key-short  # slhdsa-key-length
