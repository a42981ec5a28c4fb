san-smtputf8-invalid fires smime-utf8-faults smime "ASCII in front"
san-smtputf8-invalid fires smime-utf8-faults smime "byte order mark"
san-smtputf8-invalid fires smime-utf8-faults smime "upper case"
san-smtputf8-invalid fires smime-utf8-faults smime "letters beyond ASCII in its domain"
san-smtputf8-invalid fires smime-utf8-faults smime "no at sign"
san-smtputf8-invalid silent smime-utf8 smime
san-smtputf8-invalid silent smime-upn-faults smime
san-smtputf8-invalid silent smime-utf8-faults
