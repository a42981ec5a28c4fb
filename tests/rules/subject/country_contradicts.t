country-contradicts-tld  fires   country-contradicts-tld  tls  "\".de\" (Germany)"
country-contradicts-tld  silent  country-io-tld  # anyone may have a .io
country-contradicts-tld  silent  good-germany
country-contradicts-tld  silent  good-uk         # .uk is GB's
country-contradicts-tld  silent  country-uk      # country-uk
country-contradicts-tld  silent  good-rsa2048    # .org is no country's
country-contradicts-tld silent cn-country-code  # it has no top-level domain
country-contradicts-tld  silent  country-jersey  # one registry has both
