signature-sha1 fires signature-sha1
signature-sha1 fires signature-sha1-ecdsa
signature-sha1 silent signature-md5
signature-sha1 silent signature-pss  # its parameters say SHA-256
signature-sha1 silent good-rsa2048
