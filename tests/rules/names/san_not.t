san-not-critical-without-subject fires  san-not-critical pkix
san-not-critical-without-subject fires  san-not-critical private
san-not-critical-without-subject fires  san-not-critical aws-pca
san-not-critical-without-subject silent san-not-critical tls  # the CA sets the flag
san-not-critical-without-subject silent san-not-critical vault
san-not-critical-without-subject silent good-san-only    pkix
san-not-critical-without-subject silent good-p256        pkix
