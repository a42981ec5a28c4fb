rsa-exponent-invalid       fires   rsa-exponent-1          "the exponent is 1, expected an odd number of 3 or more"
rsa-exponent-invalid       fires   rsa-exponent-2          "the exponent is 2"
rsa-exponent-invalid       fires   rsa-exponent-negative   "negative"
rsa-exponent-invalid       silent  rsa-exponent-3          # rsa-modulus-not-examined speaks
rsa-exponent-invalid       silent  good-rsa2048
rsa-exponent-invalid       silent  good-p256

rsa-exponent-out-of-range  fires   rsa-exponent-3          "the exponent is 3, expected at least 65537"
rsa-exponent-out-of-range  fires   rsa-exponent-17         "the exponent is 17"
rsa-exponent-out-of-range  silent  rsa-exponent-large      # rsa-modulus-not-examined speaks
rsa-exponent-out-of-range  silent  rsa-exponent-65-bits
rsa-exponent-out-of-range  silent  rsa-exponent-65539
rsa-exponent-out-of-range  silent  rsa-exponent-1          # rsa-exponent-invalid speaks
rsa-exponent-out-of-range  silent  rsa-exponent-2          # rsa-exponent-invalid speaks
rsa-exponent-out-of-range  silent  rsa-exponent-negative   # rsa-exponent-invalid speaks
rsa-exponent-out-of-range  silent  good-rsa2048

rsa-exponent-not-65537     fires   rsa-exponent-65539      "the exponent is 65539, expected 65537"
rsa-exponent-not-65537     fires   rsa-exponent-65-bits    "65 bits"
rsa-exponent-not-65537     silent  rsa-exponent-3          # rsa-exponent-out-of-range speaks
rsa-exponent-not-65537     silent  rsa-exponent-large      # rsa-exponent-out-of-range speaks
rsa-exponent-not-65537     silent  rsa-exponent-2          # rsa-exponent-invalid speaks
rsa-exponent-not-65537     silent  good-rsa2048
rsa-exponent-not-65537     silent  rsa-exponent-65539      pkix
rsa-exponent-out-of-range  silent  rsa-private-exponent-500-bits  # rsa-small-private-exponent speaks
rsa-exponent-out-of-range  silent  rsa-private-exponent-600-bits  # rsa-modulus-not-examined speaks
rsa-exponent-out-of-range  silent  rsa-exponent-over-modulus  # rsa-exponent-not-below-modulus speaks

rsa-exponent-not-below-modulus  fires   rsa-exponent-over-modulus  "the exponent has 2048 bits and is not below the modulus of 2048 bits"
rsa-exponent-not-below-modulus  silent  rsa-exponent-negative  # rsa-exponent-invalid speaks
rsa-exponent-not-below-modulus  silent  rsa-modulus-negative   # rsa-modulus-not-positive speaks
rsa-exponent-not-below-modulus  silent  rsa-modulus-zero       # rsa-modulus-not-positive speaks
rsa-exponent-not-below-modulus  silent  rsa-exponent-large
rsa-exponent-not-below-modulus  silent  good-rsa2048
rsa-exponent-over-31-bits  fires   rsa-exponent-65-bits    kubernetes  "65 bits, expected at most 31"
rsa-exponent-over-31-bits  fires   rsa-exponent-65-bits    vault
rsa-exponent-over-31-bits  silent  rsa-exponent-65539      kubernetes
rsa-exponent-over-31-bits  silent  rsa-exponent-65-bits    private
rsa-exponent-over-31-bits  silent  rsa-exponent-large      vault  # rsa-modulus-not-examined speaks
rsa-exponent-invalid  fires   composite-rsa-exponent-1  "the exponent is 1"
rsa-exponent-invalid  silent  composite-mldsa44-rsa2048-pkcs15
