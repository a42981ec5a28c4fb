der-default-encoded fires default-written-out "FALSE"
der-default-encoded silent san-critical
der-default-encoded silent signature-pss
