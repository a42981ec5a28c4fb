subject-not-nfc  fires   o-decomposed  tls  "not in normalization form C"
subject-not-nfc  silent  o-persian
subject-not-nfc  silent  o-64-characters-umlauts
