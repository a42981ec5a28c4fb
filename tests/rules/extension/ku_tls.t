ku-tls-prohibited fires=warning usage-non-repudiation "nonRepudiation"
ku-tls-prohibited fires=warning usage-crl-sign "cRLSign"
ku-tls-prohibited fires=warning usage-agreement-encipher-only "encipherOnly"
ku-tls-prohibited silent usage-encipher-decipher-only  # ku-encipher-decipher-only
ku-tls-prohibited silent usage-not-for-server  # ku-eku-inconsistent
ku-tls-prohibited silent ca-good  # bc-ca-true
ku-tls-prohibited silent usage-non-repudiation private
ku-tls-prohibited silent good-p256
ku-tls-digitalsignature-missing fires usage-ec-agreement-only "keyUsage has keyAgreement and lacks"
ku-tls-digitalsignature-missing silent usage-ec-encipherment-only  # ku-not-for-ec
ku-tls-digitalsignature-missing silent usage-not-for-server  # ku-eku-inconsistent
ku-tls-digitalsignature-missing silent usage-rsa-encipherment-only
ku-tls-digitalsignature-missing silent ca-good  # bc-ca-true
ku-tls-digitalsignature-missing silent good-p256
ku-tls-digitalsignature-missing-rsa fires usage-rsa-encipherment-only
ku-tls-digitalsignature-missing-rsa silent usage-ec-agreement-only
ku-tls-digitalsignature-missing-rsa silent usage-rsa-encipherment
ku-tls-not-recommended fires usage-ec-agreement "keyAgreement, expected it left out"
ku-tls-not-recommended fires usage-rsa-data "dataEncipherment, expected it left out"
ku-tls-not-recommended fires usage-rsa-encipherment "together"
ku-tls-not-recommended silent usage-rsa-encipherment-only
ku-tls-not-recommended silent good-p256
ku-tls-not-recommended silent ordinary-acme-client  # ku-not-critical is worse
ku-tls-not-recommended fires ordinary-acme-client tls --disable=ku-not-critical "together"
ku-tls-prohibited fires=info ordinary-iis tls --disable=ku-tls-not-recommended "nonRepudiation"
