country-missing  fires   country-missing  tls         "no countryName"
country-missing  fires   country-missing  ov
country-missing  fires   country-missing  enrollment
country-missing  silent  good-rsa2048
country-missing  silent  good-san-only                # subject-empty-with-san
country-missing  silent  country-uk       ov          # there is one, if wrong
country-missing  silent  country-missing  pkix

country-length  fires   country-three-letters  tls  "expected two letters: \"US\" for United States"
country-length  fires   country-full-name      tls  "\"US\" for United States"
country-length  silent  good-rsa2048
country-length  silent  country-empty          # subject-attribute-empty
country-length  silent  country-utf8string

country-not-printablestring  fires   country-utf8string  tls  "UTF8String"
country-not-printablestring  silent  good-germany        # UTF8String elsewhere
country-not-printablestring  silent  country-missing

country-uk  fires   country-uk    tls  "\"UK\" is not an ISO 3166 code; the United Kingdom is \"GB\""
country-uk  fires   mistakes      pkix
country-uk  silent  good-uk
country-uk  silent  country-unknown

country-common-mistake  fires   country-el            tls  "Greece is \"GR\""
country-common-mistake  fires   country-eu            tls  "the European Union"
country-common-mistake  fires   country-withdrawn-an  tls  "Netherlands Antilles"
country-common-mistake  fires   country-cs            tls  "Serbia and Montenegro, and before of Czechoslovakia"
country-common-mistake  fires   country-sw            tls  "Switzerland"
country-common-mistake  silent  country-uk            # country-uk
country-common-mistake  silent  country-unknown       # country-unknown
country-common-mistake  silent  country-three-letters # country-length
country-common-mistake  silent  good-germany

country-user-assigned  fires   country-user-assigned-qm  tls  "\"QM\""
country-user-assigned  fires   country-user-assigned-qm  pkix
country-user-assigned  silent  country-xx             # ...-in-use
country-user-assigned  silent  country-xk             # ...-in-use
country-user-assigned  silent  good-canada

country-user-assigned-in-use  fires   country-xx  tls  "places without a code"
country-user-assigned-in-use  fires   country-xk  tls  "Kosovo"
country-user-assigned-in-use  silent  country-user-assigned-qm
country-user-assigned-in-use  silent  good-rsa2048

country-lower-case  fires   country-lower-case  tls  "capital letters: \"US\""
country-lower-case  fires   country-lower-case  pkix
country-lower-case  silent  good-rsa2048
country-lower-case  silent  country-full-name   # country-length

country-unknown  fires   country-unknown     tls  "\"JX\""
country-unknown  silent  country-el          # country-common-mistake
country-unknown  silent  country-uk          # country-uk
country-unknown  silent  country-xx          # ...-in-use
country-unknown  silent  country-lower-case  # country-lower-case
country-unknown  silent  country-empty       # subject-attribute-empty
country-unknown  silent  good-rsa2048

country-multiple  fires   country-two  tls  "2 countryNames"
country-multiple  silent  good-rsa2048
