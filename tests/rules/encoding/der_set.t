der-set-order fires set-not-sorted "multi-valued RDN"
der-set-order silent challenge-password
der-set-order silent good-rsa2048
der-set-order silent extension-not-a-sequence
