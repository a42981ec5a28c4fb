signature-md5 fires signature-md5 "MD5"
signature-md5 silent signature-sha1
