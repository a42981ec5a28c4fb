csr-extension-request-empty fires extension-request-empty
csr-extension-request-empty silent good-p256
csr-extension-request-empty silent unknown-attribute
csr-extension-request-duplicate fires extension-request-twice "2 times"
csr-extension-request-duplicate silent extension-requests-agree
csr-extension-request-duplicate silent good-p256
csr-extension-request-microsoft-oid fires extension-request-microsoft
csr-extension-request-microsoft-oid silent extension-request-microsoft adcs
csr-extension-request-microsoft-oid silent extension-requests-agree
csr-extension-request-microsoft-oid silent good-p256
csr-extension-request-conflict fires extension-requests-conflict
csr-extension-request-conflict silent extension-requests-agree
csr-extension-request-conflict silent good-p256
csr-extension-request-malformed fires extension-request-malformed "OCTET STRING, expected SEQUENCE"
csr-extension-request-malformed fires extension-not-a-sequence "expected OBJECT IDENTIFIER"
csr-extension-request-malformed silent extension-request-empty
csr-extension-request-malformed silent good-p256
csr-extension-as-attribute fires extension-as-attribute "subjectAltName stands among the attributes"
csr-extension-as-attribute fires extensions-as-attributes-private private
csr-extension-as-attribute silent attributes-well-formed
csr-extension-as-attribute silent good-p256
csr-extension-request-duplicate fires=error extension-request-in-parts
csr-extension-request-duplicate fires=warning extension-request-in-parts vault  # Go joins them
csr-extension-request-duplicate fires=error extension-request-twice vault  # one stands in both
