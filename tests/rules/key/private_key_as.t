private-key-as-public-key  fires   rsa-private-key  "an RSAPrivateKey"
private-key-as-public-key  fires   rsa-private-key-pkcs8  pkix  "PKCS #8"
private-key-as-public-key  silent  good-rsa2048
private-key-as-public-key  silent  mldsa65  private
private-key-as-public-key  silent  rsa-key-malformed
