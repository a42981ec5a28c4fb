der-oid-malformed fires oid-malformed "unfinished"
der-oid-malformed silent uuid-oid-attribute
der-oid-malformed silent good-rsa2048
der-oid-too-long silent good-uuid-oid-extension
der-oid-too-long fires oid-too-long "26 arcs"
der-oid-arc-over-31-bits fires uuid-oid-attribute letsencrypt "an attribute of the subject"
der-oid-arc-over-31-bits fires good-uuid-oid-extension kubernetes "a requested extension"
der-oid-arc-over-31-bits fires good-uuid-oid-extension vault
der-oid-arc-over-31-bits fires good-uuid-oid-extension
der-oid-arc-over-31-bits silent good-uuid-oid-request-attribute kubernetes  # Go passes over it
der-oid-arc-over-31-bits silent unknown-extension kubernetes
