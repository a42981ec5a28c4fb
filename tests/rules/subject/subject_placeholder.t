subject-placeholder-value  fires   o-tool-default  tls  "what openssl req proposes"
subject-placeholder-value  fires   state-default
subject-placeholder-value  fires   ou-unknown      tls  "what keytool proposes"
subject-placeholder-value  silent  o-test-company
subject-placeholder-value  silent  o-prompt        # subject-placeholder-word
subject-placeholder-value  silent  o-none          # subject-placeholder-no-value

subject-placeholder-word  fires   o-prompt       tls  "what openssl req asks for"
subject-placeholder-word  fires   o-marked-word  ov   "a word that fills a field"
subject-placeholder-word  silent  o-test-company
subject-placeholder-word  silent  o-template      # subject-unresolved-variable
subject-placeholder-word  silent  o-tool-default  # subject-placeholder-value

subject-placeholder-no-value  fires   o-none  tls  "a word that fills a field"
subject-placeholder-no-value  fires   o-none  ov
subject-placeholder-no-value  silent  o-none  dv
subject-placeholder-no-value  fires   street-none   ov  "streetAddress \"N/A\""
subject-placeholder-no-value  silent  l-none  # a town in Italy
subject-placeholder-no-value  silent  st-na   # Naples
subject-placeholder-no-value  silent  o-tool-default
