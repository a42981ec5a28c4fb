subject-unknown-attribute  fires   uuid-oid-attribute  tls  "2.25.329800735698586629295641978511506172918"
subject-unknown-attribute  silent  uuid-oid-attribute  smime  # subject-attribute-not-allowed-smime
subject-unknown-attribute  silent  san-as-attribute         # subject-san-text-in-value
subject-unknown-attribute  silent  title-present
subject-unknown-attribute  silent  subject-types-allowed
