rsa-modulus-not-positive            fires   rsa-modulus-zero                "the modulus is 0"
rsa-modulus-not-positive            fires   rsa-modulus-negative            "expected a leading 00"
rsa-modulus-not-positive            silent  good-rsa2048
rsa-modulus-not-positive            silent  good-p256

rsa-modulus-too-small               fires   rsa512                          "512 bits (anybody can factor it"
rsa-modulus-too-small               fires   rsa1024                         "1024 bits (disallowed since 2014), expected at least 2048"
rsa-modulus-too-small               fires   rsa2047                         "2047 bits"
rsa-modulus-too-small               silent  good-rsa2048
rsa-modulus-too-small               silent  rsa-modulus-zero                # rsa-modulus-not-positive speaks
rsa-modulus-too-small               silent  good-p256

rsa-modulus-too-large               silent  rsa16392                        # rsa-modulus-not-examined speaks
rsa-modulus-too-large               fires   rsa8200                         "8200 bits, expected at most 8192"
rsa-modulus-not-examined            fires   rsa16392                        pkix  "16392 bits and is not examined"
rsa-modulus-not-examined            fires   rsa-exponent-large              "257 bits and the signature is not checked"
rsa-modulus-not-examined            fires   rsa-private-exponent-600-bits   private
rsa-modulus-not-examined            silent  rsa-exponent-65-bits
rsa-modulus-not-examined            silent  rsa8192
rsa-modulus-not-examined            silent  rsa-private-exponent-500-bits   # rsa-small-private-exponent speaks
rsa-modulus-not-examined            silent  rsa-exponent-over-modulus       # rsa-exponent-not-below-modulus speaks
rsa-modulus-factorable              fires   rsa512                          pkix  "512 bits"
rsa-modulus-factorable              silent  rsa1024                         pkix
rsa-modulus-factorable              silent  rsa512                          # rsa-modulus-too-small speaks
rsa-modulus-too-large               silent  rsa8192
rsa-modulus-too-large               silent  good-rsa4096

rsa-modulus-bits-not-multiple-of-8  fires   rsa2047                         "2047 bits"
rsa-modulus-bits-not-multiple-of-8  fires   rsa2049                         "2049 bits"
rsa-modulus-bits-not-multiple-of-8  silent  rsa2056
rsa-modulus-bits-not-multiple-of-8  silent  good-rsa2048
rsa-modulus-bits-not-multiple-of-8  silent  rsa-modulus-negative            # rsa-modulus-not-positive speaks

rsa-modulus-unusual-size            fires   rsa2056                         "2056 bits, expected 2048, 3072 or 4096"
rsa-modulus-unusual-size            fires   rsa8192
rsa-modulus-unusual-size            silent  good-rsa2048
rsa-modulus-unusual-size            silent  good-rsa3072
rsa-modulus-unusual-size            silent  good-rsa4096
rsa-modulus-unusual-size            silent  rsa1024                         # rsa-modulus-too-small speaks
rsa-modulus-unusual-size            silent  rsa2049                         # rsa-modulus-bits-not-multiple-of-8 speaks
rsa-modulus-unusual-size            silent  rsa16392                        # rsa-modulus-not-examined speaks

rsa-modulus-perfect-power           fires   rsa-square
rsa-modulus-perfect-power           fires   rsa-cube
rsa-modulus-perfect-power           silent  good-rsa2048
rsa-modulus-perfect-power           silent  rsa-close-primes-round-1

rsa-modulus-even                    fires   rsa-even-modulus
rsa-modulus-even                    silent  good-rsa2048
rsa-modulus-even                    silent  rsa-modulus-zero                # rsa-modulus-not-positive speaks

rsa-modulus-small-factor            fires   rsa-small-factor-3              "divisible by 3,"
rsa-modulus-small-factor            fires   rsa-small-factor-751            "divisible by 751,"
rsa-modulus-small-factor            fires   rsa-small-factor-65537          "divisible by 65537,"
rsa-modulus-small-factor            silent  rsa-small-factor-65539-silent
rsa-modulus-small-factor            silent  rsa-even-modulus                # rsa-modulus-even speaks
rsa-modulus-small-factor            silent  good-rsa2048

rsa-modulus-below-3072  fires   good-rsa2048   code-signing  "the modulus has 2048 bits, expected at least 3072"
rsa-modulus-below-3072  silent  good-rsa3072   code-signing
rsa-modulus-below-3072  silent  rsa1024        code-signing  # rsa-modulus-too-small speaks
rsa-modulus-below-3072  silent  rsa-modulus-zero code-signing  # rsa-modulus-not-positive speaks
rsa-modulus-below-3072  silent  good-rsa2048

rsa-modulus-is-prime    fires=error   rsa-prime-modulus   tests/rules/deep.ini  "the modulus is a prime number"
rsa-modulus-is-prime    silent  rsa-prime-modulus
rsa-modulus-is-prime    silent  good-rsa2048        tests/rules/deep.ini
rsa-modulus-is-prime    silent  rsa-square          tests/rules/deep.ini  # rsa-modulus-perfect-power speaks
rsa-modulus-is-prime    silent  rsa-even-modulus    tests/rules/deep.ini  # rsa-modulus-even speaks
rsa-modulus-is-prime    silent  good-p256           tests/rules/deep.ini
rsa-modulus-small-factor  fires   composite-rsa-small-factor  "divisible by 751"
rsa-modulus-small-factor  silent  composite-mldsa44-rsa2048-pkcs15
rsa-modulus-below-3072    fires   composite-mldsa44-rsa2048-pkcs15  code-signing
rsa-modulus-too-small     silent  composite-rsa-size  # composite-key-malformed

rsa-modulus-is-prime  fires=error   rsa-prime-modulus  --deep-seconds=600

rsa-modulus-polynomial  fires   rsa-polynomial-32  "all chunks of 32 bits"
rsa-modulus-polynomial  silent  rsa-few-ones       # no coefficients: rsa-modulus-bit-bias
rsa-modulus-polynomial  silent  rsa-vanity-text
rsa-modulus-polynomial  silent  rsa-small-factor-3  # rsa-modulus-small-factor
rsa-modulus-polynomial  silent  good-rsa2048

rsa-modulus-bit-bias  fires   rsa-few-ones     "expected 40 to 60 %"
rsa-modulus-bit-bias  fires   rsa-vanity-ones  "(its upper half was chosen by hand), expected 40 to 60 %"
rsa-modulus-bit-bias  silent  rsa-vanity-text
rsa-modulus-bit-bias  silent  rsa-polynomial-32  # rsa-modulus-polynomial
rsa-modulus-bit-bias  silent  good-rsa2048
rsa-modulus-bit-bias  silent  rsa1024
rsa-modulus-bit-bias  silent  good-p256
