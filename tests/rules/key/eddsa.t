eddsa-not-allowed fires good-ed25519 "Ed25519"
eddsa-not-allowed fires good-ed448 "Ed448"
eddsa-not-allowed silent good-ed25519 pkix
eddsa-not-allowed silent x25519-key  # key-cannot-sign
eddsa-key-malformed fires ed25519-short "31 octets, expected 32"
eddsa-key-malformed silent good-ed25519
eddsa-key-malformed silent good-ed448
eddsa-key-malformed silent x25519-key

eddsa-key-malformed fires ed25519-no-point "is no point that a signature can be checked with"
eddsa-key-malformed silent ed25519-zero  # eddsa-small-order-key
eddsa-small-order-key fires ed25519-zero "the id-Ed25519 key is a point of small order"
eddsa-small-order-key fires ed25519-order-8
eddsa-small-order-key fires ed25519-identity-not-reduced
eddsa-small-order-key fires ed448-identity "id-Ed448"
eddsa-small-order-key fires ed448-identity private
eddsa-small-order-key silent ed25519-no-point  # eddsa-key-malformed
eddsa-small-order-key silent ed25519-short  # eddsa-key-malformed
eddsa-small-order-key silent good-ed25519
eddsa-small-order-key silent good-ed448
eddsa-small-order-key silent good-p256
eddsa-key-compromised fires ed25519-rfc8410 "the private key stands in RFC 8410"
eddsa-key-compromised fires good-ed448 --blocklist=tests/rules/key/known_keys.txt "the key is in the list"
eddsa-key-compromised silent good-ed25519
eddsa-key-compromised silent good-ed448
eddsa-key-compromised silent ed25519-zero
eddsa-not-allowed silent good-ed25519 kubernetes
eddsa-not-allowed fires good-ed448 kubernetes
eddsa-not-allowed fires good-ed448 vault
eddsa-not-allowed silent good-ed448 smime
eddsa-small-order-key  fires   composite-ed25519-zero      "the id-Ed25519 key is a point of small order"
eddsa-key-malformed    fires   composite-ed25519-no-point  "no point that a signature can be checked with"
eddsa-key-malformed    silent  composite-ed25519-short     # composite-key-malformed
eddsa-key-malformed    silent  composite-mldsa44-ed25519
eddsa-not-allowed      silent  composite-mldsa44-ed25519   # pqc-not-allowed
