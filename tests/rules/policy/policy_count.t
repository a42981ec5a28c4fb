policy-count fires good-sans-10 tests/rules/policy/site.ini "there are 10 values of dNSName, expected 1 to 3 (tests/rules/policy/site.ini:28, [policy san.dns] count)"
policy-count fires cn-multiple tests/rules/policy/site.ini "there are 2 values of commonName, expected 1"
policy-count silent good-p256 tests/rules/policy/site.ini
# policy-missing speaks.
policy-count silent cn-missing tests/rules/policy/site.ini
policy-count silent good-sans-10
