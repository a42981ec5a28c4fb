cn-www-pair fires cn-example-com dv "without \"example.com\""
cn-www-pair silent cn-example-com
cn-www-pair silent good-p256 dv  # both are there
cn-www-pair silent good-wildcard dv
