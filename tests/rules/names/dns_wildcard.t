dns-wildcard-position fires san-wildcard-position
dns-wildcard-position fires dns-wildcard-part
dns-wildcard-position fires dns-wildcard-at-end
dns-wildcard-position silent san-wildcard-multiple  # dns-wildcard-multiple
dns-wildcard-position silent good-wildcard
dns-wildcard-multiple fires san-wildcard-multiple
dns-wildcard-multiple fires dns-wildcard-part-twice
dns-wildcard-multiple silent good-wildcard
dns-wildcard-bare fires cn-wildcard-bare "dNSName"
dns-wildcard-bare silent san-wildcard-multiple
dns-wildcard-bare silent good-wildcard
dns-wildcard-ev fires good-wildcard ev
dns-wildcard-ev fires cn-wildcard ev "commonName"
dns-wildcard-ev silent good-wildcard
dns-wildcard-ev silent dns-onion-wildcard ev
dns-wildcard-ev silent cn-wildcard-bare ev  # dns-wildcard-bare
# These hang on the list of public suffixes that is built into libpsl; see README.
dns-wildcard-public-suffix fires dns-wildcard-public-suffix
dns-wildcard-public-suffix fires dns-wildcard-tld
dns-wildcard-public-suffix silent dns-wildcard-suffix-private
dns-wildcard-public-suffix silent dns-below-public-suffix
dns-wildcard-public-suffix silent dns-public-suffix
dns-wildcard-public-suffix-private fires dns-wildcard-suffix-private
dns-wildcard-public-suffix-private silent dns-wildcard-public-suffix
dns-wildcard-public-suffix-private silent dns-public-suffix-private
dns-wildcard-brand-tld fires dns-wildcard-brand
dns-wildcard-brand-tld silent dns-wildcard-tld  # dns-wildcard-public-suffix
dns-wildcard-public-suffix silent dns-wildcard-brand  # dns-wildcard-brand-tld
dns-wildcard-other-label fires san-wildcard-position vault
dns-wildcard-other-label silent dns-wildcard-part vault  # dns-wildcard-position
dns-wildcard-other-label silent san-wildcard-position  # dns-wildcard-position
dns-wildcard-position fires dns-wildcard-part vault
dns-wildcard-position silent san-wildcard-position vault  # dns-wildcard-other-label
