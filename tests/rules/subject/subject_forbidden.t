subject-forbidden-character  fires   o-slash          enrollment  "organizationName holds \"/\""
subject-forbidden-character  silent  o-slash
subject-forbidden-character  silent  o-apostrophe     enrollment  # in the longer list only
subject-forbidden-character  silent  cn-url           enrollment  # cn-scheme
