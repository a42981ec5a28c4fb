place-missing  fires   place-missing     tls  "neither localityName nor stateOrProvinceName"
place-missing  fires   place-missing     ov
place-missing  fires   o-missing         ov
place-missing  silent  o-missing         tls         # o-missing
place-missing  silent  state-missing     ov
place-missing  silent  locality-missing  ov
place-missing  silent  place-missing     enrollment  # state-missing, locality-missing
place-missing  silent  good-san-only     ov          # subject-empty-with-san

place-without-o  fires   o-missing-with-place     tls  "a stateOrProvinceName but no organizationName"
place-without-o  fires   place-street-without-o   tls  "a streetAddress but no organizationName"
place-without-o  fires   mistakes                 tls
place-without-o  silent  place-of-person
place-without-o  silent  o-missing
place-without-o  silent  good-rsa2048
place-without-o  silent  o-missing-with-place     dv   # subject-attribute-not-allowed-dv
place-without-o  silent  o-missing-with-place     ov   # o-missing
place-without-o  silent  o-missing-with-place     private

place-without-country  fires   country-missing               smime  "a localityName but no countryName"
place-without-country  fires   place-street-alone            smime  "a streetAddress but no localityName or stateOrProvinceName"
place-without-country  silent  country-missing               tls    # country-missing
place-without-country  silent  address-street-and-postcode   smime
place-without-country  silent  good-rsa2048                  smime
place-without-country  silent  place-postcode-alone          smime  # of its country

place-is-host  fires   locality-host-name  tls  "localityName is \"www.csrlint-demo.org\", which is a host name"
place-is-host  fires   locality-host-name  smime
place-is-host  silent  locality-host-name  private
place-is-host  silent  locality-st-johns
place-is-host  silent  good-rsa2048
