algid-rsa-null-missing fires rsa-null-missing
algid-rsa-null-missing silent good-rsa2048
algid-rsa-null-missing silent good-p256
algid-rsa-parameters-not-null fires signature-parameters-not-null "OBJECT IDENTIFIER"
algid-rsa-parameters-not-null silent rsa-null-missing  # algid-rsa-null-missing
algid-rsa-parameters-not-null silent signature-pss
algid-rsa-parameters-not-null silent good-rsa2048
algid-rsa-signature-null-missing fires signature-null-missing
algid-rsa-signature-null-missing silent good-rsa2048
algid-rsa-signature-null-missing silent good-p256
algid-rsa-pss-key fires rsa-pss-key
algid-rsa-pss-key silent signature-pss  # the key is rsaEncryption's
algid-rsa-pss-key silent good-rsa2048
algid-rsa-pss-key fires pss-shake128-own-key "id-RSASSA-PSS-SHAKE128"
