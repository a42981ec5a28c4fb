policy-denied fires mistakes tests/rules/policy/site.ini "the attribute is \"challengePassword\", which challengePassword denies (tests/rules/policy/site.ini:47, [policy attribute] deny)"
policy-denied silent good-p256 tests/rules/policy/site.ini
policy-denied silent mistakes
