san-email-invalid fires smime-mailbox-faults "more than a mail address"
san-email-invalid fires smime-mailbox-faults "\"jane\" has no at sign"
san-email-invalid fires smime-mailbox-faults "nothing in front"
san-email-invalid fires smime-mailbox-faults "nothing behind"
san-email-invalid fires smime-mailbox-faults "a dot at an edge"
san-email-invalid fires smime-mailbox-faults "no mail address has"
san-email-invalid fires smime-mailbox-faults "not closed well"
san-email-invalid fires smime-mailbox-faults "a second at sign"
san-email-invalid fires smime-mailbox-faults "no valid domain"
san-email-invalid fires smime-mailbox-faults "several mail addresses"
san-email-invalid fires smime-mailbox-faults "over 64 octets"
san-email-invalid fires smime-mailbox-faults "expected an otherName"
san-email-invalid fires smime-mailbox-faults "A-labels"
san-email-invalid silent san-email
san-email-invalid silent smime smime
san-email-invalid silent smime-utf8 smime
