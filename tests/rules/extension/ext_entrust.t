ext-entrust-verisign-legacy fires ext-entrust "entrustVersInfo"
ext-entrust-verisign-legacy fires ext-verisign "2.16.840.1.113733.1.6.3"
ext-entrust-verisign-legacy silent ext-netscape-comment
ext-entrust-verisign-legacy silent good-p256
