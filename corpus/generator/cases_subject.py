"""Requests with one fault, or one oddity that is none, in the subject.

SPDX-License-Identifier: MIT
"""

from . import der
from .names import subject
from .request import HOSTS, case

UMLAUTS_64 = "Förderverein für schöne Gärten und öffentliche Brücken in Lübeck"
HOST_65 = "a-host-name-of-exactly-sixty-five-characters-www.csrlint-demo.org"
MIXED_CASE = "WWW.Csrlint-Demo.ORG"


def named(name, recipe, findings="-", sans=HOSTS, more=(), status="valid", **values):
    """A good request but for some values of its subject (see subject())."""
    return case(name, recipe, findings, status, sans=sans, subject=subject(more, **values))


def german(name, recipe, findings="-", sans=("www.csrlint-demo.de",), **values):
    """The same with a German subject, so that the names fit the country."""
    place = {"c": "DE", "st": "Bayern", "l": "Augsburg", "cn": "www.csrlint-demo.de"}
    return named(name, recipe, findings, sans, **place | values)


COMMON_NAME = [
    named("cn-missing", "no CN; the SAN holds the names", cn=None),
    named("cn-multiple", "two CN, both in the SAN", "cn-multiple", cn=list(HOSTS)),
    named("cn-too-long", "CN is a host name of 65 characters", "cn-too-long",
          (HOST_65,), cn=HOST_65),
    named("cn-64-characters-umlauts", "CN is 64 characters in more octets: not too long",
          "cn-not-hostname", cn=UMLAUTS_64),
    named("cn-url", "CN is a URL", "cn-scheme", cn="https://www.csrlint-demo.org/"),
    named("cn-path", "CN has a path", "cn-path", cn="www.csrlint-demo.org/shop"),
    named("cn-port", "CN has a port", "cn-port", cn="www.csrlint-demo.org:8443"),
    named("cn-email", "CN is a mailbox", "cn-email", cn="webmaster@csrlint-demo.org"),
    named("cn-blank", "CN is two words, the first a host name", "cn-not-hostname",
          cn="www.csrlint-demo.org mail"),
    named("cn-blank-inside", "CN is a host name with a blank in a label", "cn-not-hostname",
          cn="www.csrlint demo.org"),
    named("cn-tab", "CN has a tab inside",
          "cn-not-hostname subject-control-character",
          cn="www.csrlint-demo.org\tmail"),
    named("cn-leading-blank", "CN begins with a blank", "subject-leading-trailing-space",
          cn=" www.csrlint-demo.org"),
    named("cn-comma-list", "CN is a list of host names", "cn-white-space",
          cn="www.csrlint-demo.org,mail.csrlint-demo.org"),
    named("cn-ip", "CN is an IPv4 address that the SAN lacks", "cn-ip-address", cn="9.9.9.9"),
    named("cn-ip-in-san", "CN is an IPv4 address that the SAN holds as one",
          sans=(*HOSTS, "9.9.9.9"), cn="9.9.9.9"),
    named("cn-ipv6", "CN is an IPv6 address that the SAN lacks", "cn-ip-address",
          cn="2620:fe::9"),
    named("cn-ipv6-not-canonical", "CN is an IPv6 address in an unusual form",
          "cn-ip-address cn-ip-not-canonical", cn="2620:00FE:0::9"),
    named("cn-ip-out-of-range", "CN is four numbers, one of them over 255",
          "cn-ip-not-canonical", cn="9.9.9.300"),
    german("cn-unicode", "CN is a host name in Unicode", "cn-unicode-domain",
           sans=("xn--bcher-kva.csrlint-demo.de",), cn="bücher.csrlint-demo.de"),
    named("cn-not-hostname-without-san", "CN is words, and no SAN",
          "cn-not-hostname san-missing", (), cn="My Web Server"),
    named("cn-not-in-san", "CN is a host name that the SAN lacks", "cn-not-in-san",
          cn="mail.csrlint-demo.org"),
    named("cn-upper-case-san", "CN is in the SAN but for the case", cn=MIXED_CASE),
    named("cn-wildcard", "CN is a wildcard, and no SAN", "san-missing", (),
          cn="*.csrlint-demo.org"),
    named("cn-wildcard-printable", "CN is a wildcard in PrintableString",
          "string-printable-charset", ("*.csrlint-demo.org", "csrlint-demo.org"),
          cn=der.printable("*.csrlint-demo.org")),
    named("cn-wildcard-bare", "CN and SAN are a lone asterisk", "dns-wildcard-bare", ("*",),
          cn="*"),
    named("cn-single-label", "CN and SAN are one label", "dns-single-label", ("intranet",),
          cn="intranet"),
    named("cn-internal", "CN and SAN end in .local", "dns-special-use-name",
          ("files.csrlint-demo.local",), cn="files.csrlint-demo.local"),
    named("cn-example-com", "CN and SAN are of a manual", "dns-example-domain",
          ("www.example.com",), cn="www.example.com"),
    named("cn-underscore", "CN and SAN have an underscore", "dns-underscore",
          ("my_host.csrlint-demo.org",), cn="my_host.csrlint-demo.org"),
    named("cn-trailing-dot", "CN and SAN end in the root's dot", "dns-trailing-dot",
          ("www.csrlint-demo.org.",), cn="www.csrlint-demo.org."),
    named("cn-variable", "CN is a shell variable that nobody set", "subject-unresolved-variable",
          cn="${HOSTNAME}"),
    named("cn-san-text", "CN holds the SAN as text", "subject-san-text-in-value",
          cn="www.csrlint-demo.org, DNS:csrlint-demo.org"),
    named("cn-empty", "CN has no characters", "subject-attribute-empty", cn=""),
    named("cn-nul", "CN has a NUL inside", "string-nul-character",
          cn="www.csrlint-demo.org\0.csrlint-demo.net"),
]

ORGANIZATION = [
    named("o-missing", "no O, and no place either", "o-missing", o=None, st=None, l=None),
    named("o-missing-with-ou", "OU without O", "o-missing ou-present ou-without-o",
          o=None, ou="Web Services", st=None, l=None),
    named("o-missing-with-place", "ST and L without O", "o-missing place-without-o", o=None),
    named("o-two", "two O", "subject-attribute-duplicate",
          o=["Csrlint Demonstration LLC", "Csrlint Demonstration Holding LLC"]),
    named("o-too-long", "O has 65 characters", "o-too-long",
          o="Csrlint Demonstration and Verification of Requests Association LL"),
    german("o-64-characters-umlauts", "O has 64 characters in more octets: not too long",
           o=UMLAUTS_64),
    named("o-tool-default", "O is what openssl proposes", "subject-placeholder-value",
          o="Internet Widgits Pty Ltd"),
    named("o-html-entity", "O holds an HTML entity", "subject-html-entity",
          o="Csrlint &amp; Sons LLC"),
    german("o-mojibake", "O is UTF-8 that was read as Latin-1", "subject-mojibake",
           o="Csrlint Bücherstube".encode().decode("latin-1") + " GmbH"),
    named("o-quoted", "O is in quotes", "subject-quoted-value",
          o='"Csrlint Demonstration LLC"'),
    named("o-mis-split", "O holds the OU of a mis-split command line",
          "subject-embedded-dn-syntax", o="Csrlint Demonstration LLC/OU=Web"),
    named("o-dot", "O is a dot", "subject-metadata-only", o="."),
    named("o-line-feed", "O has a line feed inside", "subject-control-character",
          o="Csrlint\nDemonstration LLC"),
    named("o-ia5string", "O is an IA5String", "subject-string-type-invalid",
          o=der.ia5("Csrlint Demonstration LLC")),
    named("ou-present", "an OU beside the O", "ou-present", ou="Web Services"),
    named("ou-too-long", "OU has 65 characters", "ou-present ou-too-long",
          ou="Department for the Demonstration and Verification of all Requests"),
    named("email-in-subject", "an e-mail address in the subject", "email-in-dn",
          email="webmaster@csrlint-demo.org"),
]

COUNTRY = [
    named("country-uk", "C=UK", "country-uk",
          ("www.csrlint-demo.co.uk",), c="UK", st="Greater London", l="London",
          cn="www.csrlint-demo.co.uk"),
    named("country-lower-case", "C=us", "country-lower-case", c="us"),
    named("country-three-letters", "C=USA", "country-length", c="USA"),
    named("country-full-name", "C=United States", "country-length", c="United States"),
    named("country-empty", "C has no characters", "subject-attribute-empty", c=""),
    named("country-unknown", "C=JX, which nobody was given", "country-unknown", c="JX", st=None),
    named("country-el", "C=EL for Greece", "country-common-mistake", c="EL", st="Attica",
          l="Athens"),
    named("country-withdrawn-an", "C=AN, withdrawn in 2010", "country-common-mistake", c="AN",
          st=None, l="Willemstad"),
    named("country-eu", "C=EU", "country-common-mistake", c="EU", st=None, l="Brussels"),
    named("country-user-assigned-qm", "C=QM, free for anyone's use", "country-user-assigned",
          c="QM", st=None, l="Springfield"),
    named("country-xx", "C=XX, as the BR have it for places without a code", c="XX", st=None,
          l="Springfield"),
    named("country-xk", "C=XK, as used for Kosovo", c="XK", st=None, l="Pristina"),
    named("country-utf8string", "C as UTF8String", "country-not-printablestring",
          c=der.utf8("US")),
    named("country-two", "C=US and C=GB", "country-multiple", c=["US", "GB"]),
    named("country-missing", "O without C", "country-missing", c=None),
    named("country-contradicts-tld", "C=US, all names under .de", sans=("www.csrlint-demo.de",),
          cn="www.csrlint-demo.de"),
    named("country-io-tld", "C=US, names under .io, which anyone uses",
          sans=("www.csrlint-demo.io",), cn="www.csrlint-demo.io"),
    named("place-missing", "O and C, neither ST nor L", "place-missing", st=None, l=None),
]

STATE = [
    named("state-ontario-us", "ST=Ontario with C=US", "state-other-country", st="Ontario",
          l="Ottawa"),
    named("state-abbreviated-ca", "ST=CA with C=US", "state-abbreviated", st="CA"),
    named("state-calif", "ST=Calif.", "state-abbreviated", st="Calif."),
    named("state-misspelt", "ST=Calfornia", "state-not-in-country", st="Calfornia"),
    named("state-digits", "ST is a postal code", "locality-is-code", st="94105"),
    named("state-too-long", "ST has 129 characters", "state-too-long", st="New " * 32 + "Y"),
    named("state-missing", "L without ST", st=None),
    german("state-unknown-silent", "ST is a village that no list has", st="Hinterobertiefenbach"),
    german("state-bavaria", "ST is the English name", st="Bavaria"),
    named("state-limburg-be", "ST is a name that two countries have",
          sans=("www.csrlint-demo.be",), c="BE", st="Limburg", l="Hasselt",
          cn="www.csrlint-demo.be"),
    named("locality-missing", "ST without L", l=None),
    named("locality-too-long", "L has 129 characters", "locality-too-long",
          l="San Francisco " * 9 + "Bay"),
]

CASES = COMMON_NAME + ORGANIZATION + COUNTRY + STATE
