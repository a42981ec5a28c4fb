ec-curve-weak          fires   ec-p192                 "P-192), whose order has 192 bits, expected at least 224"
ec-curve-weak          silent  ec-p224
ec-curve-weak          silent  good-p256
ec-curve-weak          silent  good-rsa2048

ec-curve-not-allowed   fires   ec-p224                 "secp224r1"
ec-curve-not-allowed   fires   ec-secp256k1            "the curve is secp256k1, expected P-256, P-384 or P-521"
ec-curve-not-allowed   fires   ec-brainpool            "brainpoolP256r1"
ec-curve-not-allowed   silent  good-p256
ec-curve-not-allowed   silent  good-p384
ec-curve-not-allowed   silent  good-p521
ec-curve-not-allowed   silent  ec-p192                 # ec-curve-weak speaks
ec-curve-not-allowed   silent  ec-explicit-parameters  # algid-ec-explicit-curve speaks
ec-curve-not-allowed   silent  ec-parameters-missing   # algid-ec-parameters-missing speaks

ec-curve-p521-limited  fires   good-p521               "expected P-256 or P-384"
ec-curve-p521-limited  silent  good-p384
ec-curve-p521-limited  silent  good-p521               pkix

ec-curve-binary fires ec-binary-curve "the curve is sect283k1, over the binary field of 283 bits"
ec-curve-binary fires ec-binary-curve private
ec-curve-binary silent good-p256
ec-curve-binary silent ec-brainpool  # ec-curve-not-allowed
ec-curve-not-allowed silent ec-binary-curve  # ec-curve-binary
ec-curve-not-allowed fires ec-frp256v1 "FRP256v1"
ec-curve-not-allowed silent ec-p224 kubernetes
ec-curve-not-allowed silent ec-p224 vault
ec-curve-not-allowed fires ec-p224 private
ec-curve-not-allowed fires ec-brainpool kubernetes
ec-curve-not-allowed   silent  composite-mldsa65-brainpoolp256r1  # pqc-not-allowed
