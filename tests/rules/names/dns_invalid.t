dns-invalid-character fires san-invalid-character "\"!\""
dns-invalid-character fires dns-comma "\",\""
dns-invalid-character fires dns-blank-around "\" \""
dns-invalid-character fires dns-blank-behind "\" \""
dns-invalid-character fires dns-two-names "\" \""
dns-invalid-character fires dns-quoted
dns-invalid-character fires dns-escape "x1B"
dns-invalid-character fires dns-cn-odd-character "commonName"
dns-invalid-character silent san-nul  # string-nul-character
dns-invalid-character silent san-url-as-dns  # dns-uri-or-email
dns-invalid-character silent dns-redacted
dns-invalid-character silent dns-ipv6-zone  # dns-ip-literal
dns-invalid-character silent san-u-label  # dns-u-label
dns-invalid-character silent cn-comma-list  # cn-white-space
dns-invalid-character fires kubernetes-user-as-dns kubernetes "the name of a user of Kubernetes, which commonName has already"
dns-invalid-character silent cn-key-value  # cn-key-value-text
dns-invalid-character silent san-dns-explicit  # san-value-encoded-twice
dns-invalid-character silent good-p256
