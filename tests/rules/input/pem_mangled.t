pem-mangled-transport fires quoted-printable "=3D"
pem-mangled-transport fires quoted-mail "> "
pem-mangled-transport fires literal-backslash-n "JSON"
pem-mangled-transport fires html-breaks "<br>"
pem-mangled-transport fires url-encoded "%2B"
pem-mangled-transport fires plus-lost "a blank stands where"
pem-mangled-transport fires nul-padding "NUL"
pem-mangled-transport fires terminal-colours "\"\\x1B[32m\" is a control sequence"
pem-mangled-transport fires page-break "is a page break"
pem-mangled-transport fires hex-dump "a dump of octets"
pem-mangled-transport silent twice-encoded  # input-double-encoded
pem-mangled-transport silent html-page  # input-not-csr
pem-mangled-transport silent good-with-text-around
pem-mangled-transport silent good-p256
pem-mangled-transport silent json-body  # input-json
pem-mangled-transport silent words-in-brackets
