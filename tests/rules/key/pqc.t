pqc-not-allowed fires mldsa44 "id-ml-dsa-44"
pqc-not-allowed fires mldsa65 code-signing "id-ml-dsa-65"
pqc-not-allowed fires slhdsa-sha2-128s "id-slh-dsa-sha2-128s"
pqc-not-allowed fires composite-key "id-MLDSA65-ECDSA-P256-SHA512"
pqc-not-allowed fires hash-mldsa65 "id-hash-ml-dsa-65-with-sha512"
pqc-not-allowed silent mldsa44 private
pqc-not-allowed fires slhdsa-sha2-128s smime
pqc-not-allowed silent mlkem768-key  # key-cannot-sign
pqc-not-allowed silent dilithium3-key  # algid-pqc-prestandard
pqc-not-allowed silent good-p256
pqc-prehash-variant fires hash-mldsa65 pkix "expected id-ml-dsa-65"
pqc-prehash-variant fires hash-slhdsa-sha2-128f private "expected id-slh-dsa-sha2-128f"
pqc-prehash-variant silent hash-mldsa65  # pqc-not-allowed
pqc-prehash-variant silent hash-mldsa65 code-signing  # pqc-not-allowed
pqc-prehash-variant silent mldsa65 pkix
pqc-prehash-variant silent slhdsa-sha2-128f pkix
pqc-key-compromised fires mldsa44-rfc9881 "the private key stands in RFC 9881"
pqc-key-compromised silent mldsa44
pqc-not-trusted-yet  fires   mldsa65       smime  "id-ml-dsa-65"
pqc-not-trusted-yet  silent  hash-mldsa65  smime  # pqc-not-allowed
pqc-not-trusted-yet  silent  good-p256     smime
pqc-not-allowed      silent  mldsa65       smime
pqc-not-allowed      fires   hash-mldsa65  smime
pqc-not-allowed      fires   slhdsa-sha2-128s  kubernetes
pqc-not-allowed      fires   composite-key  smime
