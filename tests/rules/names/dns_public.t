# These hang on the list of public suffixes that is built into libpsl; see README.
dns-public-suffix fires dns-public-suffix
dns-public-suffix silent dns-public-suffix-private
dns-public-suffix silent dns-below-public-suffix
dns-public-suffix silent dns-wildcard-public-suffix
dns-public-suffix silent dns-public-suffix private
dns-public-suffix-private fires dns-public-suffix-private
dns-public-suffix-private silent dns-public-suffix
dns-public-suffix-private silent dns-wildcard-suffix-private
