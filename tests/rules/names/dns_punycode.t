dns-punycode-invalid fires san-punycode-invalid
dns-punycode-invalid fires dns-punycode-ascii
dns-punycode-invalid fires dns-punycode-cut
dns-punycode-invalid silent dns-idn-emoji  # dns-idn-disallowed
dns-punycode-invalid silent dns-idn-upper-case-prefix
dns-punycode-invalid silent good-idn
