subject-placeholder-value  fires   o-tool-default  tls  "what openssl req proposes"
subject-placeholder-value  fires   state-default
subject-placeholder-value  fires   ou-unknown      tls  "what keytool proposes"
subject-placeholder-value  silent  o-test-company
subject-placeholder-value  silent  o-none          # subject-placeholder-no-value

subject-placeholder-no-value  fires   o-none  tls  "a word that fills a field"
subject-placeholder-no-value  fires   o-none  ov
subject-placeholder-no-value  silent  o-none  dv
subject-placeholder-no-value  silent  l-none  # a town in Italy
subject-placeholder-no-value  silent  st-na   # Naples
subject-placeholder-no-value  silent  o-tool-default
