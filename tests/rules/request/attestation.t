attestation-malformed fires=error attestation-octets "is no SEQUENCE"
attestation-malformed fires=error attestation-statement-alone "does not begin with its statements"
attestation-malformed fires=error attestation-empty "has no statement"
attestation-malformed fires=warning attestation-hint "has a statement of another form"
attestation-malformed fires=error attestation-certificates-empty "an empty list of certificates"
attestation-malformed fires=error attestation-certificate-in-string "what is none"
attestation-malformed fires=error attestation-attribute-certificate "what is none"
attestation-malformed fires=error attestation-three-members "a third member"
attestation-malformed fires=error attestation-member-integer "another second member"
attestation-malformed silent attestation-attribute
attestation-malformed silent attestation-of-two
attestation-malformed silent attestation-as-extension  # ext-attribute-as-extension
attestation-multiple fires attestation-two-values "has 2 attestation bundles"
attestation-multiple fires attestation-twice "has 2 attestation bundles"
attestation-multiple silent attestation-attribute
attestation-multiple silent attestation-of-two  # two statements of one bundle
attestation-multiple silent attribute-twice  # csr-attribute-duplicate
