slhdsa-key-length fires slhdsa-sha2-key-short "31 octets, expected 32"
slhdsa-key-length silent slhdsa-sha2-128f
slhdsa-key-length silent slhdsa-sha2-256s
slhdsa-key-length silent slhdsa-shake-128f
slhdsa-key-length silent mldsa44-key-short  # mldsa-key-length
