orgid-malformed  fires   orgid-without-scheme  ev            "\"GB12345678\", expected a scheme of three letters"
orgid-malformed  fires   orgid-without-scheme  smime
orgid-malformed  fires   orgid-without-scheme  code-signing
orgid-malformed  silent  orgid-without-scheme  tls
orgid-malformed  silent  orgid-ntr             ev
orgid-malformed  silent  orgid-government      smime         # needs no number
orgid-malformed  silent  orgid-etsi-national   smime         # orgid-scheme-unknown

# ETSI TS 119 495 5.2.1
orgid-malformed  fires   orgid-payment-authority  ev     "is \"PSDGB-FCA\", expected the authority's two to eight capitals, a hyphen and its number"
orgid-malformed  fires   orgid-payment-number     smime  "PSDBE-NBB-1234.567.890"
orgid-malformed  silent  orgid-payment            ev
orgid-malformed  silent  orgid-payment            smime

orgid-scheme-unknown  fires   orgid-duns             ev     "\"DUN\", expected NTR, VAT or PSD"
orgid-scheme-unknown  fires   orgid-duns             smime  "expected NTR, VAT, PSD, LEI, GOV or INT"
orgid-scheme-unknown  fires   orgid-etsi-national    smime  "\"EI:\""
orgid-scheme-unknown  fires   orgid-lei              ev     "\"LEI\""
orgid-scheme-unknown  fires   orgid-vat-subdivision  ev     "has the subdivision \"CA\", expected a country alone"
orgid-scheme-unknown  silent  orgid-lei              smime
orgid-scheme-unknown  silent  orgid-government       smime
orgid-scheme-unknown  silent  orgid-extension-equal  ev
orgid-scheme-unknown  silent  orgid-without-scheme   ev     # orgid-malformed

orgid-country-mismatch  fires=error   orgid-other-country         smime  "of the country \"FR\", while countryName is \"DE\""
orgid-country-mismatch  fires=error   orgid-unknown-country       smime  "of the country \"JX\", expected an ISO 3166 code"
orgid-country-mismatch  fires=error   orgid-unknown-country       ev
orgid-country-mismatch  fires=error   orgid-ntr-jurisdiction      ev     "\"GB\", while jurisdictionCountryName is \"US\""
orgid-country-mismatch  silent  orgid-other-country         ev     # no jurisdiction
orgid-country-mismatch  silent  orgid-vat-greece            smime
orgid-country-mismatch  silent  orgid-vat-northern-ireland  smime
orgid-country-mismatch  silent  orgid-vat-greece            ev
orgid-country-mismatch  silent  orgid-lei                   smime
orgid-country-mismatch  silent  orgid-ntr                   smime
orgid-country-mismatch  silent  orgid-duns                  smime  # orgid-scheme-unknown

# SBR 7.1.4.2.2 d: XG for LEI and INT, and for these alone.
orgid-country-mismatch  fires=error   orgid-lei-country            smime  "of the country \"US\", expected \"XG\""
orgid-country-mismatch  fires=error   orgid-international-country  smime  "expected \"XG\""
orgid-country-mismatch  fires=error   orgid-register-of-the-world  smime  "of the country \"XG\", expected an ISO 3166 code"
orgid-country-mismatch  fires=error   orgid-register-of-the-world  ev     "expected an ISO 3166 code"
orgid-country-mismatch  silent  orgid-lei-country            ev     # orgid-scheme-unknown

orgid-country-mismatch  fires=notice   orgid-kosovo            ev     "in use for Kosovo"

orgid-register-mismatch  fires   orgid-register-state   ev     "of the subdivision \"CA\", while jurisdictionStateOrProvinceName is \"Delaware\" (US-DE)"
orgid-register-mismatch  fires   orgid-register-number  ev     "the number \"7654321\", while serialNumber is \"1234567\""
orgid-register-mismatch  silent  orgid-register-fits    ev
orgid-register-mismatch  silent  orgid-kosovo           ev
orgid-register-mismatch  silent  orgid-ntr-jurisdiction ev     # orgid-country-mismatch
orgid-register-mismatch  silent  orgid-register-state   smime

orgid-extension-mismatch  fires   orgid-ntr               ev  "the extension cabfOrganizationIdentifier is not requested"
orgid-extension-mismatch  fires   orgid-extension-alone   ev  "the subject has no organizationIdentifier"
orgid-extension-mismatch  fires   orgid-extension-other   ev  "holds NTR, US and \"7654321\", expected what organizationIdentifier holds, \"NTRUS+DE-1234567\""
orgid-extension-mismatch  fires   orgid-extension-broken  ev  "holds something else"
orgid-extension-mismatch  silent  orgid-extension-equal   ev
orgid-extension-mismatch  silent  orgid-ntr               smime
orgid-extension-mismatch  silent  good-rsa2048            ev

orgid-ntr-germany-not-euid  fires   orgid-germany-register  smime  "\"HRB12345\", expected a European unique identifier"
orgid-ntr-germany-not-euid  silent  orgid-germany-euid      smime
orgid-ntr-germany-not-euid  silent  orgid-germany-register  ev
orgid-ntr-germany-not-euid  silent  orgid-ntr               smime
