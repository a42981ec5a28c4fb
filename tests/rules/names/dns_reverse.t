dns-reverse-zone fires dns-reverse-zone "in-addr.arpa"
dns-reverse-zone fires dns-reverse-zone-ipv6 "ip6.arpa"
dns-reverse-zone silent dns-home-arpa  # dns-arpa-name
dns-reverse-zone silent good-p256
dns-reverse-zone fires dns-reverse-zone --date=2026-03-15
dns-reverse-zone silent dns-reverse-zone --date=2026-03-14
dns-reverse-zone fires dns-reverse-zone-itself "\"in-addr.arpa\" is the zone of addresses"
