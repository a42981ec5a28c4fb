ku-eku-inconsistent fires usage-not-for-server "serverAuth is asked for, but keyUsage has cRLSign"
ku-eku-inconsistent fires usage-not-for-client "clientAuth is asked for, but keyUsage has keyEncipherment, expected digitalSignature"
ku-eku-inconsistent fires code-no-signature private
ku-eku-inconsistent silent code-no-signature code-signing  # ku-cs-not-allowed
ku-eku-inconsistent silent ca-mixed private
ku-eku-inconsistent silent good-p256
ku-eku-inconsistent silent usage-rsa-encipherment-only
