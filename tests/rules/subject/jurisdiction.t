jurisdiction-country-missing  fires   good-rsa2048       ev            "no jurisdictionCountryName"
jurisdiction-country-missing  fires   ev-category-alone  code-signing
jurisdiction-country-missing  silent  ev-complete        ev
jurisdiction-country-missing  silent  good-rsa2048       code-signing  # no EV
jurisdiction-country-missing  silent  good-rsa2048       tls
jurisdiction-country-missing  silent  good-san-only      ev            # subject-empty-with-san

jurisdiction-country-invalid  fires   ev-jurisdiction-uk          ev            "\"UK\", expected the ISO 3166 code of United Kingdom, \"GB\""
jurisdiction-country-invalid  fires   ev-jurisdiction-lower-case  ev            "\"us\", expected the ISO 3166 code of United States, \"US\""
jurisdiction-country-invalid  fires   ev-jurisdiction-unknown     ev            "\"JX\", expected an ISO 3166 code"
jurisdiction-country-invalid  fires   ev-jurisdiction-utf8string  code-signing  "encoded as UTF8String"
jurisdiction-country-invalid  silent  ev-jurisdiction-uk          tls
jurisdiction-country-invalid  silent  ev-complete                 ev
jurisdiction-country-invalid  silent  ev-jurisdiction-gibraltar   ev

jurisdiction-locality-without-state  fires   ev-jurisdiction-locality-alone  ev  "a jurisdictionLocalityName but no jurisdictionStateOrProvinceName"
jurisdiction-locality-without-state  silent  ev-jurisdiction-gibraltar       ev
jurisdiction-locality-without-state  silent  ev-complete                     ev

jurisdiction-state-abbreviated  fires   ev-jurisdiction-abbreviated  ev            "\"DE\", expected the full name \"Delaware\""
jurisdiction-state-abbreviated  fires   ev-jurisdiction-abbreviated  code-signing
jurisdiction-state-abbreviated  silent  ev-complete                  ev

jurisdiction-state-not-in-country  fires   ev-jurisdiction-misspelt     ev            "\"Delawere\", expected \"Delaware\""
jurisdiction-state-not-in-country  fires   ev-jurisdiction-misspelt     code-signing
jurisdiction-state-not-in-country  silent  ev-jurisdiction-of-elsewhere ev            # jurisdiction-state-other-country
jurisdiction-state-not-in-country  silent  ev-complete                  ev

jurisdiction-state-other-country  fires   ev-jurisdiction-of-elsewhere  ev  "which is in Germany (DE), while jurisdictionCountryName is \"US\""
jurisdiction-state-other-country  silent  ev-jurisdiction-misspelt      ev
jurisdiction-state-other-country  silent  ev-complete                   ev
