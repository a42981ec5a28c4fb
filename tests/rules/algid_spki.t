algid-spki-not-br silent rsa-null-missing  # algid-rsa-null-missing
algid-spki-not-br silent ec-brainpool  # ec-curve-not-allowed
algid-spki-not-br silent ec-explicit-parameters  # algid-ec-explicit-curve
algid-spki-not-br silent good-ed25519  # eddsa-not-allowed
algid-spki-not-br silent good-rsa2048
algid-spki-not-br silent good-p256
algid-spki-not-br silent good-p384
algid-spki-not-br silent good-p521
algid-spki-not-br fires spki-null-long "16 octets"
