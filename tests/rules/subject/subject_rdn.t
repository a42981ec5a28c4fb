subject-rdn-multi-valued  fires   subject-multi-valued  tls  "shares an RDN with"
subject-rdn-multi-valued  fires   set-not-sorted
subject-rdn-multi-valued  fires   subject-multi-valued  private
subject-rdn-multi-valued  silent  subject-repeated-allowed

subject-rdn-order  fires   subject-reversed  tls  "organizationName stands behind commonName"
subject-rdn-order  silent  subject-reversed  pkix
subject-rdn-order  silent  subject-unordered-unknown  # description has no place
subject-rdn-order  silent  subject-repeated-allowed

subject-rdn-single        fires   subject-one-rdn  tls  "all 5 attributes of the subject"
subject-rdn-single        silent  subject-one-rdn-device
subject-rdn-single        silent  subject-multi-valued
subject-rdn-multi-valued  fires   subject-one-rdn-device
subject-rdn-multi-valued  silent  subject-one-rdn  # subject-rdn-single
