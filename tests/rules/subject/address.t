address-not-recommended  fires   address-street-and-postcode  ov  "a streetAddress, expected state and locality alone"
address-not-recommended  fires   address-street-and-postcode  iv  "a postalCode"
address-not-recommended  silent  address-street-and-postcode  ev
address-not-recommended  silent  address-street-and-postcode  tls
address-not-recommended  silent  good-rsa2048                 ov
