pem-trailing-whitespace fires trailing-blanks "11 lines end"
pem-trailing-whitespace silent plus-lost  # pem-mangled-transport
pem-trailing-whitespace silent no-break-space  # pem-non-ascii-character
pem-trailing-whitespace silent good-crlf
