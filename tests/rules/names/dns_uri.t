dns-uri-or-email fires san-url-as-dns "https://"
dns-uri-or-email fires dns-port ":8443"
dns-uri-or-email fires dns-path "/shop"
dns-uri-or-email fires dns-mailbox "webmaster@"
dns-uri-or-email fires dns-prefix-twice "\":\""
dns-uri-or-email fires dns-address-port
dns-uri-or-email silent dns-ipv6  # dns-ip-literal
dns-uri-or-email silent dns-redacted
dns-uri-or-email silent cn-port  # cn-port
dns-uri-or-email silent kubernetes-user-as-dns kubernetes  # dns-invalid-character
dns-uri-or-email silent good-p256
