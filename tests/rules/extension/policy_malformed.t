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
policy-malformed fires=error policies-twice pkix
policy-malformed fires=error policies-empty pkix
policy-malformed fires=warning policy-cps-ftp pkix
policy-malformed fires=error policy-notice-ia5 pkix
policy-malformed fires=error policy-notice-long pkix
policy-malformed fires=warning policy-notice-reference pkix
policy-malformed fires=error policy-notice-text pkix
policy-malformed fires=warning policy-qualifier-unknown pkix
policy-malformed fires=error policy-qualifier-empty pkix
