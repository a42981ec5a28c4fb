eddsa-not-allowed fires good-ed25519 "Ed25519"
eddsa-not-allowed fires good-ed448 "Ed448"
eddsa-not-allowed silent good-ed25519 pkix
eddsa-not-allowed silent x25519-key  # key-cannot-sign
eddsa-key-malformed fires ed25519-short "31 octets, expected 32"
eddsa-key-malformed silent good-ed25519
eddsa-key-malformed silent good-ed448
eddsa-key-malformed silent x25519-key
