dns-empty-label fires san-empty-label
dns-empty-label fires dns-dot-alone
dns-empty-label fires dns-dots-at-end
dns-empty-label silent san-leading-dot  # dns-leading-dot
dns-empty-label silent cn-trailing-dot  # dns-trailing-dot
dns-empty-label silent good-p256
dns-leading-dot fires san-leading-dot
dns-leading-dot silent dns-dot-alone  # dns-empty-label
dns-leading-dot silent good-p256
dns-trailing-dot fires cn-trailing-dot "dNSName"
dns-trailing-dot fires dns-254-octets-root
dns-trailing-dot silent dns-dots-at-end  # dns-empty-label
dns-trailing-dot silent dns-ip-dot  # dns-ip-literal
dns-trailing-dot silent good-p256
dns-label-too-long fires san-label-too-long "64 octets"
dns-label-too-long silent good-p256
dns-name-too-long fires san-name-too-long "254 octets"
dns-name-too-long silent dns-253-octets
dns-name-too-long silent dns-254-octets-root  # the root's dot does not count
dns-name-too-long silent good-p256
dns-too-many-labels fires dns-eleven-labels
dns-too-many-labels silent dns-ten-labels
dns-too-many-labels silent dns-eleven-labels-wildcard
dns-too-many-labels silent dns-eleven-labels private
dns-underscore fires cn-underscore "dNSName"
dns-underscore fires dns-cn-underscore "commonName"
dns-underscore fires dns-url-underscore
dns-underscore silent dns-cn-underscore private  # a CN may be a user there
dns-underscore silent good-p256
dns-hyphen-edge fires san-hyphen-edge "ends"
dns-hyphen-edge fires dns-hyphen-in-front "begins"
dns-hyphen-edge silent dns-punycode-ascii  # dns-punycode-invalid
dns-hyphen-edge silent good-p256
dns-upper-case fires san-duplicate-case
dns-upper-case fires dns-idn-upper-case-prefix
dns-upper-case silent cn-upper-case-san  # cn-not-exact-san-copy
dns-upper-case silent dns-prefix-twice  # dns-uri-or-email
dns-upper-case silent good-p256
