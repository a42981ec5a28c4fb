ca-request-subject-empty fires ca-subject-empty private
ca-request-subject-empty silent ca-common-name-only private
ca-request-subject-empty silent good-san-only private
ca-request-subject-incomplete fires ca-common-name-only private "organizationName, expected"
ca-request-subject-incomplete fires ca-organization-only private "no commonName"
ca-request-subject-incomplete silent ca-good private
ca-request-subject-incomplete silent ca-subject-empty private  # ca-request-subject-empty
ca-request-key-usage fires ca-without-usage private "without keyUsage"
ca-request-key-usage fires ca-without-crl-sign private "lacks cRLSign"
ca-request-key-usage silent ca-good private
ca-request-key-usage silent ca-without-cert-sign private  # bc-ca-ku-mismatch
ca-request-key-usage silent good-without-usage private
ca-request-eku fires ca-mixed private "emailProtection beside serverAuth"
ca-request-eku silent ca-good private
ca-request-eku silent mail-and-server private
ca-request-basic-constraints fires ca-without-constraints private
ca-request-basic-constraints fires ca-without-constraints pkix
ca-request-basic-constraints silent ca-false private  # bc-ca-ku-mismatch
ca-request-basic-constraints silent ca-good private
ca-request-subject-empty silent rpki private  # the CA names it, RFC 6487 6.1.1
ca-request-key-usage silent ca-false private  # cA is FALSE: bc-ca-ku-mismatch
