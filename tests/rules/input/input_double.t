input-double-encoded fires twice-encoded "Base64 twice"
input-double-encoded fires base64url "Base64 of URLs"
input-double-encoded silent good-p256
input-double-encoded silent url-encoded  # pem-mangled-transport
