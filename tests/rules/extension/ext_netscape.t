ext-netscape fires ext-netscape-comment "netscape-comment"
ext-netscape fires ext-netscape-other "2.16.840.1.113730.1.99"
ext-netscape silent ext-verisign
ext-netscape silent good-p256
