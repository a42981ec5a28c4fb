dnqualifier-not-printable  fires   dnqualifier-utf8string  tls  "dnQualifier is encoded as UTF8String"
dnqualifier-not-printable  silent  dnqualifier-printable
dnqualifier-not-printable  silent  good-rsa2048
