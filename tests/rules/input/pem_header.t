pem-header-lines fires header-lines
pem-header-lines silent good-with-text-around
pem-header-lines silent good-p256
pem-header-lines fires header-folded
