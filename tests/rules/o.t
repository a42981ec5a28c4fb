o-missing  fires   o-missing             tls  "no organizationName"
o-missing  fires   o-missing-with-place
o-missing  fires   o-missing-with-ou     ov
o-missing  fires   mistakes
o-missing  silent  o-missing             dv
o-missing  silent  o-missing             pkix
o-missing  silent  o-dot                 # subject-metadata-only
o-missing  silent  good-rsa2048          ov
o-missing  silent  good-san-only         # subject-empty-with-san

o-too-long  fires   o-too-long               tls  "65 characters, expected 64 at most"
o-too-long  silent  o-64-characters-umlauts  # more octets
o-too-long  silent  ou-too-long
