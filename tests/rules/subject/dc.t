dc-invalid  fires   dc-dotted       tls  "\"csrlint-demo.org\", expected one label of a domain"
dc-invalid  fires   dc-utf8string   tls  "encoded as UTF8String, expected IA5String"
dc-invalid  fires   dc-too-long     tls  "64 characters, expected 63 at most"
dc-invalid  fires   dc-bad-a-label  tls  "which IDNA does not allow"
dc-invalid  fires   dc-root-last    tls  "the last domainComponent is \"com\", expected the root's label first"
dc-invalid  fires   dc-dotted       private
dc-invalid  silent  dc-root-first
dc-invalid  silent  good-rsa2048

dc-in-code-signing  fires   dc-root-first  code-signing  "a domainComponent, expected none"
dc-in-code-signing  silent  dc-root-first  tls
dc-in-code-signing  silent  good-rsa2048   code-signing
