subject-string-type-deprecated  fires   bmpstring-names  tls  "organizationName is a BMPString"
subject-string-type-deprecated  fires   teletex-names    tls  "is a TeletexString"
subject-string-type-deprecated  fires   teletex-names    private
subject-string-type-deprecated  silent  o-ia5string
subject-string-type-deprecated  silent  country-utf8string

subject-string-type-invalid  fires   o-ia5string         tls  "organizationName holds IA5String"
subject-string-type-invalid  fires   cn-visiblestring
subject-string-type-invalid  fires   o-integer           tls  "holds INTEGER"
subject-string-type-invalid  silent  bmpstring-names     # subject-string-type-deprecated
subject-string-type-invalid  silent  country-utf8string  # country-not-printablestring
subject-string-type-invalid  silent  subject-types-allowed
subject-string-type-invalid  silent  email-in-subject
subject-string-type-invalid  silent  postal-address
subject-string-type-invalid  silent  constructed-string  # der-constructed-string
subject-string-type-invalid  silent  tag-long-form       # der-tag-form
subject-string-type-invalid  fires=warning   o-ia5string         private
subject-string-type-invalid  fires=error     o-integer           private
