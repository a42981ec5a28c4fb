smime-legacy-generation fires mail-legacy smime "2.23.140.1.5.2.1 (organization-validated, Legacy)"
smime-legacy-generation silent mail-multipurpose smime
smime-legacy-generation silent mail-legacy
