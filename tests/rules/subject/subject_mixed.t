subject-mixed-script  fires   o-cyrillic-a     tls  "mixes Latin with Cyrillic or Greek"
subject-mixed-script  fires   o-latin-c
subject-mixed-script  silent  o-two-alphabets
subject-mixed-script  silent  o-chinese
