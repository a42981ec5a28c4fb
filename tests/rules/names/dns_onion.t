dns-onion-v2 fires dns-onion-v2
dns-onion-v2 silent dns-onion
dns-onion-v2 silent good-p256
dns-onion-v3-invalid fires dns-onion-checksum "checksum"
dns-onion-v3-invalid fires dns-onion-version "version"
dns-onion-v3-invalid fires dns-onion-letters "Base32"
dns-onion-v3-invalid fires dns-onion-length "length"
dns-onion-v3-invalid fires dns-onion-alone "no label"
dns-onion-v3-invalid silent dns-onion
dns-onion-v3-invalid silent dns-onion-v2
dns-onion-v3-invalid silent good-p256
