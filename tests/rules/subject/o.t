o-missing  fires=notice   o-missing             tls  "no organizationName"
o-missing  fires=warning   o-missing-with-place
o-missing  fires=error   o-missing-with-ou     ov
o-missing  fires=warning   mistakes
o-missing  silent  o-missing             dv
o-missing  silent  o-missing             pkix
o-missing  silent  o-dot                 # subject-metadata-only
o-missing  silent  good-rsa2048          ov
o-missing  silent  good-san-only         # subject-empty-with-san

o-too-long  fires   o-too-long               tls  "65 characters, expected 64 at most"
o-too-long  silent  o-64-characters-umlauts  # more octets
o-too-long  silent  ou-too-long

o-present-iv  fires   person-in-organization  iv  "stands beside a person's name"
o-present-iv  silent  person-in-organization
o-present-iv  silent  person-alone            iv
o-present-iv  silent  good-rsa2048            iv

o-is-domain  fires   o-is-domain        ov  "organizationName \"csrlint-demo.org\" is a host name"
o-is-domain  fires   o-is-cn            enrollment
o-is-domain  fires   o-url              ov  "is a URL"
o-is-domain  fires   o-mailbox          ev  "is a mail address"
o-is-domain  fires   o-address          ov  "is an IP address"
o-is-domain  silent  o-is-domain
o-is-domain  silent  o-domain-and-form  ov

o-repeated-in-ou  fires   ou-is-o     enrollment  "organizationName once more"
o-repeated-in-ou  silent  ou-is-o
o-repeated-in-ou  silent  ou-present  enrollment
