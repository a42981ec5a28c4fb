state-missing  fires   state-missing  enrollment  "no stateOrProvinceName"
state-missing  fires   state-missing  ov          # C=US
state-missing  silent  state-missing  tls
state-missing  silent  country-xx     ov          # not of the US or Canada
state-missing  silent  place-missing  ov          # place-missing
state-missing  silent  good-rsa2048   enrollment
state-missing  silent  good-san-only  enrollment  # subject-empty-with-san

state-abbreviated  fires   state-abbreviated-ca  tls  "\"CA\", expected the full name \"California\""
state-abbreviated  fires   state-calif           tls  "\"California\""
state-abbreviated  fires   state-calif           enrollment
state-abbreviated  fires   state-small-letters   tls  "\"ca\", expected the full name \"California\""
state-abbreviated  fires   state-shortened-word  tls  "\"North Carolina\""
state-abbreviated  silent  state-digits          # locality-is-code
state-abbreviated  silent  state-ontario-us
state-abbreviated  silent  good-rsa2048
state-abbreviated  silent  good-germany

state-other-country  fires   state-ontario-us      tls  "Canada (CA), while countryName is \"US\" (United States)"
state-other-country  fires   state-ontario-us      ov
state-other-country  fires   state-code-of-elsewhere  tls  "\"TX\", the code of Texas in United States (US), while countryName is \"DE\""
state-other-country  fires   state-germany         tls  "a country of its own, Germany (DE)"
state-other-country  silent  state-la-reunion      # the country itself
state-other-country  silent  state-bavaria         # an English name
state-other-country  silent  state-limburg-be      # Belgium has one too
state-other-country  silent  state-unknown-silent
state-other-country  silent  state-misspelt
state-other-country  silent  state-abbreviated-ca  # state-abbreviated
state-other-country  silent  mistakes              # country-uk
state-other-country  silent  good-canada
state-other-country  silent  good-germany
state-other-country  silent  good-uk

state-too-long  fires   state-too-long  tls  "129 characters, expected 128 at most"
state-too-long  silent  good-germany

state-not-in-country  fires   state-misspelt          tls  "\"Calfornia\", expected \"California\", the nearest known name in United States (US)"
state-not-in-country  fires   state-misspelt-double   tls  "\"Massachusetts\""
state-not-in-country  fires   state-misspelt-swapped  tls  "\"Bayern\""
state-not-in-country  fires   state-misspelt          code-signing
state-not-in-country  silent  state-misspelt          private
state-not-in-country  silent  state-spanish           # a name in another language
state-not-in-country  silent  state-of-town
state-not-in-country  silent  state-mojibake          # subject-mojibake
state-not-in-country  silent  state-unknown-silent
state-not-in-country  silent  state-ontario-us        # state-other-country
state-not-in-country  silent  state-calif             # state-abbreviated
state-not-in-country  silent  state-digits            # locality-is-code
state-not-in-country  silent  country-uk              # country-uk
state-not-in-country  silent  good-germany
state-not-in-country  silent  good-uk

state-is-country  fires   state-united-states  tls  "stateOrProvinceName is \"United States\", which is the country"
state-is-country  fires   state-usa            tls  "localityName is \"us\""
state-is-country  fires   state-uk             tls  "\"UK\", which is the country"
state-is-country  fires   state-united-states  code-signing
state-is-country  silent  state-united-states  private
state-is-country  silent  state-luxembourg
state-is-country  silent  state-singapore
state-is-country  silent  state-hong-kong
state-is-country  silent  country-xx
state-is-country  silent  good-canada
state-is-country  silent  good-rsa2048

state-locality-exchanged  fires   state-and-town-exchanged    tls  "\"Los Angeles\" and localityName \"California\""
state-locality-exchanged  fires   state-and-town-exchanged    code-signing
state-locality-exchanged  silent  state-and-town-exchanged    private
state-locality-exchanged  silent  state-and-town-of-one-name
state-locality-exchanged  silent  good-rsa2048
