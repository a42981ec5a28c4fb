eku-legacy-sgc fires purpose-gated "netscape-serverGatedCrypto"
eku-legacy-sgc silent purpose-ipsec-too
eku-legacy-sgc silent good-p256
