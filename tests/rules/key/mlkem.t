mlkem-key-invalid fires mlkem768-coefficient "coefficient 1 of the id-alg-ml-kem-768 key is 3329"
mlkem-key-invalid fires mlkem768-short "1183 octets, expected 1184"
mlkem-key-invalid silent mlkem768-key
mlkem-key-invalid silent mldsa44-key-short
