policy-malformed fires policies-twice "a second time"
policy-malformed fires policies-empty "empty"
policy-malformed silent policies-dv-ov
policy-malformed silent policy-without-identifier  # ext-malformed
policy-malformed fires policy-cps-ftp "no http or https URL"
policy-malformed fires policy-notice-ia5 "IA5String"
policy-malformed fires policy-notice-long "over 200 characters"
policy-malformed fires policy-notice-reference "noticeRef"
policy-malformed fires policy-notice-text "no SEQUENCE"
policy-malformed fires policy-qualifier-unknown "neither a pointer"
policy-malformed fires policy-qualifier-empty "without an OID"
policy-malformed silent policy-cps
policy-malformed silent policy-notice
