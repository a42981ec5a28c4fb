"""Requests that show one fault, or one oddity that is none, in identities and places.

SPDX-License-Identifier: MIT
"""

from . import der
from .cases_subject import german, named
from .names import rdn, subject
from .request import DIGITAL_SIGNATURE, SERVER_AUTH, case, extension

# Attributes: X.520, RFC 4519, EVG 7.1.4.2.4.
SERIAL_NUMBER = "2.5.4.5"
BUSINESS_CATEGORY = "2.5.4.15"
TELEPHONE_NUMBER = "2.5.4.20"
GIVEN_NAME = "2.5.4.42"
DN_QUALIFIER = "2.5.4.46"
ORGANIZATION_IDENTIFIER = "2.5.4.97"
DOMAIN_COMPONENT = "0.9.2342.19200300.100.1.25"
JURISDICTION_LOCALITY = "1.3.6.1.4.1.311.60.2.1.1"
JURISDICTION_STATE = "1.3.6.1.4.1.311.60.2.1.2"
JURISDICTION_COUNTRY = "1.3.6.1.4.1.311.60.2.1.3"

# Extensions: EVG 7.1.2.2, ISO 17442-2.
CABF_ORGANIZATION_IDENTIFIER = "2.23.140.3.1"
LEI = "1.3.6.1.4.1.52266.1"

DELAWARE = "NTRUS+DE-1234567"


def lei_check_digits(stem):
    """The whole identifier for its first 18 characters: ISO 7064 MOD 97-10."""
    number = "".join(str(int(character, 36)) for character in stem + "00")
    return f"{stem}{98 - int(number) % 97:02}"


GOOD_LEI = lei_check_digits("CSRLINT00DEMO00001")
WRONG_LEI = GOOD_LEI[:-2] + f"{(int(GOOD_LEI[-2:]) + 1) % 97:02}"


def british(name, recipe, findings="-", **values):
    """A good request with a British subject."""
    place = {"c": "GB", "st": "Greater London", "l": "London", "cn": "www.csrlint-demo.co.uk"}
    return named(name, recipe, findings, ("www.csrlint-demo.co.uk",), **place | values)


def with_attributes(name, recipe, findings="-", attributes=(), make=named, **values):
    """A good request but for attributes behind those of its subject."""
    more = tuple(rdn(oid, text) for oid, text in attributes if text is not None)
    return make(name, recipe, findings, more=more, **values)


# What the EV Guidelines want of a company of Delaware in California.
EXTENDED = {
    BUSINESS_CATEGORY: "Private Organization",
    JURISDICTION_COUNTRY: der.printable("US"),
    JURISDICTION_STATE: "Delaware",
    SERIAL_NUMBER: der.printable("1234567"),
}


def extended(name, recipe, **changes):
    """A request for EV but for attributes that are changed; None: left out."""
    attributes = EXTENDED | {globals()[key]: text for key, text in changes.items()}
    kept = [(oid, text) for oid, text in attributes.items() if text is not None]
    return with_attributes(name, recipe, attributes=kept)


def identified(name, recipe, text, make=named, **values):
    """A request with an organizationIdentifier."""
    attributes = ((ORGANIZATION_IDENTIFIER, text),)
    return with_attributes(name, recipe, attributes=attributes, make=make, **values)


def requested(name, recipe, oid, content, findings="-", more=(), **values):
    """A request for one more extension."""
    extensions = (DIGITAL_SIGNATURE, SERVER_AUTH, extension(oid, content))
    return case(name, recipe, findings, subject=subject(more, **values), extensions=extensions)


def repeated(name, recipe, content):
    """A request with an organizationIdentifier and the extension of it."""
    more = (rdn(ORGANIZATION_IDENTIFIER, DELAWARE),)
    return requested(name, recipe, CABF_ORGANIZATION_IDENTIFIER, content, more=more)


def registration(scheme, country, reference, subdivision=None):
    """The CABFOrganizationIdentifier of EVG 7.1.2.2."""
    state = b"" if subdivision is None else der.context_primitive(0, subdivision.encode())
    return der.seq(der.printable(scheme), der.printable(country), state, der.utf8(reference))


def components(name, recipe, findings, *values):
    """A request with these domainComponents."""
    attributes = [(DOMAIN_COMPONENT, value) for value in values]
    return with_attributes(name, recipe, findings, attributes)


PLACE = [
    with_attributes("place-of-person", "ST and L without O, but of a person",
                    attributes=((GIVEN_NAME, "Ada"), ("surname", "Example")), o=None),
    named("place-street-alone", "a street without L and ST", "place-missing",
          street="1 Market Street", st=None, l=None),
    named("place-postcode-alone", "a postal code without L and ST", "place-missing",
          st=None, l=None, more=(rdn("postalCode", "94105"),)),
    named("place-street-without-o", "a street alone without O", "o-missing place-without-o",
          street="1 Market Street", o=None, st=None, l=None),
    named("state-misspelt-double", "a letter doubled wrongly and one missing",
          "state-not-in-country", st="Massachussets", l="Boston"),
    german("state-misspelt-swapped", "two letters swapped", "state-not-in-country", st="Bayren"),
    named("state-spanish", "ST is the Spanish name", st="Luisiana", l="Baton Rouge"),
    german("state-of-town", "ST is a town, called nearly like a state", st="Homburg",
           l="Homburg"),
    named("state-mojibake", "ST is UTF-8 that was read as Latin-1", "subject-mojibake",
          ("www.csrlint-demo.fr",), c="FR", st="Auvergne-Rhône-Alpes".encode().decode("latin-1"),
          l="Lyon", cn="www.csrlint-demo.fr"),
    named("state-united-states", "ST is the country", st="United States"),
    named("state-usa", "ST and L are the country's codes", st="USA", l="us"),
    named("state-luxembourg", "ST and L are called like the country",
          sans=("www.csrlint-demo.lu",), c="LU", st="Luxembourg", l="Luxembourg",
          cn="www.csrlint-demo.lu"),
    named("state-singapore", "ST and L are the city that is the country",
          sans=("www.csrlint-demo.sg",), c="SG", st="Singapore", l="Singapore",
          cn="www.csrlint-demo.sg"),
    named("state-hong-kong", "L is the country, which has no subdivisions",
          sans=("www.csrlint-demo.hk",), c="HK", st=None, l="Hong Kong",
          cn="www.csrlint-demo.hk"),
    named("locality-st-louis", "L=St. Louis", st="Missouri", l="St. Louis"),
    named("locality-nyc", "L=NYC", st="New York", l="NYC"),
    named("locality-street", "L ends in a word that is short for Street", st="Texas",
          l="Main St"),
    named("locality-st-johns", "L is an official name with St.",
          sans=("www.csrlint-demo.ca",), c="CA", st="Newfoundland and Labrador",
          l="St. John's", cn="www.csrlint-demo.ca"),
    named("locality-ft-mcmurray", "L=Ft. McMurray", sans=("www.csrlint-demo.ca",), c="CA",
          st="Alberta", l="Ft. McMurray", cn="www.csrlint-demo.ca"),
    named("locality-digits", "L is a postal code of digits", "locality-is-code", l="94105"),
    british("locality-postcode", "L is a postal code with letters", "locality-is-code",
            l="SW1A 1AA"),
    german("locality-german-postcode", "L is a postal code with the country's letter",
           "locality-is-code", l="D-86150"),
    named("locality-mile-house", "L begins with a number", sans=("www.csrlint-demo.ca",),
          c="CA", st="British Columbia", l="100 Mile House", cn="www.csrlint-demo.ca"),
    german("locality-postcode-and-town", "L is a postal code and the town",
           "locality-holds-postcode", l="86150 Augsburg"),
    british("locality-house-number", "L is a street with its number", "locality-holds-street",
            l="44 High Street"),
    named("locality-abroad", "L is a town and another country", "locality-other-country",
          st="Texas", l="Paris, France"),
    named("locality-paris-texas", "L is a town and its state", st="Texas", l="Paris, Texas"),
    named("locality-host-name", "L is a host name", "place-is-host", l="www.csrlint-demo.org"),
    named("state-and-town-exchanged", "ST is the town and L its state",
          "state-locality-exchanged", st="Los Angeles", l="California"),
    named("state-and-town-of-one-name", "ST and L are called alike", st="New York",
          l="New York"),
    named("state-small-letters", "ST=ca", "state-abbreviated", st="ca"),
    named("state-shortened-word", "ST=N. Carolina", "state-abbreviated", st="N. Carolina",
          l="Raleigh"),
    german("state-code-of-elsewhere", "ST is the code of a state of another country",
           "state-other-country", st="TX", l="Dallas"),
    named("state-germany", "ST is another country", "state-other-country", st="Germany",
          l="Berlin"),
    british("state-uk", "ST is a short form of the country", st="UK"),
    named("state-la-reunion", "ST is the territory that is the country",
          sans=("www.csrlint-demo.re",), c="RE", st="La Réunion", l="Saint-Denis",
          cn="www.csrlint-demo.re"),
    named("country-jersey", "C=JE, and all names end in .uk", sans=("www.csrlint-demo.co.uk",),
          c="JE", st=None, l="St Helier", cn="www.csrlint-demo.co.uk"),
    named("country-cs", "C was Czechoslovakia's, then another one's",
          "country-common-mistake", c="CS", st=None, l="Beograd"),
    named("country-sw", "C may be Sweden or Switzerland", "country-common-mistake", c="SW",
          st=None, l="Luzern"),
    named("address-street-and-postcode", "streetAddress and postalCode",
          street="1 Market Street", more=(rdn("postalCode", "94105"),)),
]

EXTENDED_VALIDATION = [
    extended("ev-complete", "all that the EV Guidelines want"),
    extended("ev-category-alone", "businessCategory without jurisdiction and serialNumber",
             JURISDICTION_COUNTRY=None, JURISDICTION_STATE=None, SERIAL_NUMBER=None),
    extended("ev-without-category", "jurisdiction without businessCategory",
             BUSINESS_CATEGORY=None),
    extended("ev-category-unknown", "businessCategory=Company", BUSINESS_CATEGORY="Company"),
    extended("ev-category-case", "businessCategory in other letters",
             BUSINESS_CATEGORY="non commercial entity"),
    extended("ev-jurisdiction-uk", "jurisdictionCountryName=UK",
             JURISDICTION_COUNTRY=der.printable("UK"), JURISDICTION_STATE=None),
    extended("ev-jurisdiction-lower-case", "jurisdictionCountryName=us",
             JURISDICTION_COUNTRY=der.printable("us")),
    extended("ev-jurisdiction-unknown", "jurisdictionCountryName=JX",
             JURISDICTION_COUNTRY=der.printable("JX"), JURISDICTION_STATE=None),
    extended("ev-jurisdiction-utf8string", "jurisdictionCountryName as UTF8String",
             JURISDICTION_COUNTRY=der.utf8("US")),
    extended("ev-jurisdiction-locality-alone", "jurisdiction of a locality without state",
             JURISDICTION_STATE=None, JURISDICTION_LOCALITY="Chicago"),
    extended("ev-jurisdiction-gibraltar", "jurisdiction of a country without states",
             JURISDICTION_COUNTRY=der.printable("GI"), JURISDICTION_STATE=None,
             JURISDICTION_LOCALITY="Gibraltar"),
    extended("ev-jurisdiction-abbreviated", "jurisdictionStateOrProvinceName=DE",
             JURISDICTION_STATE="DE"),
    extended("ev-jurisdiction-misspelt", "jurisdictionStateOrProvinceName=Delawere",
             JURISDICTION_STATE="Delawere"),
    extended("ev-jurisdiction-of-elsewhere", "jurisdictionStateOrProvinceName=Bavaria in the US",
             JURISDICTION_STATE="Bavaria"),
    extended("ev-founded-dots", "serialNumber is a date with stops",
             SERIAL_NUMBER=der.printable("23.02.2020")),
    extended("ev-founded-slashes", "serialNumber is a date that may be read in two ways",
             SERIAL_NUMBER=der.printable("02/03/2020")),
    extended("ev-founded", "serialNumber is a date as it should be",
             SERIAL_NUMBER=der.printable("2020-02-23")),
    extended("ev-government", "serialNumber says that there is neither number nor date",
             BUSINESS_CATEGORY="Government Entity",
             SERIAL_NUMBER=der.printable("Government Entity")),
]

OTHER_ATTRIBUTES = [
    with_attributes("serialnumber-utf8string", "serialNumber as UTF8String",
                    "serialnumber-not-printable", ((SERIAL_NUMBER, "1234567"),)),
    with_attributes("serialnumber-too-long", "serialNumber has 65 characters",
                    "serialnumber-too-long", ((SERIAL_NUMBER, der.printable("12345" * 13)),)),
    with_attributes("dnqualifier-utf8string", "dnQualifier as UTF8String",
                    "dnqualifier-not-printable", ((DN_QUALIFIER, "1"),)),
    with_attributes("dnqualifier-printable", "dnQualifier as PrintableString",
                    attributes=((DN_QUALIFIER, der.printable("1")),)),
    components("dc-root-first", "DC=com, DC=csrlint-demo", "-",
               der.ia5("com"), der.ia5("csrlint-demo")),
    components("dc-root-last", "DC=csrlint-demo, DC=com", "dc-invalid",
               der.ia5("csrlint-demo"), der.ia5("com")),
    components("dc-dotted", "a whole domain in one DC", "dc-invalid",
               der.ia5("csrlint-demo.org")),
    components("dc-utf8string", "DC as UTF8String", "dc-invalid", "org"),
    components("dc-too-long", "DC has 64 characters", "dc-invalid", der.ia5("a" * 64)),
    components("dc-bad-a-label", "DC is an A-label that stands for nothing", "dc-invalid",
               der.ia5("xn--zzzzzzzz")),
    with_attributes("dn-telephone", "a telephone number in the subject",
                    attributes=((TELEPHONE_NUMBER, der.printable("+1 415 555 0100")),)),
]

ORGANIZATION_IDENTIFIERS = [
    identified("orgid-ntr", "a number of the British register", "NTRGB-12345678",
               make=british),
    identified("orgid-without-scheme", "a number without scheme and hyphen", "GB12345678",
               make=british),
    identified("orgid-duns", "a scheme that is not recognised", "DUNUS-123456789"),
    identified("orgid-etsi-national", "a national scheme of ETSI", "EI:US-123456789"),
    identified("orgid-vat-subdivision", "a tax number with a subdivision",
               "VATUS+CA-123456789"),
    identified("orgid-other-country", "a French register, C=DE", "NTRFR-123456789",
               make=german),
    identified("orgid-unknown-country", "a country that is none", "NTRJX-123456789"),
    with_attributes("orgid-ntr-jurisdiction", "a British register, jurisdiction US",
                    attributes=(*EXTENDED.items(), (ORGANIZATION_IDENTIFIER, "NTRGB-12345678"))),
    with_attributes("orgid-register-fits", "the register and the number of the jurisdiction",
                    attributes=(*EXTENDED.items(), (ORGANIZATION_IDENTIFIER, DELAWARE))),
    with_attributes("orgid-register-state", "a register of another state",
                    attributes=(*EXTENDED.items(),
                                (ORGANIZATION_IDENTIFIER, "NTRUS+CA-1234567"))),
    with_attributes("orgid-register-number", "another number than serialNumber",
                    attributes=(*EXTENDED.items(),
                                (ORGANIZATION_IDENTIFIER, "NTRUS+DE-7654321"))),
    with_attributes("orgid-kosovo", "a register of Kosovo", "-",
                    (*(EXTENDED | {JURISDICTION_COUNTRY: der.printable("XK"),
                                   JURISDICTION_STATE: None}).items(),
                     (ORGANIZATION_IDENTIFIER, "NTRXK-1234567")),
                    sans=("www.csrlint-demo.org",), c="XK", st=None, l="Peja"),
    identified("orgid-vat-greece", "VATEL with C=GR", "VATEL-123456789",
               sans=("www.csrlint-demo.gr",), c="GR", st="Attica", l="Athens",
               cn="www.csrlint-demo.gr"),
    identified("orgid-vat-northern-ireland", "VATXI with C=GB", "VATXI-123456789",
               make=british),
    identified("orgid-government", "a government without a number", "GOVUS+CA"),
    identified("orgid-lei", "a Legal Entity Identifier", f"LEIXG-{GOOD_LEI}"),
    identified("orgid-lei-country", "one with the country of its entity", f"LEIUS-{GOOD_LEI}"),
    identified("orgid-international-country", "an international organization with a country",
               "INTUS"),
    identified("orgid-register-of-the-world", "a register with the code of the world",
               "NTRXG-12345678", make=british),
    identified("orgid-payment", "a payment service's number, with its authority",
               "PSDGB-FCA-123456", make=british),
    identified("orgid-payment-authority", "a payment service's authority without a number",
               "PSDGB-FCA", make=british),
    identified("orgid-payment-number", "a payment service's number without its authority",
               "PSDGB-123-456", make=british),
    identified("orgid-lei-mistyped", "one with wrong check digits", f"LEIXG-{WRONG_LEI}"),
    identified("orgid-lei-short", "one of 19 characters", f"LEIXG-{GOOD_LEI[:-1]}"),
    identified("orgid-germany-register", "a German register's number without its court",
               "NTRDE-HRB12345", make=german),
    identified("orgid-germany-euid", "a European unique identifier", "NTRDE-DER3306.HRB12345",
               make=german),
    repeated("orgid-extension-equal", "the same in subject and extension",
             registration("NTR", "US", "1234567", "DE")),
    repeated("orgid-extension-other", "another number in the extension",
             registration("NTR", "US", "7654321", "DE")),
    repeated("orgid-extension-broken", "an extension that cannot be decoded",
             der.utf8(DELAWARE)),
    requested("orgid-extension-alone", "the extension without the attribute",
              CABF_ORGANIZATION_IDENTIFIER, registration("NTR", "US", "1234567", "DE")),
    requested("lei-extension", "the LEI extension", LEI, der.printable(GOOD_LEI)),
    requested("lei-extension-mistyped", "the LEI extension with wrong check digits",
              LEI, der.printable(WRONG_LEI)),
    requested("lei-extension-broken", "the LEI extension with another string type",
              LEI, der.utf8(GOOD_LEI)),
    requested("lei-extension-without-o", "the LEI extension without an organization",
              LEI, der.printable(GOOD_LEI), "o-missing", o=None, st=None, l=None),
]

CASES = PLACE + EXTENDED_VALIDATION + OTHER_ATTRIBUTES + ORGANIZATION_IDENTIFIERS
