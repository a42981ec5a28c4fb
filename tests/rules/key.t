key-cannot-sign fires x25519-key "X25519"
key-cannot-sign silent good-ed25519
key-cannot-sign silent unknown-key  # algid-spki-unknown
key-cannot-sign silent dsa2048
