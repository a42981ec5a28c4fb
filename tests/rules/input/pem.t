pem-boundaries-missing fires no-begin-end
pem-boundaries-missing silent good-der
pem-boundaries-missing silent good-p256
pem-label-legacy fires good-new-label
pem-label-legacy silent good-p256
pem-label-legacy silent label-nonstandard
pem-label-nonstandard fires label-nonstandard "CERTIFICATE SIGNING REQUEST"
pem-label-nonstandard silent good-new-label  # pem-label-legacy
pem-label-nonstandard silent label-lower-case  # pem-boundary-lowercase
pem-label-nonstandard silent good-der
pem-begin-without-end fires begin-without-end
pem-begin-without-end silent good-p256
pem-begin-without-end silent good-der
pem-label-mismatch fires label-mismatch "ends as"
pem-label-mismatch silent begin-without-end  # pem-begin-without-end
pem-label-mismatch silent good-new-label
pem-invalid-character fires stray-character "U+0021"
pem-invalid-character silent no-break-space  # pem-non-ascii-character
pem-invalid-character silent good-crlf
pem-non-ascii-character fires no-break-space "U+00A0"
pem-non-ascii-character silent stray-character  # pem-invalid-character
pem-non-ascii-character silent good-p256
pem-explanatory-text fires good-with-text-around
pem-explanatory-text silent private-key-and-request  # a block is no text
pem-explanatory-text silent utf-8-bom  # input-utf8-bom
pem-explanatory-text silent good-crlf
pem-explanatory-text silent literal-backslash-n  # pem-mangled-transport
pem-label-nonstandard silent end-without-begin  # pem-end-without-begin
pem-label-mismatch silent end-without-begin  # pem-end-without-begin
pem-label-mismatch silent label-lower-case  # pem-boundary-lowercase
pem-label-legacy silent cmc  # input-cmc
