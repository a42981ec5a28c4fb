cn-not-in-san fires cn-not-in-san "mail.csrlint-demo.org"
cn-not-in-san silent cn-64-characters-umlauts  # cn-not-hostname
cn-not-in-san silent good-p256
cn-not-in-san silent cn-upper-case-san  # cn-not-exact-san-copy
cn-not-in-san silent cn-unicode  # the SAN holds its A-labels
cn-not-in-san silent cn-url  # the host inside is there
cn-not-in-san silent cn-port
cn-not-in-san silent cn-blank-inside  # cn-white-space
cn-not-in-san silent cn-email  # cn-email
cn-not-in-san silent cn-ip  # cn-ip-address
cn-not-in-san silent cn-ip-out-of-range  # cn-ip-not-canonical
cn-not-in-san silent cn-tab  # subject-control-character
cn-not-in-san silent cn-variable  # subject-unresolved-variable
cn-not-in-san silent cn-wildcard  # san-missing
cn-not-in-san silent san-empty-sequence  # san-empty
cn-not-exact-san-copy fires cn-upper-case-san "case of letters"
cn-not-exact-san-copy silent good-p256
cn-not-exact-san-copy silent cn-not-in-san  # cn-not-in-san
cn-not-hostname fires cn-not-hostname-without-san "My Web Server"
cn-not-hostname silent cn-wildcard
cn-not-hostname silent san-missing
cn-not-hostname fires cn-64-characters-umlauts
cn-not-hostname fires cn-digits "is a number"
cn-not-hostname fires cn-authority
cn-not-hostname fires cn-tab "a control character"
cn-not-hostname silent cn-nul  # string-nul-character
cn-not-hostname silent cn-digits private
cn-not-hostname silent cn-not-in-san  # cn-not-in-san
cn-not-hostname silent cn-key-value  # cn-key-value-text
