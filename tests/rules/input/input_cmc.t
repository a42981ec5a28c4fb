input-cmc fires cmc "the request stands in a CMC request (RFC 10002)"
input-cmc fires cmc adcs
input-cmc silent pkcs7  # input-not-csr
input-cmc silent good-p256
