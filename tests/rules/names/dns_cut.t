dns-cut-off fires dns-cut-off "\"www.csrlint-demo\" goes on as \"www.csrlint-demo.org\""
dns-cut-off fires dns-cut-off private
dns-cut-off silent dns-below-public-suffix
dns-cut-off silent dns-unknown-tld
dns-cut-off silent good-p256
