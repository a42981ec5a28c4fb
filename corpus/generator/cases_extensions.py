"""Requests with a fault or an oddity in their attributes and extensions.

SPDX-License-Identifier: MIT
"""

from . import der
from .edit import delete, replace, retag, twice
from .names import oid, subject
from .request import HOSTS, SERVER_AUTH, attribute, case, extension

EXTENSIONS = "attributes/extensionRequest/1/0"
SAN = f"{EXTENSIONS}/subjectAltName"
NAMES = f"{SAN}/-1/wrapped"
PRIVATE = "1.3.6.1.4.1.32473.7"  # 32473: for documentation (RFC 5612)


def edited(name, recipe, findings="-", status="valid", path="", change=None, **fields):
    """A good request with one edit before it was signed."""
    edits = [(path, change)] if change else []
    return case(name, recipe, findings, status, edits=edits, **fields)


def usage(*bits):
    """A critical keyUsage of these bits."""
    return extension("keyUsage", der.named_bits(*bits), critical=True)


def purposes(*names):
    """An extKeyUsage of these purposes."""
    return extension("extKeyUsage", der.seq(*map(oid, names)))


def names_are(*names):
    """A good subject without CN, and these names in the SAN."""
    return {"subject": subject(cn=None), "sans": names}


def password(value):
    """A challengePassword among the attributes."""
    return {"attributes": (attribute("challengePassword", value),)}


ATTRIBUTES = [
    edited("attributes-missing", "no attributes field at all",
           "csr-attributes-missing san-missing", path="attributes", change=delete,
           sans=(), extensions=()),
    edited("challenge-password", "a challengePassword", "challenge-password-present",
           **password(der.utf8("correct horse battery staple"))),
    edited("challenge-password-integer", "a challengePassword that is an INTEGER",
           "csr-attribute-bad-syntax", **password(der.integer(42))),
    edited("challenge-password-two", "a challengePassword of two values",
           "challenge-password-present csr-attribute-multi-valued",
           attributes=(attribute("challengePassword", der.utf8("one"), der.utf8("two")),)),
    edited("unstructured-name", "an unstructuredName, as openssl asks for",
           attributes=(attribute("unstructuredName", der.utf8("Csrlint Demonstration")),)),
    edited("unknown-attribute", "an attribute under a private OID",
           attributes=(attribute(PRIVATE, der.utf8("rack 12")),)),
    edited("attribute-twice", "two attributes of one type", "csr-attribute-duplicate",
           attributes=(attribute(PRIVATE, der.utf8("rack 12")),
                       attribute(PRIVATE, der.utf8("rack 13")))),
    edited("attribute-without-values", "an attribute with no values",
           "csr-attribute-empty-values", attributes=(attribute(PRIVATE),)),
    edited("extension-request-microsoft", "extensions under Microsoft's OID alone",
           "csr-extension-request-microsoft-oid", extension_request="extensionRequestMicrosoft"),
    edited("extension-request-malformed", "the extensions are an OCTET STRING",
           "csr-extension-request-malformed", path=EXTENSIONS, change=retag(der.OCTET_STRING)),
    edited("extension-request-empty", "an extension request without extensions",
           "csr-extension-request-empty san-missing", path=EXTENSIONS,
           change=replace(der.seq())),
    edited("extension-request-twice", "two extension requests",
           "csr-extension-request-duplicate", path="attributes/extensionRequest", change=twice),
]

ALTERNATIVE_NAMES = [
    case("san-missing", "no SAN and no other extension", "san-missing", sans=(), extensions=()),
    case("san-duplicate", "a name twice in the SAN", sans=(*HOSTS, HOSTS[0])),
    case("san-duplicate-case", "a name twice in the SAN, once in capitals",
         sans=(*HOSTS, HOSTS[0].upper())),
    edited("san-twice", "two SAN extensions", "ext-duplicate", path=SAN, change=twice),
    edited("san-empty-sequence", "a SAN without names", "san-empty", path=NAMES,
           change=replace(der.seq())),
    edited("san-name-empty", "a dNSName of no characters", "san-name-empty",
           sans=(*HOSTS, der.context_primitive(2, b""))),
    edited("san-malformed", "the SAN's value is no DER", "ext-malformed", path=f"{SAN}/-1",
           change=replace(der.octet_string(b"www.csrlint-demo.org"))),
    edited("san-critical", "a critical SAN beside a subject", "san-critical-with-subject",
           san_critical=True),
    edited("san-email", "an rfc822Name in the SAN", "san-type-not-allowed",
           sans=(*HOSTS, der.context_primitive(1, b"webmaster@csrlint-demo.org"))),
    edited("san-uri", "a URI in the SAN", "san-type-not-allowed",
           sans=(*HOSTS, der.context_primitive(6, b"https://www.csrlint-demo.org/"))),
    edited("san-url-as-dns", "a URL as dNSName", "dns-uri-or-email",
           sans=(*HOSTS, "https://www.csrlint-demo.org")),
    edited("san-ip-as-dns", "an address as dNSName", "dns-ip-literal",
           sans=(*HOSTS, der.context_primitive(2, b"9.9.9.9"))),
    edited("san-ip-private", "a private address", "san-ip-reserved", sans=(*HOSTS, "10.0.0.1")),
    edited("san-ip-as-text", "an iPAddress of text", "san-ip-length",
           sans=(*HOSTS, der.context_primitive(7, b"9.9.9.9"))),
    edited("san-u-label", "a dNSName in UTF-8", "dns-u-label",
           sans=(*HOSTS, der.context_primitive(2, "bücher.csrlint-demo.org".encode()))),
    edited("san-nul", "a dNSName with a NUL inside", "string-nul-character",
           sans=(*HOSTS, der.context_primitive(2, b"www.csrlint-demo.org\0.net"))),
    edited("san-label-too-long", "a label of 64 letters", "dns-label-too-long",
           **names_are("a" * 64 + ".csrlint-demo.org")),
    edited("san-name-too-long", "a name of 254 characters", "dns-name-too-long",
           **names_are(".".join(["a" * 47] * 4 + ["b" * 45, "csrlint-demo.org"]))),
    edited("san-empty-label", "two dots in a row", "dns-empty-label",
           **names_are("www..csrlint-demo.org")),
    edited("san-leading-dot", "a dot in front", "dns-leading-dot",
           **names_are(".csrlint-demo.org")),
    edited("san-hyphen-edge", "a label that ends in a hyphen", "dns-hyphen-edge",
           **names_are("www-.csrlint-demo.org")),
    edited("san-invalid-character", "an exclamation mark in a name", "dns-invalid-character",
           **names_are("www!.csrlint-demo.org")),
    edited("san-punycode-invalid", "an A-label that does not decode", "dns-punycode-invalid",
           **names_are("xn--999999999.csrlint-demo.org")),
    edited("san-wildcard-position", "an asterisk in the middle", "dns-wildcard-position",
           **names_are("www.*.csrlint-demo.org")),
    edited("san-wildcard-multiple", "two asterisks", "dns-wildcard-multiple",
           **names_are("*.*.csrlint-demo.org")),
    edited("san-101", "one name more than Let's Encrypt takes",
           sans=[HOSTS[0], *(f"host-{i:03}.csrlint-demo.org" for i in range(100))]),
]

OTHERS = [
    case("unknown-extension", "an extension under a private OID",
         extensions=(extension(PRIVATE, der.null()),)),
    case("unknown-critical-extension", "the same, and critical", "ext-unknown-critical",
         extensions=(extension(PRIVATE, der.null(), critical=True),)),
    case("key-usage-ec-encipherment", "an EC key for keyEncipherment", "ku-not-for-ec",
         extensions=(usage(0, 2), SERVER_AUTH)),
    case("key-usage-cert-sign", "a server's key for signing certificates",
         "bc-ca-ku-mismatch", extensions=(usage(0, 5), SERVER_AUTH)),
    case("key-usage-empty", "a keyUsage of no bits", "ku-empty",
         extensions=(extension("keyUsage", der.bit_string(b""), critical=True),)),
    case("basic-constraints-ca", "cA TRUE in a server's request", "bc-ca-true",
         extensions=(extension("basicConstraints", der.seq(der.boolean(True)), critical=True),)),
    case("purpose-client-only", "clientAuth without serverAuth", "eku-serverauth-missing",
         extensions=(purposes("1.3.6.1.5.5.7.3.2"),)),
    case("purpose-code-signing", "serverAuth and codeSigning", "eku-tls-forbidden",
         extensions=(purposes("serverAuth", "1.3.6.1.5.5.7.3.3"),)),
    case("purpose-any", "anyExtendedKeyUsage beside serverAuth", "eku-any",
         extensions=(purposes("serverAuth", "2.5.29.37.0"),)),
    case("purposes-empty", "an extKeyUsage without purposes", "eku-empty",
         extensions=(purposes(),)),
    case("must-staple", "a request for OCSP must-staple", "tls-feature-must-staple",
         extensions=(extension("1.3.6.1.5.5.7.1.24", der.seq(der.integer(5))),)),
    case("default-written-out", "critical FALSE, which is the DEFAULT", "der-default-encoded",
         extensions=(der.seq(oid("extKeyUsage"), der.boolean(False),
                             der.octet_string(der.seq(oid("serverAuth")))),)),
]

CASES = ATTRIBUTES + ALTERNATIVE_NAMES + OTHERS
