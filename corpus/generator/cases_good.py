"""Requests that a CA accepts, each for its own kind of key, place or frame.

SPDX-License-Identifier: MIT
"""

from . import der, ec, ed25519, rsa
from .names import name_of, rdn, subject
from .openssl import certtool_request, curve_key, openssl_request
from .pem import base64_lines, request_pem
from .request import HOSTS, Request, attribute, case, extension, file

BUSINESS = subject(ou="Web Services")
PLAIN = {"sans": (), "extensions": ()}
# What who has no registered OID may use: 2.25. and a UUID as one number.
UUID_OID = "2.25.329800735698586629295641978511506172918"


def hosts(count):
    """The first host is the CN, the others are numbered."""
    return (HOSTS[0], *(f"host-{i:03}.csrlint-demo.org" for i in range(1, count)))


def binary(octets):
    """No frame at all."""
    return octets


def bare(octets):
    """The Base64 without its frame."""
    return "".join(f"{line}\n" for line in base64_lines(octets)).encode()


def crlf(octets):
    """The usual frame with the line ends of DOS."""
    return request_pem(octets).replace(b"\n", b"\r\n")


def mailed(octets):
    """The usual frame amid the text of a mail."""
    return (
        b"Dear Support,\n\nplease find our request below.\n\n"
        + request_pem(octets)
        + b"\nKind regards,\nthe webmasters\n"
    )


def new_label(octets):
    """The frame of older tools."""
    return request_pem(octets).replace(b"CERTIFICATE", b"NEW CERTIFICATE")


def two_requests(label):
    """Two good requests in one file."""
    first = Request().build(f"{label} 1")
    second = Request(
        subject=subject(cn="shop.csrlint-demo.org"), sans=("shop.csrlint-demo.org",)
    ).build(f"{label} 2")
    return request_pem(first) + request_pem(second)


CASES = [
    case("good-rsa2048", "good, RSA key of 2048 bits", key=rsa.good(2048)),
    case("good-rsa3072", "good, RSA key of 3072 bits", key=rsa.good(3072)),
    case("good-rsa4096", "good, RSA key of 4096 bits", key=rsa.good(4096)),
    case("good-p256", "good, EC key on P-256, SHA-256"),
    case("good-p384", "good, EC key on P-384, SHA-384", key=ec.good(ec.P384)),
    case("good-p521", "good, EC key on P-521, SHA-512", "ec-curve-p521-limited",
         key=ec.good(ec.P521)),
    case("good-ed25519", "good but for public TLS, Ed25519 key", "eddsa-not-allowed",
         key=ed25519.make),
    case("good-ed448", "good but for public TLS, Ed448 key", "eddsa-not-allowed",
         key=curve_key("Ed448", 57)),
    case("good-sans-1", "good, one host name", sans=hosts(1)),
    case("good-sans-10", "good, ten host names", sans=hosts(10)),
    case("good-sans-100", "good, a hundred host names", sans=hosts(100)),
    case("good-typical", "what most people send: six attributes, three host names",
         "ou-present", subject=BUSINESS, sans=hosts(3)),
    case("good-wildcard", "good, a wildcard and its base",
         subject=subject(cn="*.csrlint-demo.org"),
         sans=("*.csrlint-demo.org", "csrlint-demo.org")),
    case("good-ip", "good, public IPv4 and IPv6 addresses beside the host name",
         sans=(*HOSTS, "9.9.9.9", "2620:fe::9")),
    case("good-idn", "good, internationalised name as A-label",
         subject=subject(c="DE", st="Bayern", l="Augsburg", cn="xn--bcher-kva.csrlint-demo.de"),
         sans=("xn--bcher-kva.csrlint-demo.de",)),
    case("good-enrollment", "the classic form: CN O OU L ST C and no extension",
         "ou-present san-missing", subject=BUSINESS, key=rsa.good(), **PLAIN),
    case("good-enrollment-bare", "the same without BEGIN and END lines",
         "ou-present san-missing", frame=bare, subject=BUSINESS, key=rsa.good(), **PLAIN),
    case("good-uk", "good, C=GB with names under .uk",
         subject=subject(c="GB", st="Greater London", l="London",
                         o="Csrlint Demonstration Ltd", cn="www.csrlint-demo.co.uk"),
         sans=("www.csrlint-demo.co.uk", "csrlint-demo.co.uk")),
    case("good-germany", "good, C=DE with umlauts in UTF8String",
         subject=subject(c="DE", st="Baden-Württemberg", l="Tübingen",
                         o="Bücherstube Müller Söhne GmbH", cn="www.csrlint-demo.de"),
         sans=("www.csrlint-demo.de", "csrlint-demo.de")),
    case("good-canada", "good, C=CA with ST=Ontario",
         subject=subject(c="CA", st="Ontario", l="Ottawa",
                         o="Csrlint Demonstration Inc", cn="www.csrlint-demo.ca"),
         sans=("www.csrlint-demo.ca", "csrlint-demo.ca")),
    case("good-der", "good, binary DER", frame=binary),
    case("good-crlf", "good, lines end in CR LF", frame=crlf),
    case("good-with-text-around", "good, amid the text of a mail", frame=mailed),
    case("good-new-label", "good, framed as NEW CERTIFICATE REQUEST", frame=new_label),
    file("two-requests", "two good requests in one file", "-", "valid", two_requests),
    file("good-certtool", "good, made by certtool from a template", "-", "valid",
         lambda label: certtool_request(rsa.good()(label))),
    file("good-openssl", "good, made by `openssl req` from a configuration", "-", "valid",
         lambda label: openssl_request(rsa.good()(label))),
    case("good-san-only", "good, no subject and so a critical SAN",
         subject=name_of(), san_critical=True),
    case("uuid-oid-attribute", "a subject attribute under an OID of 128 bits",
         subject=subject(more=[rdn(UUID_OID, "rack 12")])),
    case("good-uuid-oid-extension", "good, an extension under an OID of 128 bits",
         extensions=(extension(UUID_OID, der.utf8("rack 12")),)),
    case("good-uuid-oid-request-attribute", "good, an attribute under an OID of 128 bits",
         attributes=(attribute(UUID_OID, der.utf8("rack 12")),)),
    case("good-without-usage", "good, no extension but the SAN", extensions=()),
]
