der-null-not-empty fires null-not-empty "1 octet"
der-null-not-empty silent signature-ecdsa-null
der-null-not-empty silent good-rsa2048
