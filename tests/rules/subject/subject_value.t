subject-value-too-long  fires   street-too-long           tls  "streetAddress has 129 characters, expected 128"
subject-value-too-long  fires   postal-address-too-long   tls  "a line of postalAddress has 31 characters"
subject-value-too-long  fires   postal-address-seven-lines tls "postalAddress has 7 lines, expected 6"
subject-value-too-long  silent  street-128-characters
subject-value-too-long  silent  postal-address
subject-value-too-long  silent  surname-too-long          # subject-personal-name-too-long
subject-value-too-long  silent  o-too-long                # o-too-long
