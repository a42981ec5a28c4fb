place-missing  fires   place-missing     tls  "neither localityName nor stateOrProvinceName"
place-missing  fires   place-missing     ov
place-missing  fires   o-missing         ov
place-missing  silent  o-missing         tls         # o-missing
place-missing  silent  state-missing     ov
place-missing  silent  locality-missing  ov
place-missing  silent  place-missing     enrollment  # state-missing, locality-missing
place-missing  silent  good-san-only     ov          # subject-empty-with-san
