string-utf8-invalid fires utf8-invalid "\\xE9"
string-utf8-invalid fires hostile-names
string-utf8-invalid silent cn-64-characters-umlauts
string-utf8-invalid silent cn-nul  # string-nul-character
string-printable-charset fires cn-wildcard-printable "\"*\""
string-printable-charset silent cn-wildcard
string-printable-charset silent good-rsa2048
string-ia5-charset silent san-u-label  # dns-u-label
string-ia5-charset silent email-in-subject
string-bmp-malformed fires bmpstring-odd "1 octet of a character"
string-bmp-malformed silent bmpstring-names
string-teletex-escape silent teletex-names
string-nul-character fires cn-nul
string-nul-character fires san-nul
string-nul-character silent cn-tab
string-numeric-charset silent good-rsa2048
string-universal-malformed silent bmpstring-odd  # string-bmp-malformed
string-numeric-charset fires serial-number-numeric "\"-\""
string-teletex-escape fires teletex-umlaut
string-universal-malformed fires universalstring-odd "3 octets"
string-ia5-charset fires san-uri-latin-1
string-printable-charset silent challenge-password-line-end-printable  # challenge-password-stray-character
string-printable-charset fires=error cn-wildcard-printable private
string-printable-charset fires=warning cn-wildcard-printable vault
string-printable-charset fires=notice cn-wildcard-printable letsencrypt
