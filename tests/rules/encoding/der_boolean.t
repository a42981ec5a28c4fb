der-boolean-not-canonical fires boolean-not-canonical "TRUE is written 01"
der-boolean-not-canonical silent default-written-out  # der-default-encoded
der-boolean-not-canonical silent san-critical
