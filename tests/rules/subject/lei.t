lei-invalid  fires   orgid-lei-mistyped        smime  "leave 2 modulo 97, expected 1"
lei-invalid  fires   orgid-lei-short           smime  "expected 20 capital letters and digits"
lei-invalid  fires   lei-extension-mistyped    ev     "check digits"
lei-invalid  fires   lei-extension-mistyped    smime  "check digits"
lei-invalid  fires   lei-extension-broken      smime  "expected a PrintableString"
lei-invalid  fires   lei-extension-without-o   smime  "of the type mailbox-validated, expected none"
lei-invalid  silent  lei-extension-mistyped    tls
lei-invalid  silent  lei-extension             smime
lei-invalid  silent  lei-extension             ev
lei-invalid  silent  lei-extension-without-o   ev     # o-missing
lei-invalid  silent  orgid-lei                 smime
lei-invalid  silent  orgid-ntr                 smime
