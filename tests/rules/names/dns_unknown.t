# These hang on the list of public suffixes that is built into libpsl; see README.
dns-unknown-tld fires dns-unknown-tld "\"corporation\""
dns-unknown-tld fires dns-wildcard-unknown-tld
dns-unknown-tld silent cn-single-label  # dns-single-label
dns-unknown-tld silent cn-internal  # dns-special-use-name
dns-unknown-tld silent dns-unknown-tld private
dns-unknown-tld fires dns-onion letsencrypt "\"onion\""
dns-unknown-tld silent dns-onion
dns-unknown-tld silent dns-file-name  # dns-file-name
dns-unknown-tld silent good-p256
