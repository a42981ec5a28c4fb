der-named-bits-trailing-zero fires key-usage-trailing-zeros "octet 80"
der-named-bits-trailing-zero silent good-rsa2048
