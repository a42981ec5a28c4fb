der-constructed-string fires constructed-string "UTF8String"
der-constructed-string silent good-rsa2048
der-constructed-string silent san-dns-explicit  # san-value-encoded-twice
