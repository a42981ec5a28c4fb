policy-not-allowed fires mistakes tests/rules/policy/site.ini "countryName is \"UK\", which is not allowed, expected US (tests/rules/policy/site.ini:16, [policy c] allow)"
policy-not-allowed fires mistakes tests/rules/policy/site.ini "the key is \"RSA 1024\", which is not allowed, expected rsa:2048-4096, ec:P-256, ec:P-384, ..."
policy-not-allowed fires mistakes tests/rules/policy/site.ini "the signature's digest is \"SHA-1\", which is not allowed, expected sha256, sha384"
policy-not-allowed fires good-uk tests/rules/policy/site.ini "organizationName is \"Csrlint Demonstration Ltd\", which is not allowed, expected \"Csrlint Demonstration LLC\" ("
# A wildcard is no name of one label.
policy-not-allowed fires good-wildcard tests/rules/policy/site.ini "dNSName is \"*.csrlint-demo.org\", which is not allowed"
policy-not-allowed silent good-p256 tests/rules/policy/site.ini
policy-not-allowed silent mistakes
policy-not-named fires good-ip tests/rules/policy/site.ini "iPAddress is there, and no section of the policy names it (tests/rules/policy/site.ini:6, [policy] else)"
policy-not-named fires mistakes tests/rules/policy/site.ini "organizationalUnitName is \"Web Services\", and no section"
policy-not-named silent good-p256 tests/rules/policy/site.ini
policy-not-named silent mistakes
policy-not-same fires san-missing tests/rules/policy/site.ini "commonName is \"www.csrlint-demo.org\", expected one of the values of san.dns (tests/rules/policy/site.ini:11, [policy cn] same-as)"
policy-not-same silent good-p256 tests/rules/policy/site.ini
policy-not-same silent san-missing
