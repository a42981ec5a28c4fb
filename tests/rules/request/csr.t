csr-version-not-v1 fires version-1 "1 (\"v2\")"
csr-version-not-v1 fires version-2 "2 (\"v3\")"
csr-version-not-v1 fires version-negative
csr-version-not-v1 silent integer-not-minimal  # der-integer-not-minimal
csr-version-not-v1 silent good-p256
csr-attributes-missing fires attributes-missing
csr-attributes-missing silent extension-request-empty
csr-attributes-missing silent good-p256
csr-too-many-elements fires too-many-rdns "101 RDNs, expected 100"
csr-too-many-elements fires good-p256 tests/rules/small-limits.ini "elements"
csr-too-many-elements silent good-sans-100
csr-too-many-elements silent good-p256
