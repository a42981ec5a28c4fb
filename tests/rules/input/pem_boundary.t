pem-boundary-dashes fires four-dashes "4 hyphens"
pem-boundary-dashes fires typographic-dashes "U+2014"
pem-boundary-dashes silent label-lower-case
pem-boundary-dashes silent good-p256
pem-boundary-lowercase fires label-lower-case
pem-boundary-lowercase silent label-nonstandard  # pem-label-nonstandard
pem-boundary-lowercase silent good-p256
pem-boundary-indented fires indented "blanks in front"
pem-boundary-indented silent body-indented  # pem-line-indented
pem-boundary-indented silent one-line  # pem-boundary-extra-text
pem-boundary-indented silent quoted-mail  # pem-mangled-transport
pem-boundary-extra-text fires one-line
pem-boundary-extra-text silent one-line-body  # pem-line-too-long
pem-boundary-extra-text silent html-breaks  # pem-mangled-transport
pem-boundary-extra-text silent literal-backslash-n  # pem-mangled-transport
pem-boundary-extra-text silent trailing-blanks  # pem-trailing-whitespace
pem-boundary-extra-text fires glued-requests
pem-boundary-repeated fires begin-twice "the BEGIN line stands 2 times"
pem-boundary-repeated silent glued-requests
pem-boundary-repeated silent good-p256
