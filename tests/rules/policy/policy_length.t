policy-length fires good-canada tests/rules/policy/length.ini "\"Ottawa\" has 6 characters, expected 8 or more (tests/rules/policy/length.ini:5, [policy l] length)"
policy-length silent good-p256 tests/rules/policy/length.ini
policy-length silent good-canada
