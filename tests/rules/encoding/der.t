der-parse-failed fires spki-missing "expected SEQUENCE"
der-parse-failed fires rdn-not-a-set "expected SET"
der-parse-failed fires subject-not-a-name
der-parse-failed silent truncated  # der-truncated
der-parse-failed silent indefinite-length  # der-indefinite-length
der-parse-failed silent tag-long-form  # der-tag-form
der-parse-failed silent uuid-oid-attribute
der-parse-failed silent certificate  # input-not-csr
der-truncated fires truncated "cut off"
der-truncated fires truncated-pem "cut off"
der-truncated silent trailing-data
der-truncated silent good-der
der-trailing-data fires two-requests-der "which begin like a second request"
der-trailing-data fires trailing-data "2 octets behind the request"
der-trailing-data fires trailing-data "2 octets"
der-trailing-data fires trailing-data-pem "2 octets"
der-trailing-data silent truncated
der-trailing-data silent good-der
der-indefinite-length fires indefinite-length
der-indefinite-length silent length-not-minimal
der-indefinite-length silent good-der
der-length-not-minimal fires length-not-minimal
der-length-not-minimal silent indefinite-length
der-length-not-minimal silent signature-ecdsa-trailing-data  # signature-ecdsa-malformed
der-length-not-minimal silent good-der
der-tag-form fires tag-long-form
der-tag-form silent good-uuid-oid-extension
der-nesting-too-deep fires nesting-too-deep "32 levels"
der-nesting-too-deep silent good-p256
der-parse-failed silent rsa-key-malformed  # rsa-key-malformed
der-parse-failed silent rsa-key-empty  # rsa-key-malformed
der-parse-failed fires version-missing-der "certificationRequestInfo lacks its member version"
