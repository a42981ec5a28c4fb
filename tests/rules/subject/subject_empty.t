subject-empty  fires   subject-empty  tls  "no subjectAltName is requested"
subject-empty  fires   subject-empty  pkix
subject-empty  silent  subject-empty  dv   # san-missing
subject-empty  silent  good-san-only
subject-empty  silent  o-missing

subject-empty-with-san  fires   good-san-only  tls  "all names stand in the subjectAltName"
subject-empty-with-san  fires   good-san-only  ov
subject-empty-with-san  silent  good-san-only  dv
subject-empty-with-san  silent  subject-empty
subject-empty silent rpki pkix  # the CA names it, RFC 6487 6.1.1
