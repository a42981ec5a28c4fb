scep-key-not-rsa fires challenge-password scep "ecPublicKey"
scep-key-not-rsa fires good-ed25519 scep
scep-key-not-rsa silent scep-device scep
scep-key-not-rsa silent challenge-password private
