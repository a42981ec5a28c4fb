smime-legacy-generation fires mail-legacy smime "2.23.140.1.5.2.1 (organization-validated, Legacy)"
smime-legacy-generation silent mail-multipurpose smime
smime-legacy-generation silent mail-legacy
smime-legacy-generation fires mail-legacy smime --date=2025-07-15
smime-legacy-generation silent mail-legacy smime --date=2025-07-14
