dns-u-label fires san-u-label
dns-u-label fires dns-latin-1 "xFC"
dns-u-label silent cn-unicode  # cn-unicode-domain
dns-u-label silent good-idn
