locality-missing  fires   locality-missing  enrollment  "no localityName"
locality-missing  fires   place-missing     enrollment
locality-missing  silent  locality-missing  tls
locality-missing  silent  good-rsa2048      enrollment
locality-missing  silent  good-san-only     enrollment  # subject-empty-with-san

locality-too-long  fires   locality-too-long  tls  "129 characters, expected 128 at most"
locality-too-long  silent  good-germany

locality-abbreviated  fires   locality-st-louis     enrollment  "\"St. Louis\", expected the full name \"Saint Louis\""
locality-abbreviated  fires   locality-nyc          tls         "\"New York\""
locality-abbreviated  fires   locality-ft-mcmurray  tls         "\"Fort McMurray\""
locality-abbreviated  fires   locality-nyc          enrollment
locality-abbreviated  silent  locality-st-louis     # an official spelling
locality-abbreviated  silent  locality-street       # Main Street
locality-abbreviated  silent  locality-st-johns     # the official name
locality-abbreviated  silent  locality-nyc          private
locality-abbreviated  silent  good-germany
locality-abbreviated  silent  good-rsa2048

locality-is-code  fires   locality-digits           tls  "localityName is \"94105\", a number or postal code"
locality-is-code  fires   locality-postcode         tls  "\"SW1A 1AA\""
locality-is-code  fires   locality-german-postcode  tls  "\"D-86150\""
locality-is-code  fires   state-digits              tls  "stateOrProvinceName is \"94105\""
locality-is-code  silent  locality-digits           private
locality-is-code  silent  locality-mile-house
locality-is-code  silent  good-rsa2048

locality-holds-postcode  fires   locality-postcode-and-town  tls  "\"86150 Augsburg\", expected the town without its postal code"
locality-holds-postcode  fires   locality-postcode-and-town  smime
locality-holds-postcode  silent  locality-postcode-and-town  private
locality-holds-postcode  silent  locality-digits             # locality-is-code
locality-holds-postcode  silent  locality-house-number       # locality-holds-street
locality-holds-postcode  silent  locality-mile-house
locality-holds-postcode  silent  good-germany

locality-holds-street  fires   locality-house-number  tls  "\"44 High Street\", expected a town"
locality-holds-street  fires   locality-house-number  ov
locality-holds-street  silent  locality-street        # no number
locality-holds-street  silent  locality-mile-house
locality-holds-street  silent  good-rsa2048

locality-other-country  fires   locality-abroad       tls  "which is in France (FR), while countryName is \"US\""
locality-other-country  silent  locality-paris-texas
locality-other-country  silent  locality-abroad       private
locality-other-country  silent  good-rsa2048
