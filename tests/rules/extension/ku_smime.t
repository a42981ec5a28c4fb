ku-smime-not-allowed fires mail-crl-sign smime "keyUsage has cRLSign"
ku-smime-not-allowed fires mail-non-repudiation-only smime "lacks digitalSignature"
ku-smime-not-allowed fires mail-data-only smime "lacks keyEncipherment"
ku-smime-not-allowed fires mail-strict smime "keyUsage has dataEncipherment"
ku-smime-not-allowed silent mail-multipurpose smime
ku-smime-not-allowed silent mail-good smime
ku-smime-not-allowed silent mail-crl-sign
ku-smime-not-allowed silent ca-good smime  # bc-ca-true
