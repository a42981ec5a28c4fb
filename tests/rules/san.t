san-missing fires san-missing
san-missing fires cn-wildcard
san-missing fires attributes-missing
san-missing fires extension-request-empty
san-missing fires good-enrollment enrollment
san-missing silent good-p256
san-missing silent san-empty-sequence  # san-empty
san-missing silent extension-request-microsoft  # it has one there
san-missing silent extension-request-malformed  # csr-extension-request-malformed
san-empty fires san-empty-sequence
san-empty silent san-missing
san-empty silent good-p256
san-duplicate fires san-duplicate "2 times"
san-duplicate fires san-duplicate-case
san-duplicate silent good-sans-100
san-duplicate silent good-ip
