signature-pqc-length fires mldsa44-short "id-ml-dsa-44 signature has 2419 octets, expected 2420"
signature-pqc-length fires slhdsa-sha2-long "17089 octets, expected 17088"
signature-pqc-length silent mldsa44
signature-pqc-length silent mldsa87-as-44  # signature-key-mismatch
signature-pqc-length silent mldsa87-all-zero  # signature-empty
signature-pqc-length silent slhdsa-sha2-128s
