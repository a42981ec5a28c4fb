ec-point-malformed     fires   ec-point-without-form  "64 octets"
ec-point-malformed     silent  ec-hybrid              # ec-point-hybrid speaks
ec-point-malformed     silent  ec-infinity            # ec-point-at-infinity speaks
ec-point-malformed     silent  ec-compressed          # ec-point-compressed speaks
ec-point-malformed     silent  good-p256
ec-point-malformed     silent  good-rsa2048

ec-point-at-infinity   fires   ec-infinity            "the point at infinity"
ec-point-at-infinity   fires   ec-zero-zero           "(0, 0)"
ec-point-at-infinity   silent  good-p256

ec-point-hybrid        fires   ec-hybrid              "hybrid form"
ec-point-hybrid        silent  good-p256

ec-point-compressed    fires   ec-compressed          "compressed form"
ec-point-compressed    silent  ec-hybrid              # ec-point-hybrid speaks
ec-point-compressed    silent  good-p256

ec-point-out-of-range  fires   ec-x-too-large
ec-point-out-of-range  silent  ec-off-curve
ec-point-out-of-range  silent  good-p521

ec-point-not-on-curve  fires   ec-off-curve           "the point does not lie on secp256r1"
ec-point-not-on-curve  silent  ec-x-too-large         # ec-point-out-of-range speaks
ec-point-not-on-curve  silent  ec-zero-zero           # ec-point-at-infinity speaks
ec-point-not-on-curve  silent  ec-infinity            # ec-point-at-infinity speaks
ec-point-not-on-curve  silent  good-p256
ec-point-not-on-curve  silent  good-p384
ec-point-not-on-curve  silent  good-p521
ec-point-not-on-curve  fires   composite-point-off-curve   "the point does not lie on secp256r1"
ec-point-not-on-curve  silent  composite-key
ec-point-compressed    silent  composite-point-compressed  # composite-key-malformed
