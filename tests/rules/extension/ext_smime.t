ext-smime-prohibited fires mail-directory-attributes smime "subjectDirectoryAttributes"
ext-smime-prohibited fires mail-strict-adobe smime "adobe-timestamp"
ext-smime-prohibited silent mail-multipurpose smime  # Adobe's are not for Strict ones only
ext-smime-prohibited silent mail-directory-attributes
