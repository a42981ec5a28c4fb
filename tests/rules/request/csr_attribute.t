csr-attribute-duplicate fires attribute-twice "1.3.6.1.4.1.32473.7"
csr-attribute-duplicate silent extension-request-twice  # csr-extension-request-duplicate
csr-attribute-duplicate silent challenge-password-two  # two values of one
csr-attribute-unknown fires unknown-attribute "1.3.6.1.4.1.32473.7"
csr-attribute-unknown fires good-uuid-oid-request-attribute
csr-attribute-unknown silent challenge-password
csr-attribute-unknown silent unstructured-name
csr-attribute-empty-values fires attribute-without-values "1.3.6.1.4.1.32473.7"
csr-attribute-empty-values silent unknown-attribute
csr-attribute-empty-values silent extension-request-empty  # a list, though empty
csr-attribute-multi-valued fires challenge-password-two "challengePassword has 2 values"
csr-attribute-multi-valued fires extension-request-two-values "extensionRequest has 2 values"
csr-attribute-multi-valued silent unstructured-name-two
csr-attribute-multi-valued silent challenge-password
csr-attribute-bad-syntax fires challenge-password-integer "is INTEGER"
csr-attribute-bad-syntax fires windows-version-utf8 "expected an IA5String"
csr-attribute-bad-syntax fires friendly-name-utf8 "expected a BMPString"
csr-attribute-bad-syntax silent attributes-well-formed
csr-attribute-bad-syntax silent windows-attributes
csr-attribute-bad-syntax silent unstructured-name-two
csr-attribute-bad-syntax silent challenge-password-ia5  # challenge-password-string-type
csr-attribute-bad-syntax silent extension-request-malformed  # csr-extension-request-malformed
csr-attribute-unknown silent extensions-as-attributes-private  # csr-extension-as-attribute
csr-attribute-unknown silent attestation-attribute
csr-attribute-duplicate silent attestation-twice  # attestation-multiple
csr-attribute-multi-valued silent attestation-two-values  # attestation-multiple
