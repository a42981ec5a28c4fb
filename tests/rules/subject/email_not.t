email-not-ia5 fires email-utf8 "UTF8String"
email-not-ia5 silent email-in-subject
email-not-in-san fires email-in-subject private
email-not-in-san fires smime-email-elsewhere smime "\"joe@csrlint-demo.org\""
email-not-in-san silent smime smime
email-not-in-san silent email-in-subject
email-not-in-san silent cn-mail-behind private  # subject-embedded-dn-syntax
email-not-in-san silent smime-without-san smime  # san-missing
email-not-in-san fires smime-directory-mailbox smime "\"jack@csrlint-demo.org\" is in a directoryName"
