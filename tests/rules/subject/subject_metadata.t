subject-metadata-only  fires   o-dot      tls  "organizationName is \".\""
subject-metadata-only  fires   ou-hyphen
subject-metadata-only  fires   l-space
subject-metadata-only  silent  o-empty    # subject-attribute-empty
subject-metadata-only  silent  o-chinese
subject-metadata-only  silent  cn-wildcard-bare  # dns-wildcard-bare
