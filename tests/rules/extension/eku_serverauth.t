eku-serverauth-missing fires purpose-client-only "clientAuth, expected serverAuth"
eku-serverauth-missing fires mail-strict "emailProtection and others"
eku-serverauth-missing silent purpose-any-only  # eku-any
eku-serverauth-missing silent purposes-empty  # eku-empty
eku-serverauth-missing silent purpose-client-only private
eku-serverauth-missing silent good-p256
