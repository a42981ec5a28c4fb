cn-ip-address fires cn-ip "9.9.9.9"
cn-ip-address fires cn-ipv6
cn-ip-address silent cn-ip-in-san  # cn-ip-address-in-san
cn-ip-address silent good-ip
cn-ip-address-in-san fires cn-ip-in-san
cn-ip-address-in-san silent cn-ip  # cn-ip-address
cn-ip-address-in-san silent good-ip
cn-ip-not-canonical fires cn-ipv6-not-canonical "2620:fe::9"
cn-ip-not-canonical fires cn-ip-out-of-range "9.9.9.300"
cn-ip-not-canonical silent cn-ipv6
cn-ip-not-canonical silent cn-ip
cn-ip-reserved fires cn-ip-reserved "\"10.1.2.3\" is a Reserved IP Address, private-use (RFC 1918)"
cn-ip-reserved silent cn-ip-reserved private
cn-ip-reserved silent cn-ip  # cn-ip-address
cn-ip-address silent cn-ip-reserved  # cn-ip-reserved
