san-mailbox-missing fires smime-upn-only smime
san-mailbox-missing silent smime smime
san-mailbox-missing silent smime-utf8 smime
san-mailbox-missing silent smime-without-san smime  # san-missing
san-mailbox-missing silent smime-upn-only
