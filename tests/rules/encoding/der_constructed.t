der-constructed-string fires constructed-string "UTF8String"
der-constructed-string silent good-rsa2048
