der-integer-not-minimal fires integer-not-minimal "1 needless octet of 00"
der-integer-not-minimal silent rsa-modulus-negative
der-integer-not-minimal silent version-negative
der-integer-not-minimal silent good-rsa2048
der-integer-empty silent integer-not-minimal  # der-integer-not-minimal
der-integer-empty fires integer-empty "no octets"
