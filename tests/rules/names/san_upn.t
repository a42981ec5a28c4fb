san-upn-invalid silent san-othername-other-types smime  # san-othername-malformed
san-upn-invalid fires smime-upn-faults smime "\"jane\""
san-upn-invalid fires smime-upn-faults private "\"jane@a@b\""
san-upn-invalid silent smime-upn-only smime
san-upn-invalid silent smime-utf8-faults smime
