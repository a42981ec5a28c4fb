ku-missing fires good-without-usage
ku-missing fires good-without-usage smime
ku-missing silent good-p256
ku-missing silent ca-without-usage private  # ca-request-key-usage
ku-missing silent extension-request-malformed  # csr-extension-request-malformed
ku-missing silent extension-request-empty  # csr-extension-request-empty
ku-empty fires key-usage-empty
ku-empty silent usage-unknown-bit
ku-empty silent good-without-usage  # ku-missing
ku-unknown-bit fires usage-unknown-bit
ku-unknown-bit silent usage-encipher-decipher-only
ku-not-critical fires usage-not-critical
ku-not-critical fires usage-not-critical code-signing
ku-not-critical silent good-p256
ku-not-critical silent good-without-usage  # ku-missing
ku-encipher-decipher-only fires usage-encipher-only "encipherOnly without keyAgreement"
ku-encipher-decipher-only fires usage-encipher-decipher-only "one of them at most"
ku-encipher-decipher-only silent usage-agreement-encipher-only
ku-encipher-decipher-only silent usage-rsa-decipher-only  # ku-not-for-rsa
