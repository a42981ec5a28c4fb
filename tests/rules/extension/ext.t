ext-duplicate fires san-twice "subjectAltName is requested a second time"
ext-duplicate fires ext-thrice
ext-duplicate silent extension-request-twice  # csr-extension-request-duplicate
ext-duplicate silent good-p256
ext-malformed fires san-malformed "subjectAltName holds octets that are no DER, expected SEQUENCE"
ext-malformed fires usage-null "keyUsage holds NULL, expected BIT STRING"
ext-malformed fires purposes-integer "extKeyUsage holds INTEGER, expected OBJECT IDENTIFIER"
ext-malformed fires policy-without-identifier "a part of certificatePolicies lacks a member"
ext-malformed fires ext-unknown-empty "1.3.6.1.4.1.32473.7 is empty, expected one element of DER"
ext-malformed fires constraints-integer
ext-malformed fires ms-template-text
ext-malformed silent san-empty-sequence  # san-empty
ext-malformed silent purposes-empty  # eku-empty
ext-malformed silent unknown-extension
ext-malformed silent good-p256
ext-malformed fires ext-text pkix "holds octets that are no DER, expected one element of DER"
ext-malformed fires ext-two-values private "holds more than one element"
ext-malformed fires ext-text-in-shape "subjectAltName holds octets that are no DER, expected SEQUENCE"
ext-malformed fires qc-roles-flat private "qcStatements holds OBJECT IDENTIFIER, expected SEQUENCE"
ext-malformed fires qc-type-integer private "qcStatements holds INTEGER, expected SEQUENCE"
ext-malformed silent qc-roles private
