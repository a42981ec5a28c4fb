subject-personal-name-in-ov  fires   person-in-organization  ov  "a person's givenName"
subject-personal-name-in-ov  silent  person-in-organization  ev  # subject-attribute-not-allowed-ev
subject-personal-name-in-ov  silent  person-in-organization
subject-personal-name-in-ov  silent  good-rsa2048            ov

subject-personal-name-missing-iv  fires   good-rsa2048          iv  "no givenName and no surname"
subject-personal-name-missing-iv  fires   person-surname-alone  iv  "no givenName beside surname"
subject-personal-name-missing-iv  silent  person-alone          iv
subject-personal-name-missing-iv  silent  good-san-only         iv
subject-personal-name-missing-iv  silent  good-rsa2048

subject-personal-name-repeated  fires   given-name-two  tls  "several attributes givenName"
subject-personal-name-repeated  silent  given-name-two  private
subject-personal-name-repeated  silent  person-alone

subject-personal-name-too-long  fires   surname-too-long  tls  "surname has 70 characters, expected 64"
subject-personal-name-too-long  fires   surname-too-long  pkix
subject-personal-name-too-long  silent  person-alone
