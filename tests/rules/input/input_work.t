input-work-exceeded  fires   good-rsa2048     tests/rules/no-work.ini  "not computed: the input asks for too much work"
input-work-exceeded  fires   good-ed25519     tests/rules/no-work.ini
input-work-exceeded  fires   mldsa65          tests/rules/no-work.ini
input-work-exceeded  silent  good-rsa2048
input-work-exceeded  silent  slhdsa-sha2-128f
input-work-exceeded  silent  dsa3072
input-work-exceeded  silent  certificate      tests/rules/no-work.ini  # nothing to compute
