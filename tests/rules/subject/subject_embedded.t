subject-embedded-dn-syntax  fires=warning   o-mis-split  tls  "holds \"/OU=Web\""
subject-embedded-dn-syntax  fires=warning   o-key        tls  "holds \"O=Csrlint LLC\""
subject-embedded-dn-syntax  fires=warning   l-comma-key  tls  "ST=California"
subject-embedded-dn-syntax  fires=warning   o-prompt     tls  "a prompt of the configuration file"
subject-embedded-dn-syntax  fires=error   cn-mail-behind  tls  "holds \"/emailAddress=web@csrlint-demo.org\""
subject-embedded-dn-syntax  silent  o-slash
subject-embedded-dn-syntax  silent  cn-url
subject-embedded-dn-syntax  silent  cn-san-key   # subject-san-text-in-value
subject-embedded-dn-syntax  silent  cn-shell-path  # cn-key-value-text
