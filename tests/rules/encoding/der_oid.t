der-oid-malformed fires oid-malformed "unfinished"
der-oid-malformed silent uuid-oid-attribute
der-oid-malformed silent good-rsa2048
der-oid-too-long silent good-uuid-oid-extension
der-oid-too-long fires oid-too-long "26 arcs"
