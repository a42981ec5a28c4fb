dns-arpa-name fires dns-home-arpa "RFC 8375"
dns-arpa-name fires dns-home-arpa "is below \"home.arpa\", a domain"
dns-arpa-name fires dns-home-arpa-itself "\"home.arpa\" is the domain for home networks (RFC 8375)"
dns-arpa-name fires dns-e164-arpa "RFC 3172"
dns-arpa-name silent dns-reverse-zone  # dns-reverse-zone
dns-arpa-name silent dns-e164-arpa private
dns-arpa-name silent good-p256
dns-arpa-name fires dns-home-arpa-wildcard "is below \"home.arpa\""
