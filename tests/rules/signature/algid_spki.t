algid-spki-not-br silent rsa-null-missing  # algid-rsa-null-missing
algid-spki-not-br silent ec-brainpool  # ec-curve-not-allowed
algid-spki-not-br silent ec-explicit-parameters  # algid-ec-explicit-curve
algid-spki-not-br silent good-ed25519  # eddsa-not-allowed
algid-spki-not-br silent good-rsa2048
algid-spki-not-br silent good-p256
algid-spki-not-br silent good-p384
algid-spki-not-br silent good-p521
algid-spki-not-br fires spki-null-long "16 octets"

algid-spki-not-smime-br fires spki-null-long smime "not those of the S/MIME BR"
algid-spki-not-smime-br silent good-ed25519 smime
algid-spki-not-smime-br silent good-ed448 smime
algid-spki-not-smime-br silent good-rsa2048 smime
algid-spki-not-smime-br silent good-p256 smime
algid-spki-not-smime-br silent dsa2048 smime  # dsa-not-allowed
algid-spki-not-smime-br silent signature-eddsa-null smime
algid-spki-not-smime-br silent rsa-null-missing smime  # algid-rsa-null-missing
algid-spki-not-smime-br silent spki-null-long
algid-spki-not-smime-br fires ed25519-long-length smime "9 octets"
