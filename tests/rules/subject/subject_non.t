subject-non-ascii  fires   o-chinese     enrollment  "letters of the English alphabet"
subject-non-ascii  fires   o-mojibake    enrollment
subject-non-ascii  silent  o-chinese
subject-non-ascii  silent  cn-unicode    enrollment  # cn-unicode-domain
subject-non-ascii  silent  good-rsa2048  enrollment
