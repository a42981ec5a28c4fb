eku-cs fires purpose-client-only code-signing "clientAuth, expected codeSigning"
eku-cs fires code-and-server code-signing "serverAuth, expected codeSigning"
eku-cs silent code-good code-signing
eku-cs silent stamps-good code-signing  # a time-stamping authority
eku-cs silent purpose-any-only code-signing  # eku-any
eku-cs-not-recommended fires code-and-ipsec code-signing "ipsecIKE"
eku-cs-not-recommended silent code-lifetime code-signing
eku-cs-not-recommended silent code-and-server code-signing  # eku-cs
