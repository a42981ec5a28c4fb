san-othername-malformed fires san-othername-without-type "begin with a type"
san-othername-malformed fires san-othername-without-value "no value behind"
san-othername-malformed fires san-othername-empty-value "without a value"
san-othername-malformed fires san-othername-two-values "more than one value"
san-othername-malformed fires san-othername-trailing "behind its value"
san-othername-malformed silent san-types
san-othername-malformed silent smime-utf8 smime
san-othername-malformed fires san-othername-other-types private "id-on-permanentIdentifier is UTF8String (0C), expected a SEQUENCE"
san-othername-malformed fires san-othername-other-types private "id-on-hardwareModuleName is SEQUENCE (30) of another form"
san-othername-malformed fires san-othername-other-types private "id-on-xmppAddr is IA5String (16), expected a UTF8String"
san-othername-malformed fires san-othername-other-types private "id-on-dnsSRV is UTF8String (0C), expected an IA5String"
san-othername-malformed fires san-othername-other-types private "id-on-SmtpUTF8Mailbox is IA5String"
san-othername-malformed fires san-othername-other-types private "userPrincipalName is OCTET STRING"
san-othername-malformed fires san-othername-other-types private "id-pkinit-san is UTF8String"
san-othername-malformed fires san-othername-other-types private "szOID_NTDS_REPLICATION is OCTET STRING (04) of another form"
san-othername-malformed silent san-othername-types private
