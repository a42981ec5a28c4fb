signature-pss fires signature-pss
signature-pss fires pss-shake256
signature-pss silent good-rsa2048
