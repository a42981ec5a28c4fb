dns-single-label fires cn-single-label "dNSName"
dns-single-label fires dns-single-label
dns-single-label fires dns-cn-localhost "commonName"
dns-single-label silent dns-cn-single-not-in-san  # cn-not-in-san
dns-single-label silent dns-cn-localhost private  # a CN may be a user there
dns-single-label silent dns-number  # dns-numeric-tld
dns-single-label silent dns-wildcard-tld  # dns-wildcard-public-suffix
dns-single-label silent dns-dot-alone  # dns-empty-label
dns-single-label fires dns-cn-single-not-in-san letsencrypt "commonName"
dns-single-label silent good-p256
