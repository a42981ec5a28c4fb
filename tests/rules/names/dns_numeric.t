dns-numeric-tld fires dns-ip-out-of-range "300"
dns-numeric-tld fires dns-number
dns-numeric-tld fires dns-numeric-tld
dns-numeric-tld silent san-ip-as-dns  # dns-ip-literal
dns-numeric-tld silent cn-ip-out-of-range  # cn-ip-not-canonical
dns-numeric-tld fires cn-number-behind-dot "commonName"
dns-numeric-tld silent cn-digits  # cn-not-hostname
dns-numeric-tld silent good-p256
