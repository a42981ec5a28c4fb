cn-missing fires cn-missing "expected one"
cn-missing fires cn-missing enrollment
cn-missing fires cn-missing code-signing
cn-missing silent good-p256
cn-missing silent good-san-only  # subject-empty-with-san
cn-present fires good-p256 dv
cn-present silent good-p256
cn-present silent cn-missing dv
cn-multiple fires cn-multiple "2 commonNames"
cn-multiple silent good-p256
cn-too-long fires cn-too-long "65 characters, expected 64"
cn-too-long silent cn-64-characters-umlauts  # characters, not octets
cn-scheme fires cn-url "https://"
cn-scheme silent cn-path
cn-scheme silent good-p256
cn-path fires cn-path "/shop"
cn-path silent cn-url  # the slash alone belongs to the URL of cn-scheme
cn-path silent good-p256
cn-port fires cn-port ":8443"
cn-port silent cn-ipv6  # its colons are its own
cn-port silent good-p256
cn-email fires cn-email
cn-email silent good-p256
cn-email silent cn-mail-behind  # subject-embedded-dn-syntax
cn-white-space fires cn-comma-for-dot "\",\" where a dot belongs"
cn-white-space fires cn-blank-at-dot
cn-white-space silent cn-blank  # cn-not-hostname
cn-white-space silent cn-blank-inside  # cn-not-hostname
cn-white-space silent cn-authority  # cn-not-hostname
cn-white-space fires cn-comma-list "\",\""
cn-white-space silent cn-not-hostname-without-san  # cn-not-hostname
cn-white-space silent cn-tab  # subject-control-character
cn-white-space silent cn-leading-blank  # subject-leading-trailing-space
cn-white-space silent cn-san-text  # subject-san-text-in-value
cn-unicode-domain fires cn-unicode "xn--"
cn-unicode-domain silent good-idn
cn-unicode-domain silent cn-64-characters-umlauts  # words, no host
cn-wildcard-classic fires cn-wildcard enrollment
cn-wildcard-classic silent cn-wildcard
cn-wildcard-classic silent cn-wildcard-bare enrollment  # dns-wildcard-bare
cn-unicode-domain fires cn-wide-dots "has dots beyond ASCII"
cn-key-value-text fires cn-key-value "\"CN=\""
cn-key-value-text fires cn-key-value private
cn-key-value-text fires cn-shell-path "C:/Program Files/Git/CN="
cn-key-value-text silent cn-san-key  # subject-san-text-in-value
cn-key-value-text silent cn-url
cn-key-value-text silent good-p256
cn-path silent cn-shell-path  # cn-key-value-text
