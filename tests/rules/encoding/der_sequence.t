der-sequence-extra-data fires extra-element "2 octets"
der-sequence-extra-data silent trailing-data  # der-trailing-data
der-sequence-extra-data silent signature-ecdsa-trailing-data  # signature-ecdsa-malformed
der-sequence-extra-data silent good-rsa2048
