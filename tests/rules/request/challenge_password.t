challenge-password-present fires challenge-password
challenge-password-present fires challenge-password-two
challenge-password-present silent good-p256
challenge-password-present silent unstructured-name
challenge-password-present silent challenge-password scep
challenge-password-missing fires good-rsa2048 scep
challenge-password-missing fires attributes-missing scep
challenge-password-missing silent scep-device scep
challenge-password-missing silent good-rsa2048 private
challenge-password-too-long fires challenge-password-256 "256 characters, expected 255"
challenge-password-too-long fires challenge-password-empty "is empty"
challenge-password-too-long silent challenge-password-255
challenge-password-too-long silent challenge-password-bmp-255
challenge-password-string-type fires challenge-password-ia5 "IA5String"
challenge-password-string-type fires challenge-password-bmp-255 "BMPString"
challenge-password-string-type silent challenge-password-printable
challenge-password-string-type silent challenge-password
challenge-password-string-type silent challenge-password-integer  # csr-attribute-bad-syntax
challenge-password-stray-character fires challenge-password-line-end scep "holds a line end"
challenge-password-stray-character fires challenge-password-line-end-printable scep
challenge-password-stray-character fires challenge-password-quotes scep "stands in quotation marks"
challenge-password-stray-character fires challenge-password-variable private "a variable that nobody filled in"
challenge-password-stray-character silent challenge-password-marks scep
challenge-password-stray-character silent challenge-password scep
challenge-password-stray-character silent challenge-password-integer scep  # csr-attribute-bad-syntax
