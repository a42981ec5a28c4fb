subject-mojibake  fires   o-mojibake          tls  "expected \"Csrlint Bücherstube GmbH\""
subject-mojibake  fires   o-mojibake-1252     tls  "expected \"Csrlint – Bücher GmbH\""
subject-mojibake  fires=warning   o-replacement       tls  "U+FFFD"
subject-mojibake  silent  o-capitals-accents
subject-mojibake  silent  teletex-umlaut      # string-teletex-escape
subject-mojibake  silent  state-bavaria
subject-mojibake  fires   o-mojibake-dash     tls  "expected \"Csrlint — Łódź GmbH\""
