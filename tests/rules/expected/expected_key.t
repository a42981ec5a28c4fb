expected-key-mismatch fires good-p256 --expect=key=rsa "the key is EC P-256, expected \"rsa\""
expected-key-mismatch fires good-p256 --expect=key=ec:P-384
expected-key-mismatch fires good-rsa2048 --expect=key=rsa:3072
expected-key-mismatch fires good-rsa2048 --expect=spki-sha256=0000000000000000000000000000000000000000000000000000000000000000 "another one"
expected-key-mismatch silent good-p256 --expect=key=ec
expected-key-mismatch silent good-p256 --expect=key=EC:prime256v1
expected-key-mismatch silent good-p384 --expect=key=ec:secp384r1
expected-key-mismatch silent good-rsa2048 --expect=key=rsa:2048
expected-key-mismatch silent good-ed25519 --expect=key=ed25519
expected-key-mismatch silent good-p256
expected-key-mismatch silent good-rsa2048 --expect=spki-sha256=fdcf7b5861d60b8c0c616e1753e2b480250047fc36be4094f0735bae295f4591
