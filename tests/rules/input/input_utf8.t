input-utf8-bom fires utf-8-bom
input-utf8-bom silent utf-16  # input-utf16
input-utf8-bom silent good-p256
