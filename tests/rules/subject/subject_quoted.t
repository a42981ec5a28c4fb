subject-quoted-value  fires   o-quoted          tls  "is in quotation marks"
subject-quoted-value  fires   o-single-quotes
subject-quoted-value  fires   o-escaped-quotes
subject-quoted-value  fires   o-backslash       tls  "ends with a backslash"
subject-quoted-value  silent  o-quoted-words
subject-quoted-value  silent  o-apostrophe
subject-quoted-value  fires   o-quote-at-end    tls  "one quotation mark without its fellow"
subject-quoted-value  silent  o-inches
