"""Requests that show one fault, or one oddity that is none, in host names.

SPDX-License-Identifier: MIT
"""

from . import der
from .names import subject
from .request import HOSTS, case

# 252 octets; one more makes 253, the most that a name may have.
LONG = ".".join(["a" * 47] * 4 + ["b" * 43, "csrlint-demo.org"])
# Tor's rend-spec-v3 gives it as an example.
ONION = "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd.onion"


def dns(text):
    """A dNSName of any text; the generator would take some for addresses."""
    return der.context_primitive(2, text.encode("latin-1"))


def odd(name, recipe, host, findings="-", status="valid"):
    """A good request that asks for one more dNSName."""
    return case(name, recipe, findings, status, sans=(*HOSTS, dns(host)))


def a_label(text):
    """The label of text, whatever IDNA says of it."""
    return "xn--" + text.encode("punycode").decode("ascii")


def idn(name, recipe, label, findings="-"):
    """A good request that asks for a name with this label, encoded."""
    return odd(name, recipe, a_label(label) + ".csrlint-demo.org", findings)


def alone(name, recipe, host, findings, sans=()):
    """A request whose CN is odd, without any SAN unless told."""
    return case(name, recipe, findings, "valid", sans=sans, subject=subject(cn=host))


DOTS = [
    odd("dns-dot-alone", "a dot and nothing else", ".", "dns-empty-label"),
    odd("dns-dots-at-end", "two dots at the end", "www.csrlint-demo.org..", "dns-empty-label"),
    odd("dns-253-octets", "a name of 253 octets, which is the limit", "a" + LONG),
    odd("dns-254-octets-root", "a name of 253 octets and the root's dot", "a" + LONG + ".",
        "dns-trailing-dot"),
    odd("dns-ten-labels", "a name of ten labels", "a.b.c.d.e.f.g.h.csrlint-demo.org"),
    odd("dns-eleven-labels", "a name of eleven labels", "a.b.c.d.e.f.g.h.i.csrlint-demo.org"),
    odd("dns-eleven-labels-wildcard", "ten labels behind an asterisk",
        "*.b.c.d.e.f.g.h.i.csrlint-demo.org"),
]

LETTERS = [
    odd("dns-comma", "a comma for a dot", "www,csrlint-demo.org", "dns-invalid-character"),
    odd("dns-blank-around", "a blank before the name", " mail.csrlint-demo.org",
        "dns-invalid-character"),
    odd("dns-blank-behind", "a blank behind the name", "mail.csrlint-demo.org ",
        "dns-invalid-character"),
    odd("dns-two-names", "two names in one entry", "a.csrlint-demo.org b.csrlint-demo.org",
        "dns-invalid-character"),
    odd("dns-quoted", "a name in quotes", '"mail.csrlint-demo.org"', "dns-invalid-character"),
    odd("dns-escape", "a control character in a name", "mail\x1b.csrlint-demo.org",
        "dns-invalid-character"),
    odd("dns-redacted", "a label that was to be hidden", "?.csrlint-demo.org", "dns-redacted"),
    odd("dns-hyphen-in-front", "a label that begins with a hyphen", "-www.csrlint-demo.org",
        "dns-hyphen-edge"),
    odd("dns-reserved-label", "two hyphens where only A-labels have them",
        "ab--cd.csrlint-demo.org", "dns-reserved-label"),
    odd("dns-two-hyphens", "two hyphens elsewhere", "abc--d.csrlint-demo.org"),
    odd("dns-latin-1", "a dNSName in Latin-1", "b\xfccher.csrlint-demo.org", "dns-u-label"),
    alone("dns-cn-underscore", "CN has an underscore, and no SAN", "my_host.csrlint-demo.org",
          "dns-underscore san-missing"),
    alone("dns-cn-odd-character", "CN has an exclamation mark, and no SAN",
          "www!.csrlint-demo.org", "dns-invalid-character san-missing"),
]

SURPLUS = [
    odd("dns-port", "a port behind a name", "www.csrlint-demo.org:8443", "dns-uri-or-email"),
    odd("dns-path", "a path behind a name", "www.csrlint-demo.org/shop", "dns-uri-or-email"),
    odd("dns-mailbox", "a mail address", "webmaster@csrlint-demo.org", "dns-uri-or-email"),
    odd("dns-prefix-twice", "DNS: within the value", "DNS:mail.csrlint-demo.org",
        "dns-uri-or-email"),
    odd("dns-url-underscore", "a URL with an underscore in its host",
        "https://my_host.csrlint-demo.org/", "dns-underscore dns-uri-or-email"),
    odd("dns-address-port", "an address with a port", "9.9.9.9:53", "dns-uri-or-email"),
    alone("dns-cn-colon", "CN ends with a colon, and no SAN", "www.csrlint-demo.org:",
          "cn-not-hostname san-missing"),
]

NUMBERS = [
    odd("dns-ipv6", "an IPv6 address as dNSName", "2620:fe::9", "dns-ip-literal"),
    odd("dns-ipv6-brackets", "an IPv6 address in brackets", "[2620:fe::9]", "dns-ip-literal"),
    odd("dns-ipv6-zone", "an IPv6 address with a zone", "fe80::1%eth0", "dns-ip-literal"),
    odd("dns-ipv6-mapped", "an IPv4 address mapped into IPv6", "::ffff:9.9.9.9",
        "dns-ip-literal"),
    odd("dns-ip-short", "an address of two parts", "9.9", "dns-ip-literal"),
    odd("dns-ip-hexadecimal", "an address in hexadecimal", "0x9.0x9.0x9.0x9",
        "dns-ip-literal"),
    odd("dns-ip-octal", "an address with leading zeros", "011.9.9.9", "dns-ip-literal"),
    odd("dns-ip-dot", "an address and the root's dot", "9.9.9.9.", "dns-ip-literal"),
    odd("dns-ip-out-of-range", "four numbers, one of them over 255", "9.9.9.300",
        "dns-numeric-tld"),
    odd("dns-number", "a number alone", "2024", "dns-numeric-tld"),
    odd("dns-numeric-tld", "a name that ends in a number", "www.csrlint-demo.123",
        "dns-numeric-tld"),
    alone("dns-cn-hexadecimal", "CN is an address in one number, and no SAN", "0x09090909",
          "dns-ip-literal san-missing"),
]

ENDS = [
    odd("dns-single-label", "a name without dot", "mailhost", "dns-single-label"),
    alone("dns-cn-localhost", "CN is localhost, and no SAN", "localhost",
          "dns-single-label san-missing"),
    alone("dns-cn-single-not-in-san", "CN is one label, the SAN has other names", "mailhost",
          "cn-not-in-san", HOSTS),
    odd("dns-unknown-tld", "a top-level domain that there is not", "www.csrlint-demo.corporation"),
    odd("dns-wildcard-unknown-tld", "a wildcard below no top-level domain", "*.corporation"),
    odd("dns-home-arpa", "a name of a home network", "nas.csrlint-demo.home.arpa"),
    odd("dns-home-arpa-itself", "the domain of home networks", "home.arpa"),
    odd("dns-home-arpa-wildcard", "a wildcard right below the domain of home networks",
        "*.home.arpa"),
    odd("dns-reverse-zone-itself", "the zone of IPv4 addresses itself", "in-addr.arpa",
        "dns-reverse-zone"),
    odd("dns-internal", "a wildcard below .internal", "*.csrlint-demo.internal",
        "dns-special-use-name"),
    odd("dns-example-below", "a name that only looks like one of a manual",
        "www.example.com.csrlint-demo.org"),
    odd("dns-reverse-zone", "the name of an address", "9.9.9.9.in-addr.arpa",
        "dns-reverse-zone"),
    odd("dns-reverse-zone-ipv6", "the name of an IPv6 network", "e.f.0.0.0.2.6.2.ip6.arpa",
        "dns-reverse-zone"),
    odd("dns-public-suffix", "a public suffix", "co.uk", "dns-public-suffix"),
    odd("dns-public-suffix-private", "a suffix of a company", "github.io"),
    odd("dns-wildcard-public-suffix", "all names below a public suffix", "*.co.uk",
        "dns-wildcard-public-suffix"),
    odd("dns-wildcard-tld", "all names below a top-level domain", "*.com",
        "dns-wildcard-public-suffix"),
    odd("dns-wildcard-suffix-private", "all names below a suffix of a company", "*.github.io"),
    odd("dns-below-public-suffix", "a name and a wildcard right below a suffix",
        "*.csrlint-demo.co.uk"),
]

WILDCARDS = [
    odd("dns-wildcard-part", "an asterisk within a label", "w*.csrlint-demo.org",
        "dns-wildcard-position"),
    odd("dns-wildcard-at-end", "an asterisk at the end", "www.csrlint-demo.*",
        "dns-wildcard-position"),
    odd("dns-wildcard-part-twice", "two asterisks within a label", "w*w*.csrlint-demo.org",
        "dns-wildcard-multiple"),
]

ONIONS = [
    odd("dns-onion", "a name of an onion service", ONION),
    odd("dns-onion-wildcard", "all names below an onion service", "*." + ONION),
    odd("dns-onion-v2", "an onion name of version 2", "expyuzz4wqqyqhjn.onion", "dns-onion-v2"),
    odd("dns-onion-checksum", "an onion name with one letter changed", "a" + ONION[1:],
        "dns-onion-v3-invalid"),
    odd("dns-onion-version", "an onion name of version 2 in 56 letters",
        ONION[:55] + "c.onion", "dns-onion-v3-invalid"),
    odd("dns-onion-letters", "an onion name with a digit 1", ONION[:55] + "1.onion",
        "dns-onion-v3-invalid"),
    odd("dns-onion-length", "an onion name of another length", "csrlint-demo.onion",
        "dns-onion-v3-invalid"),
    odd("dns-onion-alone", "onion and nothing before it", "*.onion", "dns-onion-v3-invalid"),
]

INTERNATIONAL = [
    odd("dns-punycode-ascii", "an A-label that stands for ASCII", "xn--mail-.csrlint-demo.org",
        "dns-punycode-invalid"),
    odd("dns-punycode-cut", "an A-label without its last letter",
        "xn--bcher-kv.csrlint-demo.org", "dns-punycode-invalid"),
    odd("dns-idn-not-nfc", "an A-label of a letter and its mark",
        "xn--bucher-xyd.csrlint-demo.org", "dns-idn-not-nfc"),
    odd("dns-idn-upper-case-prefix", "an A-label in capital letters",
        "XN--BCHER-KVA.csrlint-demo.org"),
    idn("dns-idn-emoji", "an A-label of an emoji", "\U0001f600"),
    idn("dns-idn-capital", "an A-label of a capital letter", "bÜcher"),
    idn("dns-idn-joiner", "an A-label with a joiner between Latin letters", "a\u200db"),
    idn("dns-idn-combining", "an A-label that begins with a mark", "\u0301abc"),
    idn("dns-idn-directions", "an A-label of two directions", "\u05d0a"),
    idn("dns-idn-hyphens", "an A-label with hyphens in positions 3 and 4", "ab--ü"),
    idn("dns-idn-mixed-script", "a Cyrillic letter among Latin ones", "\u0430pple"),
    idn("dns-idn-cyrillic", "an A-label of Cyrillic letters alone", "пример"),
    idn("dns-idn-sharp-s", "an A-label that only IDNA2008 has", "straße"),
]

CASES = DOTS + LETTERS + SURPLUS + NUMBERS + ENDS + WILDCARDS + ONIONS + INTERNATIONAL
