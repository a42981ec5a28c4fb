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
san-missing fires smime-without-san smime "the mail address"
san-name-empty fires san-name-empty "dNSName number 3"
san-name-empty silent san-types
san-no-dns-or-ip fires san-email-only
san-no-dns-or-ip silent san-email
san-no-dns-or-ip silent good-ip
san-no-dns-or-ip silent san-missing  # san-missing
san-no-dns-or-ip silent san-empty-sequence  # san-empty
san-no-dns-or-ip silent san-email-only private
san-no-dns-or-ip silent san-email-only letsencrypt  # commonName is ordered
san-too-many fires san-101 "101 names"
san-too-many fires san-101 letsencrypt
san-too-many silent good-sans-100
san-too-many silent san-101 private
san-directoryname-empty fires san-directoryname-empty pkix
san-directoryname-empty silent san-types pkix
san-directoryname-empty silent san-directoryname-empty  # san-type-not-allowed
san-missing silent subject-empty  # subject-empty
san-missing silent subject-empty dv  # san-no-name
san-missing fires san-missing private "every name of the server"
san-missing silent kubernetes-user private  # a CN may be a user there
san-missing silent san-missing vault  # it makes a name of commonName
san-no-name fires subject-empty dv
san-no-name fires enrollment-without-cn letsencrypt
san-no-name silent good-san-only dv
san-no-name silent cn-wildcard dv
san-no-name silent subject-empty  # subject-empty
san-over-25-names fires good-sans-100 letsencrypt "100 names"
san-over-25-names silent san-25 letsencrypt
san-over-25-names silent san-101 letsencrypt  # san-too-many
san-over-25-names silent good-sans-100
