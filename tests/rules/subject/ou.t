ou-missing  fires   good-rsa2048     enrollment  "no organizationalUnitName"
ou-missing  silent  good-enrollment  enrollment
ou-missing  silent  good-rsa2048     tls
ou-missing  silent  good-san-only    enrollment  # subject-empty-with-san

ou-present  fires   ou-present       tls  "expected none"
ou-present  fires   o-missing-with-ou
ou-present  silent  good-rsa2048
ou-present  silent  good-enrollment  enrollment

ou-without-o  fires   o-missing-with-ou  tls  "no organizationName"
ou-without-o  fires   mistakes
ou-without-o  silent  ou-present
ou-without-o  silent  o-missing
ou-without-o  silent  o-missing-with-ou  dv          # ou-present

ou-too-long  fires   ou-too-long  tls  "65 characters, expected 64 at most"
ou-too-long  silent  ou-present
ou-too-long  silent  o-too-long
ou-present fires ou-present --date=2022-09-01
ou-present silent ou-present --date=2022-08-31
