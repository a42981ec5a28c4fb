# tests/rules/policy/site.ini is the site's policy.
policy-missing fires=error cn-missing tests/rules/policy/site.ini "there is no commonName, expected 1 (tests/rules/policy/site.ini:9, [policy cn] count): see the wiki, page Certificates"
policy-missing fires=error san-missing tests/rules/policy/site.ini "there is no dNSName, expected 1 to 3"
policy-missing fires=error san-missing tests/rules/policy/site.ini "extKeyUsage lacks \"serverAuth\", which is required"
policy-missing fires=warning san-missing tests/rules/policy/site.ini "keyUsage lacks \"digitalSignature\", which is required"
policy-missing silent good-p256 tests/rules/policy/site.ini
policy-missing silent cn-missing
