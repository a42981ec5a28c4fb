san-mixed-public-internal fires san-ip-private
san-mixed-public-internal silent san-ip-private private
san-mixed-public-internal silent san-ip-anycast
san-mixed-public-internal silent good-ip
