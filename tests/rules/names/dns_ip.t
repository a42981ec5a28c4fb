dns-ip-literal fires san-ip-as-dns
dns-ip-literal fires dns-ipv6
dns-ip-literal fires dns-ipv6-brackets
dns-ip-literal fires dns-ipv6-zone
dns-ip-literal fires dns-ipv6-mapped
dns-ip-literal fires dns-ip-short
dns-ip-literal fires dns-ip-hexadecimal
dns-ip-literal fires dns-ip-octal
dns-ip-literal fires dns-ip-dot
dns-ip-literal fires dns-cn-hexadecimal "commonName"
dns-ip-literal silent dns-address-port  # dns-uri-or-email
dns-ip-literal silent dns-ip-out-of-range  # dns-numeric-tld
dns-ip-literal silent cn-ip  # cn-ip-address
dns-ip-literal silent cn-digits  # cn-not-hostname
dns-ip-literal silent good-p256
