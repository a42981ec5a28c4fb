"""Requests that show one fault, or one oddity that is none, in values of the subject.

SPDX-License-Identifier: MIT
"""

from . import der
from .cases_subject import german, named
from .names import AMERICAN, attribute_value, name_of, oid, rdn, subject
from .request import DIGITAL_SIGNATURE, HOSTS, SERVER_AUTH, case, extension

GIVEN_NAME = "2.5.4.42"
PSEUDONYM = "2.5.4.65"
BUSINESS_CATEGORY = "2.5.4.15"
POSTAL_ADDRESS = "2.5.4.16"
TELEPHONE_NUMBER = "2.5.4.20"
DESCRIPTION = "2.5.4.13"
ORGANIZATION_IDENTIFIER = "2.5.4.97"
DC = "0.9.2342.19200300.100.1.25"
ERIKA = (rdn("surname", "Mustermann"), rdn(GIVEN_NAME, "Erika"))
REFERENCE = rdn(ORGANIZATION_IDENTIFIER, "NTRUS+CA-12345678")
LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff" * 2


def whole(name, recipe, findings, rdns, **fields):
    """A good request with this subject."""
    return case(name, recipe, findings, subject=name_of(*rdns), **fields)


def pairs(*texts):
    """RDNs of the good American subject in the order of these keys."""
    keys = {"c": "countryName", "st": "stateOrProvinceName", "l": "localityName",
            "o": "organizationName", "cn": "commonName"}
    return [rdn(keys[key], AMERICAN[key]) for key in texts]


def shared_rdn(*attributes):
    """An RDN of several attributes."""
    return der.set_of(*(der.seq(oid(name), attribute_value(name, text))
                        for name, text in attributes))


def italian(name, recipe, findings="-", **values):
    """A good request of a subject in Italy, which has no states."""
    place = {"c": "IT", "st": None, "l": "Torino", "o": "Csrlint Dimostrazioni S.r.l.",
             "cn": "www.csrlint-demo.it"}
    return named(name, recipe, findings, ("www.csrlint-demo.it",), **place | values)


def smime(name, recipe, kind, rdns, findings="-", **fields):
    """A request that asks for an S/MIME policy of this kind (type and generation)."""
    policies = der.seq(der.seq(der.oid(f"2.23.140.1.5.{kind}")))
    extensions = (DIGITAL_SIGNATURE, SERVER_AUTH, extension("2.5.29.32", policies))
    return whole(name, recipe, findings, rdns, extensions=extensions, **fields)


SHAPE = [
    whole("subject-empty", "no RDN, and no SAN", "subject-empty", [], sans=()),
    whole("subject-multi-valued", "CN and O share an RDN", "subject-rdn-multi-valued",
          [*pairs("c", "st", "l"), shared_rdn(("organizationName", AMERICAN["o"]),
                                              ("commonName", AMERICAN["cn"]))]),
    whole("subject-reversed", "CN first and C last", "-", pairs("cn", "o", "l", "st", "c")),
    whole("subject-unordered-unknown", "an attribute without a place in the order among others",
          "-", [rdn(DESCRIPTION, "Web shop"), *pairs("c", "st", "l", "o", "cn")]),
    named("locality-two", "two L", "subject-attribute-duplicate",
          l=["San Francisco", "Oakland"]),
    whole("subject-repeated-allowed", "two DC and two street addresses", "-",
          [rdn(DC, der.ia5("org")), rdn(DC, der.ia5("csrlint-demo")),
           *pairs("c", "st", "l"), rdn("streetAddress", "Example House"),
           rdn("streetAddress", "1 Market Street"), *pairs("o", "cn")]),
    named("o-empty", "O has no characters", "subject-attribute-empty", o=""),
    named("title-present", "a title beside the O", more=[rdn("title", "Engineer")]),
    named("san-as-attribute", "a subjectAltName among the attributes of the subject",
          "subject-san-text-in-value", more=[rdn("subjectAltName", "DNS.1=csrlint-demo.org")]),
]

LENGTH = [
    named("street-too-long", "a street address of 129 characters", "subject-value-too-long",
          street="Market Street " * 9 + "New"),
    named("street-128-characters", "a street address of 128 characters",
          street="Market Street " * 9 + "St"),
    named("postal-address-too-long", "a postalAddress with a line of 31 characters",
          "subject-value-too-long",
          more=[rdn(POSTAL_ADDRESS, der.seq(der.utf8("Csrlint Demonstration LLC"),
                                            der.utf8("Market Street near Third Street")))]),
    named("postal-address-seven-lines", "a postalAddress of seven lines",
          "subject-value-too-long",
          more=[rdn(POSTAL_ADDRESS, der.seq(*[der.utf8("Market Street")] * 7))]),
    named("postal-address", "a postalAddress that fits",
          more=[rdn(POSTAL_ADDRESS, der.seq(der.utf8("Csrlint"), der.utf8("San Francisco")))]),
    named("surname-too-long", "an SN of 70 characters", "subject-personal-name-too-long",
          more=[rdn("surname", LONG_NAME), rdn(GIVEN_NAME, "Hubert")]),
    named("given-name-two", "two GN", "subject-personal-name-repeated",
          more=[*ERIKA, rdn(GIVEN_NAME, "Maria")]),
]

TYPES = [
    named("cn-visiblestring", "CN is a VisibleString", "subject-string-type-invalid",
          cn=der.element(0x1A, b"www.csrlint-demo.org")),
    named("o-integer", "O is an INTEGER", "subject-string-type-invalid", o=der.integer(42)),
    named("subject-types-allowed", "unstructuredName as IA5String, telephoneNumber as UTF8String",
          more=[rdn("unstructuredName", der.ia5("shop")),
                rdn(TELEPHONE_NUMBER, "+1 415 555 0100")]),
]

CHARACTERS = [
    named("o-trailing-no-break-space", "O ends with a no-break space",
          "subject-leading-trailing-space", o="Csrlint Demonstration LLC\u00a0"),
    named("l-trailing-tab", "L ends with a tab", "subject-leading-trailing-space",
          l="San Francisco\t"),
    named("o-two-spaces", "O has two spaces in a row", o="Csrlint  Demonstration LLC"),
    german("o-no-break-space", "O has a no-break space inside", o="Csrlint\u00a0GmbH"),
    named("o-wide-space", "O has the space of Japanese inside", sans=("www.csrlint-demo.jp",),
          c="JP", st="Tokyo", l="Chiyoda-ku", o="株式会社\u3000デモ", cn="www.csrlint-demo.jp"),
    named("o-trailing-line-feed", "O ends with a line feed", "subject-control-character",
          o="Csrlint Demonstration LLC\n"),
    named("o-bmp-escape", "O is a BMPString with an escape character",
          "subject-control-character subject-string-type-deprecated",
          o=der.bmp("Csrlint\x1b[7m LLC")),
    named("o-direction", "O turns the direction of writing",
          "subject-invisible-character", o="Csrlint \u202eCLL"),
    named("o-zero-width", "O has a zero width joiner among Latin letters",
          "subject-invisible-character", o="Csr\u200dlint LLC"),
    named("o-private-use", "O has a character of the private use area",
          "subject-invisible-character", o="\uf8ff Demonstration LLC"),
    named("o-persian", "O is Persian, whose words need the zero width non-joiner",
          sans=("www.csrlint-demo.ir",), c="IR", st="Tehran", l="Tehran",
          o="شرکت نمونه\u200cها", cn="www.csrlint-demo.ir"),
    named("o-cyrillic-a", "O begins with the Cyrillic letter that looks like A",
          o="\u0410pple Demonstration LLC"),
    named("o-latin-c", "O is Cyrillic but for the first letter", sans=("www.csrlint-demo.ru",),
          c="RU", st="Moscow", l="Moscow", o="Cтрой Банк", cn="www.csrlint-demo.ru"),
    named("o-two-alphabets", "O has words of two alphabets, each word in one of them",
          sans=("www.csrlint-demo.ru",), c="RU", st="Moscow", l="Moscow",
          o="ООО Демо-Service, eБанк", cn="www.csrlint-demo.ru"),
    german("o-decomposed", "O has an umlaut in two characters", o="Csrlint Bu\u0308cher GmbH"),
]

READING = [
    german("o-replacement", "O has the mark of a lost character", "subject-mojibake",
           o="Csrlint B\ufffdcherstube GmbH"),
    german("o-mojibake-1252", "O is UTF-8 that was read as Windows-1252", "subject-mojibake",
           o="Csrlint – Bücher".encode().decode("cp1252") + " GmbH"),
    german("o-mojibake-dash", "O has a dash that was read as Windows-1252, and sound letters",
           "subject-mojibake", o="Csrlint â€” Łódź GmbH"),
    named("o-chillu", "O has a Malayalam letter made with a joiner at the end of a word",
          sans=("www.csrlint-demo.in",), c="IN", st="Kerala", l="Kochi",
          o="നാടന്\u200d ശില്പശാല", cn="www.csrlint-demo.in"),
    named("o-quote-at-end", "O ends with a quotation mark without its fellow",
          "subject-quoted-value", o='Csrlint Demonstration LLC"'),
    named("o-inches", "O ends with a number of inches", o='Csrlint Displays 15"'),
    named("o-url", "O is a URL", o="https://www.csrlint-demo.org/about"),
    named("o-mailbox", "O is a mail address", o="info@csrlint-demo.org"),
    named("o-address", "O is an address", o="192.0.2.7"),
    named("o-marked-word", "O is a name between the marks of a template",
          "subject-placeholder-word", o="@ORG_NAME@"),
    named("o-capitals-accents", "O has accents that mojibake has too",
          sans=("www.csrlint-demo.com.br",), c="BR", st="São Paulo", l="São Paulo",
          o="IRMÃOS ÂNGELA CAFÉ®", cn="www.csrlint-demo.com.br"),
    named("o-html-number", "O holds the number of a character in HTML", "subject-html-entity",
          o="Csrlint &#x26; Sons &#8211; LLC"),
    named("o-ampersand", "O has an ampersand and a semicolon, but no entity",
          o="Csrlint R&D; AT&T; Q&amp A"),
    named("ou-hyphen", "OU is a hyphen", "ou-present subject-metadata-only", ou="-"),
    named("l-space", "L is a space", "subject-metadata-only", l=" "),
    named("o-chinese", "O is Chinese: letters all the same", sans=("www.csrlint-demo.cn",),
          c="CN", st="Beijing", l="Beijing", o="演示有限公司", cn="www.csrlint-demo.cn"),
]

FILLERS = [
    named("ou-unknown", "OU is what keytool proposes", "ou-present subject-placeholder-value",
          ou="Unknown"),
    named("state-default", "ST is what openssl proposes, in other letters",
          "subject-placeholder-value", st="SOME-STATE"),
    named("o-none", "O is None", "subject-placeholder-no-value", o="None"),
    named("street-none", "streetAddress is N/A", "subject-placeholder-no-value", street="N/A"),
    italian("l-none", "L is None, a town", l="None"),
    italian("st-na", "ST is NA, which is Naples", "state-abbreviated", l="Napoli", st="NA"),
    named("o-test-company", "O holds a word of the fillers, among others",
          o="Test Example Unknown LLC"),
    named("o-percent-variable", "O is a variable of Windows", "subject-unresolved-variable",
          o="%COMPANY_NAME%"),
    named("o-openssl-variable", "O is a variable of openssl's configuration",
          "subject-unresolved-variable", o="$ENV::COMPANY"),
    named("o-shell-variable", "O is a variable of a shell", "subject-unresolved-variable",
          o="$COMPANY"),
    named("o-template", "O is a template", "subject-unresolved-variable", o="{{ company }}"),
    named("o-angle-brackets", "O is what a manual says there", "subject-unresolved-variable",
          o="<your company>"),
    named("o-command", "O is a command of a shell", "subject-unresolved-variable",
          o="Csrlint `hostname`"),
    named("o-dollar-command", "O is a command of a shell, the newer way",
          "subject-unresolved-variable", o="Csrlint $(hostname -d) LLC"),
    named("o-signs", "O has such signs, and no variable",
          o="Ca$h 100% Cotton <3 50% {Wool} LLC"),
    named("o-uzbek", "O is Uzbek, which some write with backticks",
          sans=("www.csrlint-demo.uz",), c="UZ", st=None, l="Toshkent",
          o="O`zbekiston Ta`lim", cn="www.csrlint-demo.uz"),
]

WRITING = [
    named("o-key", "O begins with its key", "subject-embedded-dn-syntax", o="O=Csrlint LLC"),
    named("cn-mail-behind", "CN holds the mail address of a mis-split command line",
          "subject-embedded-dn-syntax",
          cn="www.csrlint-demo.org/emailAddress=web@csrlint-demo.org"),
    named("l-comma-key", "L holds the ST behind a comma", "subject-embedded-dn-syntax",
          l="San Francisco, ST=California"),
    named("o-prompt", "O is the prompt of the configuration file",
          "subject-embedded-dn-syntax", o="Organization Name (eg, company)"),
    named("o-slash", "O has a slash and an equals sign, but no key", o="Csrlint A/S, E=mc2 LLC"),
    named("o-single-quotes", "O is in single quotes", "subject-quoted-value",
          o="'Csrlint Demonstration LLC'"),
    named("o-escaped-quotes", "O is in quotes with their backslashes", "subject-quoted-value",
          o='\\"Csrlint Demonstration LLC\\"'),
    named("o-backslash", "O ends with a backslash", "subject-quoted-value",
          o="Csrlint Demonstration LLC\\"),
    named("o-quoted-words", "O begins and ends with a quoted word", o='"Csrlint" and "Demo"'),
    named("o-apostrophe", "O ends with an apostrophe", o="The Csrliners'"),
    named("cn-san-key", "CN begins with subjectAltName=", "subject-san-text-in-value",
          cn="subjectAltName=DNS:www.csrlint-demo.org,IP:9.9.9.9"),
    named("cn-san-blank", "CN has a blank behind the DNS: in it", "subject-san-text-in-value",
          cn="DNS: www.csrlint-demo.org"),
    named("o-dns-words", "O begins with DNS:, and no name follows",
          o="DNS: Digital Network Systems LLC"),
    named("o-is-domain", "O is a host name", o="csrlint-demo.org"),
    named("o-is-cn", "O is the CN, whose last label is not well known",
          sans=("www.csrlint-demo.museum",), o="www.csrlint-demo.museum",
          cn="www.csrlint-demo.museum"),
    named("o-domain-and-form", "O is a host name and a legal form", o="Csrlint-demo.org LLC"),
    named("ou-is-o", "OU is the O in other letters", "ou-present",
          ou="CSRLINT DEMONSTRATION LLC"),
]

PERSONS = [
    named("person-in-organization", "O, SN and GN", more=ERIKA),
    named("person-alone", "SN and GN, no O", o=None, more=ERIKA),
    named("person-surname-alone", "SN without GN", o=None, more=ERIKA[:1]),
    named("person-pseudonym", "SN, GN and a pseudonym", o=None,
          more=[*ERIKA, rdn(PSEUDONYM, "Ada")]),
]

HOST = rdn("commonName", HOSTS[0])
SMIME = [
    smime("smime-mailbox-with-o", "O where the policy is mailbox-validated", "1.2",
          pairs("c", "st", "l", "o", "cn")),
    smime("smime-organization", "what organization-validated asks for", "2.2",
          [*pairs("c", "st", "l", "o"), REFERENCE, HOST]),
    smime("smime-organization-title", "a title where the policy is organization-validated",
          "2.2", [*pairs("c", "st", "l", "o"), REFERENCE, HOST, rdn("title", "Engineer")]),
    smime("smime-sponsor-without-person", "neither SN, GN nor pseudonym in sponsor-validated",
          "3.2", [*pairs("c", "st", "l", "o"), REFERENCE, HOST]),
    smime("smime-sponsor-legacy", "the CN alone names the person in sponsor-validated, Legacy",
          "3.1", [*pairs("c", "st", "l", "o"), REFERENCE, HOST, rdn(DESCRIPTION, "Web")]),
    smime("smime-sponsor-strict", "a street address in sponsor-validated, Strict", "3.3",
          [*pairs("c", "st", "l"), rdn("streetAddress", "1 Market Street"), *pairs("o"), *ERIKA,
           REFERENCE, HOST]),
    smime("smime-individual-with-o", "O where the policy is individual-validated", "4.2",
          [*pairs("c", "st", "l", "o"), *ERIKA, HOST]),
]

CASES = SHAPE + LENGTH + TYPES + CHARACTERS + READING + FILLERS + WRITING + PERSONS + SMIME
