ku-cs-not-allowed fires code-no-signature code-signing "lacks digitalSignature"
ku-cs-not-allowed fires code-crl-sign code-signing "cRLSign"
ku-cs-not-allowed silent code-good code-signing
ku-cs-not-allowed silent ca-good code-signing  # bc-ca-true
ku-cs-not-allowed silent code-crl-sign
ku-cs-not-recommended fires code-non-repudiation code-signing "nonRepudiation"
ku-cs-not-recommended silent code-no-signature code-signing  # ku-cs-not-allowed
ku-cs-not-recommended silent code-good code-signing
