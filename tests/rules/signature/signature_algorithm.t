signature-algorithm-not-allowed  fires   signature-unknown-algorithm  "no public CA takes"
signature-algorithm-not-allowed  fires   signature-digest-oid  letsencrypt
signature-algorithm-not-allowed  silent  signature-unknown-algorithm  private
signature-algorithm-not-allowed  silent  signature-sha512
signature-algorithm-not-allowed  silent  good-ed25519  # eddsa-not-allowed
