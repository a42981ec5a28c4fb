dns-special-use-name fires cn-internal "RFC 6762"
dns-special-use-name silent dns-home-arpa  # dns-arpa-name
dns-special-use-name silent dns-internal kubernetes  # its own names
dns-special-use-name fires dns-internal "ICANN"
dns-special-use-name silent dns-cn-localhost  # dns-single-label
dns-special-use-name silent dns-reverse-zone
dns-special-use-name silent dns-onion
dns-special-use-name silent good-p256
