eku-smime fires purpose-client-only smime "clientAuth, expected emailProtection"
eku-smime fires mail-and-server smime "serverAuth, expected emailProtection"
eku-smime fires mail-strict smime "clientAuth, expected emailProtection alone"
eku-smime silent mail-multipurpose smime
eku-smime silent mail-good smime
eku-smime silent purpose-any-only smime  # eku-any
eku-smime silent good-without-usage smime  # eku-missing
eku-smime silent mail-and-server
