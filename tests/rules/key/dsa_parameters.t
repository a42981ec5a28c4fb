dsa-parameters-missing fires dsa-parameters-missing
dsa-parameters-missing silent dsa-parameters-null  # dsa-parameters-malformed
dsa-parameters-missing silent dsa2048
dsa-parameters-missing silent good-p256

dsa-parameters-malformed fires dsa-parameters-null "the parameters of the DSA key are NULL"
dsa-parameters-malformed fires dsa-parameters-two "not of three INTEGERs"
dsa-parameters-malformed silent dsa-parameters-missing  # dsa-parameters-missing
dsa-parameters-malformed silent dsa-p-composite  # dsa-parameters-invalid
dsa-parameters-malformed silent dsa2048
dsa-parameters-malformed silent good-rsa2048

dsa-parameters-invalid fires dsa-p-composite "p is not a prime, expected"
dsa-parameters-invalid fires dsa-p-zero "p or q is not positive"
dsa-parameters-invalid fires dsa-q-composite "q is not a prime"
dsa-parameters-invalid fires dsa-q-no-divisor "q does not divide p - 1"
dsa-parameters-invalid fires dsa-g-1 "g is not of order q"
dsa-parameters-invalid fires dsa-g-of-other-order "g is not of order q"
dsa-parameters-invalid silent dsa-parameters-two  # dsa-parameters-malformed
dsa-parameters-invalid silent dsa-public-value-1  # dsa-public-value-invalid
dsa-parameters-invalid silent dsa2048
dsa-parameters-invalid silent dsa1024
dsa-parameters-invalid silent dsa3072
