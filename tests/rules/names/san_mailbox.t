san-mailbox-missing fires smime-upn-only smime
san-mailbox-missing silent smime smime
san-mailbox-missing silent smime-utf8 smime
san-mailbox-missing silent smime-without-san smime  # san-missing
san-mailbox-missing silent smime-upn-only
san-mailbox-internal fires smime-mailbox-internal smime "\"root@localhost\" is at \"localhost\""
san-mailbox-internal fires smime-mailbox-internal smime "csrlint-demo.local"
san-mailbox-internal silent smime smime
san-mailbox-internal silent smime-mailbox-internal private
