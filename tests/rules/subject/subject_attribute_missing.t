subject-attribute-missing-smime  fires   good-rsa2048                  smime  "no organizationIdentifier, expected one in organization-validated"
subject-attribute-missing-smime  fires   smime-sponsor-without-person  smime  "no givenName, surname or pseudonym"
subject-attribute-missing-smime  silent  smime-organization            smime
subject-attribute-missing-smime  silent  smime-sponsor-legacy          smime  # the CN names the person
subject-attribute-missing-smime  silent  smime-mailbox-with-o          smime
subject-attribute-missing-smime  silent  good-san-only                 smime  # subject-empty-with-san
subject-attribute-missing-smime  silent  good-rsa2048
