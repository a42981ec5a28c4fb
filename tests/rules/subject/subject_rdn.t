subject-rdn-multi-valued  fires   subject-multi-valued  tls  "shares an RDN with"
subject-rdn-multi-valued  fires   set-not-sorted
subject-rdn-multi-valued  fires   subject-multi-valued  private
subject-rdn-multi-valued  silent  subject-repeated-allowed

subject-rdn-order  fires   subject-reversed  tls  "organizationName stands behind commonName"
subject-rdn-order  silent  subject-reversed  pkix
subject-rdn-order  silent  subject-unordered-unknown  # description has no place
subject-rdn-order  silent  subject-repeated-allowed
