gost-not-allowed fires gost2012-256 "id-tc26-gost3410-12-256"
gost-not-allowed fires gost2001 "id-GostR3410-2001"
gost-not-allowed silent gost2012-256 pkix
gost-not-allowed fires gost2012-512 smime
gost-not-allowed fires gost2012-512 code-signing
gost-not-allowed silent gost-signature-ec-key
gost-not-allowed silent good-p256
