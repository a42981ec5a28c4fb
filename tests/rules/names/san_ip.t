san-ip-length fires san-ip-as-text "the text \"9.9.9.9\""
san-ip-length fires san-ip-16-characters "the text \"2620:fe::fe:9:99\""
san-ip-length fires san-ip-mask "8 octets, as an address with its mask"
san-ip-length fires san-ip-mask "32 octets, as an address with its mask"
san-ip-length fires san-ip-5-octets "5 octets, expected 4"
san-ip-length silent good-ip
san-ip-reserved fires san-ip-private "10.0.0.1 is private-use (RFC 1918)"
san-ip-reserved fires san-ip-special "2001:db8::1 is for documentation (RFC 3849)"
san-ip-reserved fires san-ip-special "ff02::1 is multicast (RFC 4291)"
san-ip-reserved fires san-ip-special "192.88.99.1"
san-ip-reserved fires san-ip-private private
san-ip-reserved silent san-ip-private pkix
san-ip-reserved fires san-ip-anycast "192.0.0.9 is PCP anycast (RFC 7723), a Reserved IP Address (BR 1.6.1)"
san-ip-reserved fires san-ip-v4-mapped
san-ip-reserved fires san-ip-nat64
san-ip-reserved silent san-ip-mask  # san-ip-length
san-ip-reserved silent good-ip
san-ip-in-ev fires good-ip ev
san-ip-in-ev silent good-ip
san-ip-in-ev silent san-ip-anycast ev  # san-ip-reserved
san-ip-in-ev silent san-ip-private ev  # san-ip-reserved
san-ip-in-ev silent san-ip-v4-mapped ev  # san-ip-v4-mapped
san-ip-v4-mapped fires san-ip-v4-mapped "::ffff:9.9.9.9 is the IPv4 address 9.9.9.9"
san-ip-v4-mapped fires san-ip-nat64
san-ip-v4-mapped silent san-ip-special
san-ip-v4-mapped silent good-ip
san-ip-length silent san-ip-in-names  # san-value-encoded-twice
san-ip-length silent san-ip-like-der
san-ip-shortlived fires good-ip letsencrypt "9.9.9.9"
san-ip-shortlived silent san-ip-private letsencrypt  # san-ip-reserved
san-ip-shortlived silent good-p256 letsencrypt
san-ip-shortlived silent good-ip
