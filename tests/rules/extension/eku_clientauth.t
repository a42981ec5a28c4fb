eku-clientauth-with-serverauth fires=notice purpose-client-too
eku-clientauth-with-serverauth silent purpose-client-only  # eku-serverauth-missing
eku-clientauth-with-serverauth silent purpose-client-too private
eku-clientauth-with-serverauth silent good-p256
eku-clientauth-with-serverauth fires=notice ordinary-acme-sh letsencrypt
