subject-san-text-in-value  fires   cn-san-text       tls  "DNS:csrlint-demo.org"
subject-san-text-in-value  fires   cn-san-key
subject-san-text-in-value  fires   cn-san-blank
subject-san-text-in-value  fires   san-as-attribute  tls  "DNS.1=csrlint-demo.org"
subject-san-text-in-value  silent  o-dns-words
subject-san-text-in-value  silent  cn-comma-list     # cn-white-space
