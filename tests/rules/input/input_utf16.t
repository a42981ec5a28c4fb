input-utf16 fires utf-16
input-utf16 silent utf-8-bom  # input-utf8-bom
input-utf16 silent good-p256
