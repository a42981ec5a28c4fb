serialnumber-missing  fires   good-rsa2048       ev            "no serialNumber"
serialnumber-missing  fires   ev-category-alone  code-signing
serialnumber-missing  silent  ev-complete        ev
serialnumber-missing  silent  good-rsa2048       code-signing  # no EV
serialnumber-missing  silent  good-rsa2048       tls
serialnumber-missing  silent  good-san-only      ev            # subject-empty-with-san

serialnumber-not-printable  fires   serialnumber-utf8string  tls  "serialNumber is encoded as UTF8String, expected PrintableString"
serialnumber-not-printable  fires   serialnumber-utf8string  pkix
serialnumber-not-printable  silent  ev-complete

serialnumber-too-long  fires   serialnumber-too-long  tls  "65 characters, expected 64 at most"
serialnumber-too-long  silent  ev-complete

serialnumber-date-format  fires=notice   ev-founded-dots     ev            "the date \"23.02.2020\", expected the form YYYY-MM-DD"
serialnumber-date-format  fires=notice   ev-founded-slashes  ev            "\"02/03/2020\""
serialnumber-date-format  fires=error   ev-founded-dots     ev            --date=2027-09-15
serialnumber-date-format  silent  ev-founded-dots     code-signing
serialnumber-date-format  silent  ev-founded          ev
serialnumber-date-format  silent  ev-government       ev            # neither number nor date
serialnumber-date-format  silent  ev-complete         ev            # a number
