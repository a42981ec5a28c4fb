"""Requests that break the encoding or the schema.

SPDX-License-Identifier: MIT
"""

from . import der, rsa
from .cases_extensions import PRIVATE
from .cases_good import binary
from .edit import content, delete, indefinite, long_length, replace, retag
from .names import rdn, subject
from .pem import request_pem
from .request import HOSTS, attribute, case

CUT = 512  # octets that a cut request has left
COUNTRY = "subject/countryName/0/1"
ORGANIZATION = "subject/organizationName/0/1"
SIGNING_TIME = "1.2.840.113549.1.9.5"
FILLER = "Csrlint Demonstration "


def nested(levels):
    """So many SEQUENCEs, one inside the other."""
    inner = b""
    for _ in range(levels):
        inner = der.element(der.SEQUENCE, inner)
    return inner


def broken(name, recipe, findings, path, change, status="valid", **fields):
    """A good request with one edit before it was signed."""
    return case(name, recipe, findings, status, edits=[(path, change)], **fields)


def whole(change, frame=request_pem):
    """A frame around the request after a change of all of it."""
    return lambda octets: frame(change(octets))


def two_zeros(octets):
    """Two octets too many."""
    return octets + b"\0\0"


def doubled(octets):
    """The whole twice, as where two files were joined."""
    return octets + octets


def cut(octets):
    """The first octets alone."""
    return octets[:CUT]


# An RDN of many attributes in the order they are given, which is not DER's.
UNSORTED = der.element(der.SET, b"".join(
    der.read(rdn(name, text))[1]
    for name, text in (("organizationName", FILLER.strip()), ("localityName", "San Francisco"))))

STREETS = [rdn("streetAddress", f"{number} Market Street") for number in range(96)]

VERSIONS = [
    case("version-1", "version 1, which X.509 calls v2", "csr-version-not-v1", version=1),
    case("version-2", "version 2, which X.509 calls v3", "csr-version-not-v1", version=2),
    case("version-negative", "version -1", "csr-version-not-v1", version=-1),
]

ENCODING = [
    case("trailing-data", "binary DER with two octets behind it", "der-trailing-data",
         frame=whole(two_zeros, binary)),
    case("trailing-data-pem", "PEM of DER with two octets behind it", "der-trailing-data",
         frame=whole(two_zeros)),
    case("two-requests-der", "binary DER twice in a row", "der-trailing-data",
         frame=whole(doubled, binary)),
    case("truncated", "binary DER cut at 512 octets", "der-truncated", "not-checked",
         frame=whole(cut, binary), sans=[f"host-{i}.csrlint-demo.org" for i in range(20)]),
    case("truncated-pem", "PEM of DER cut at 512 octets", "der-truncated", "not-checked",
         frame=whole(cut), sans=[f"host-{i}.csrlint-demo.org" for i in range(20)]),
    case("indefinite-length", "the outer SEQUENCE has the indefinite length of BER",
         "der-indefinite-length", "not-checked", frame=whole(indefinite)),
    broken("length-not-minimal", "the length of C in two octets", "der-length-not-minimal",
           COUNTRY, long_length),
    broken("tag-long-form", "the tag of O in two octets", "der-tag-form",
           ORGANIZATION, lambda old: b"\x1f" + old),
    broken("integer-not-minimal", "the version in two octets", "der-integer-not-minimal",
           "version", replace(der.element(der.INTEGER, b"\0\0"))),
    broken("boolean-not-canonical", "critical TRUE is written 01", "der-boolean-not-canonical",
           "attributes/extensionRequest/1/0/keyUsage/1",
           replace(der.element(der.BOOLEAN, b"\x01"))),
    broken("constructed-string", "O is a constructed UTF8String", "der-constructed-string",
           ORGANIZATION, lambda old: der.element(0x20 | der.UTF8_STRING, old)),
    broken("null-not-empty", "a NULL that holds an octet", "der-null-not-empty",
           f"attributes/{PRIVATE}/1/0", content(lambda octets: b"\0"),
           attributes=(attribute(PRIVATE, der.null()),)),
    broken("oid-malformed", "an OID whose last arc does not end", "der-oid-malformed",
           f"attributes/{PRIVATE}/0", content(lambda octets: octets[:-1] + b"\x87"),
           attributes=(attribute(PRIVATE, der.null()),)),
    broken("key-usage-trailing-zeros", "keyUsage with bits to spare",
           "der-named-bits-trailing-zero",
           "attributes/extensionRequest/1/0/keyUsage/-1/wrapped",
           replace(der.bit_string(b"\x80", 0))),
    broken("set-not-sorted", "an RDN of two attributes in the wrong order",
           "der-set-order subject-rdn-multi-valued", "subject/organizationName",
           replace(UNSORTED), subject=subject(l=None)),
    broken("nesting-too-deep", "an attribute of 40 SEQUENCEs in one another",
           "der-nesting-too-deep", f"attributes/{PRIVATE}/1/0", replace(nested(40)),
           "not-checked", attributes=(attribute(PRIVATE, der.null()),)),
]

LONG_OID = ".".join(["1", "3", *map(str, range(1, 25))])

CONTENT = [
    broken("integer-empty", "a version of no octets", "der-integer-empty", "version",
           replace(der.element(der.INTEGER, b""))),
    broken("key-usage-unused-bits", "keyUsage with unused bits that are not zero",
           "der-bitstring-unused-bits", "attributes/extensionRequest/1/0/keyUsage/-1/wrapped",
           replace(der.bit_string(b"\xff", 7))),
    broken("time-without-seconds", "a signingTime without seconds", "der-not-canonical",
           f"attributes/{SIGNING_TIME}/1/0", replace(der.utc_time("2501312359Z")),
           attributes=(attribute(SIGNING_TIME, der.null()),)),
    case("oid-too-long", "an attribute whose OID has 26 arcs", "-",
         attributes=(attribute(LONG_OID, der.null()),)),
    case("serial-number-numeric", "a NumericString with a hyphen", "string-numeric-charset",
         subject=subject(more=[rdn("2.5.4.5", der.element(der.NUMERIC_STRING, b"12-34"))])),
    case("teletex-umlaut", "a TeletexString with an octet beyond ASCII", "string-teletex-escape",
         subject=subject(o=der.element(der.TELETEX_STRING, b"M\xfcller"))),
    case("universalstring-odd", "a UniversalString of 7 octets", "string-universal-malformed",
         subject=subject(o=der.element(der.UNIVERSAL_STRING, b"\0\0\0C\0\0\0"))),
    case("san-uri-latin-1", "a URI with an octet beyond ASCII", "string-ia5-charset",
         sans=(*HOSTS, der.context_primitive(6, b"https://www.csrlint-demo.org/M\xfcller"))),
    broken("spki-null-long", "the NULL of the key in three octets", "der-length-not-minimal",
           "spki/0/1", long_length, key=rsa.good()),
]

SCHEMA = [
    case("too-many-rdns", "a subject of 101 RDNs", "csr-too-many-elements",
         subject=subject(more=STREETS)),
    broken("spki-missing", "no subjectPublicKeyInfo", "der-parse-failed", "spki", delete,
           "not-checked"),
    broken("subject-not-a-name", "an INTEGER where the subject belongs", "der-parse-failed",
           "subject", replace(der.integer(42)), "not-checked"),
    broken("rdn-not-a-set", "an RDN that is a SEQUENCE", "der-parse-failed",
           "subject/localityName", retag(der.SEQUENCE)),
    broken("extra-element", "an element behind the attributes", "der-sequence-extra-data", "",
           content(lambda octets: octets + der.null()), "not-checked"),
]

CASES = VERSIONS + ENCODING + CONTENT + SCHEMA
