rsa-key-malformed fires rsa-key-malformed "the RSA key holds OCTET STRING, expected a SEQUENCE"
rsa-key-malformed fires rsa-key-wrapped-twice "is a SEQUENCE, but not of two INTEGERs"
rsa-key-malformed fires rsa-key-empty "is empty"
rsa-key-malformed silent good-rsa2048
rsa-key-malformed silent rsa-pss-key
rsa-key-malformed silent good-p256
