san-othername-malformed fires san-othername-without-type "begin with a type"
san-othername-malformed fires san-othername-without-value "no value behind"
san-othername-malformed fires san-othername-empty-value "without a value"
san-othername-malformed fires san-othername-two-values "more than one value"
san-othername-malformed fires san-othername-trailing "behind its value"
san-othername-malformed silent san-types
san-othername-malformed silent smime-utf8 smime
