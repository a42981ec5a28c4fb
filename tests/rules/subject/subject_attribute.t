subject-attribute-duplicate  fires   o-two         tls  "several attributes organizationName"
subject-attribute-duplicate  fires   locality-two
subject-attribute-duplicate  silent  subject-repeated-allowed
subject-attribute-duplicate  silent  cn-multiple     # cn-multiple
subject-attribute-duplicate  silent  country-two     # country-multiple
subject-attribute-duplicate  silent  given-name-two  # subject-personal-name-repeated

subject-attribute-empty  fires   cn-empty       tls  "commonName has no characters"
subject-attribute-empty  fires   country-empty
subject-attribute-empty  fires   o-empty
subject-attribute-empty  silent  l-space        # subject-metadata-only
