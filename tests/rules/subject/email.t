email-in-dn fires email-in-subject
email-in-dn fires email-in-subject private
email-in-dn silent good-p256
email-in-dn silent san-email
email-multiple fires email-several "is several mail addresses"
email-multiple fires email-twice "2 emailAddresses"
email-multiple silent email-in-subject
email-too-long fires email-too-long "300 characters"
email-too-long silent email-in-subject
email-invalid-syntax fires email-with-name "more than a mail address"
email-invalid-syntax fires email-without-at "no at sign"
email-invalid-syntax silent email-in-subject
email-invalid-syntax silent email-several  # email-multiple
email-invalid-syntax silent email-too-long  # email-too-long
email-invalid-syntax fires smime-email-in-brackets smime "more than a mail address"
