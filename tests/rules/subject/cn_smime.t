cn-smime-not-mailbox fires smime-cn-word smime "expected a mail address"
cn-smime-not-mailbox fires smime-cn-other-organization smime "the organizationName or"
cn-smime-not-mailbox fires smime-cn-other-person smime "the person's name"
cn-smime-not-mailbox silent smime-cn-organization smime
cn-smime-not-mailbox silent smime-cn-person smime
cn-smime-not-mailbox silent smime smime
cn-smime-not-mailbox silent smime-cn-word
