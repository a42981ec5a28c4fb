algid-legacy-oiw fires signature-oiw-sha1 "signatureAlgorithm is sha1WithRSA under an identifier of OIW, expected sha256WithRSAEncryption"
algid-legacy-oiw fires signature-oiw-other "signatureAlgorithm is 1.3.14.3.2.14, an identifier of OIW, expected one of the RFCs"
algid-legacy-oiw fires signature-teletrust "an identifier of TeleTrusT"
algid-legacy-oiw fires dsa-oiw-key "the key's algorithm is dsa under an identifier of OIW, expected id-dsa"
algid-legacy-oiw silent signature-sha1
algid-legacy-oiw silent signature-unknown-algorithm  # algid-signature-unknown
algid-legacy-oiw silent good-rsa2048
