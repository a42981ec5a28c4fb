ku-not-for-rsa fires usage-rsa-agreement "keyUsage has keyAgreement, which an RSA key cannot do"
ku-not-for-rsa fires usage-rsa-decipher-only
ku-not-for-rsa silent usage-rsa-encipherment
ku-not-for-rsa silent usage-ec-agreement
ku-not-for-ec fires=info key-usage-ec-encipherment "keyEncipherment"
ku-not-for-ec fires=warning usage-ec-encipherment-only
ku-not-for-ec silent usage-ec-agreement
ku-not-for-ec silent usage-rsa-encipherment
ku-not-for-eddsa fires usage-ed25519-encipherment "an Ed25519 key"
ku-not-for-eddsa fires usage-x25519-signature "an X25519 key"
ku-not-for-eddsa silent good-ed25519
ku-not-for-pqc fires usage-ml-dsa-encipherment "an ML-DSA key"
ku-not-for-pqc fires usage-slh-dsa-encipherment "an SLH-DSA key"
ku-not-for-pqc fires usage-ml-kem-signature "an ML-KEM key"
ku-not-for-pqc fires composite-encipherment "keyEncipherment, which a composite key cannot do"
ku-not-for-pqc silent composite-mldsa44-rsa2048-pkcs15
ku-not-for-pqc silent good-p256
ku-not-for-dsa-dh fires usage-dsa-encipherment private "a DSA key"
ku-not-for-dsa-dh silent usage-dsa-encipherment  # dsa-not-allowed
ku-not-for-dsa-dh silent dsa2048 private
