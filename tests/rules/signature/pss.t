pss-parameters-missing fires pss-parameters-missing "has no parameters"
pss-parameters-missing fires pss-parameters-null "cannot be read"
pss-parameters-missing silent signature-pss
pss-parameters-missing silent good-p256
pss-hash-mismatch fires pss-mask-sha1 "id-sha256, but that of the mask is id-sha1"
pss-hash-mismatch silent signature-pss
pss-hash-mismatch silent pss-parameters-missing  # pss-parameters-missing
pss-salt-length fires pss-salt-222 "222 octets, expected 32"
pss-salt-length fires pss-salt-2-to-32 "4294967328 octets"
pss-salt-length silent signature-pss
pss-salt-length silent pss-mask-sha1
pss-trailer-field fires pss-trailer-2 "expected 1"
pss-trailer-field silent signature-pss
pss-key-restriction fires pss-salt-below-key "33 octets or more"
pss-key-restriction silent pss-salt-as-key
pss-key-restriction silent rsa-pss-key  # a key without restrictions
pss-key-restriction silent signature-pss
pss-key-restriction fires pss-shake256-key-sha256 "id-shake256"
pss-key-restriction fires pss-shake128-key-shake256 "salt of 32 octets"
pss-key-restriction silent pss-shake128-own-key
pss-key-restriction silent pss-shake128
pss-parameters-missing silent pss-shake128
pss-salt-length silent pss-shake256
pss-salt-length fires pss-salt-negative "negative"
pss-salt-length fires pss-salt-without-room "223 octets, for which the modulus has no room"
pss-salt-impossible fires pss-salt-without-room private "222 octets at most"
pss-salt-impossible fires pss-salt-negative pkix
pss-salt-impossible silent pss-salt-222
pss-parameters-missing silent pss-salt-negative  # pss-salt-length
