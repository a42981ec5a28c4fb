dns-file-name fires dns-file-name "\".PEM\""
dns-file-name fires dns-file-name private
dns-file-name silent dns-unknown-tld  # dns-unknown-tld
dns-file-name silent good-p256
