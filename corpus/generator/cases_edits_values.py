"""Edits of contents: what a type has but not in DER, or does not have at all.

SPDX-License-Identifier: MIT
"""

from . import der
from .cases_edits_tree import valued
from .cases_extensions import PRIVATE
from .edit import after, append, content, replace
from .named_edit import (
    ATTRIBUTE,
    EMPTY,
    KEY,
    KEY_ALGORITHM,
    NAME_ATTRIBUTE,
    NAMES,
    ORGANIZATION,
    PSS,
    PSS_SHA1,
    PURPOSES,
    RDN,
    RSA,
    SIGNATURE,
    USAGE,
    USAGE_BITS,
    VERSION,
    Edit,
    from_end,
    here,
    inside,
    octets,
)
from .names import oid
from .request import attribute, extension

NUMERIC_STRING = 0x12
VISIBLE_STRING = 0x1A
GENERALIZED_TIME = 0x18


def holding(octets):
    """The same element with this content."""
    return content(lambda old: octets)


# --- INTEGER, BOOLEAN, NULL, DEFAULTs ------------------------------------------------

VERSION_WRONG = "csr-version-not-v1"
NEEDLESS = "der-integer-not-minimal"

INTEGERS = [
    *(Edit(f"version-{name}", f"version {what}", findings, VERSION, holding(number), at)
      for name, what, findings, number, at in (
          ("1", "1", VERSION_WRONG, b"\x01", inside()),
          ("2", "2", VERSION_WRONG, b"\x02", inside()),
          ("minus-1", "-1", VERSION_WRONG, b"\xff", inside()),
          ("65-bits", "2^64", VERSION_WRONG, b"\x01" + bytes(8), inside()),
          ("20-octets", "of 20 octets", VERSION_WRONG, b"\x01" + bytes(19), inside()),
          ("empty", "without octets", "der-integer-empty", b"", EMPTY),
          ("leading-00", "0 as 00 00", NEEDLESS, b"\0\0", inside()),
          ("leading-ff", "-1 as FF FF", f"{NEEDLESS}+{VERSION_WRONG}", b"\xff\xff", inside()))),
    valued("integer-empty", "an INTEGER without octets in an attribute's value",
           "der-integer-empty", der.element(der.INTEGER, b""), EMPTY),
    valued("integer-leading-00", "an INTEGER 1 as 00 01", NEEDLESS,
           der.element(der.INTEGER, b"\x00\x01"), inside()),
    valued("integer-leading-ff", "an INTEGER -128 as FF 80", NEEDLESS,
           der.element(der.INTEGER, b"\xff\x80"), inside()),
    valued("integer-00-needed", "an INTEGER 128 as 00 80", "-", der.integer(128)),
    valued("integer-ff-needed", "an INTEGER -129 as FF 7F", "-", der.integer(-129)),
    Edit("modulus-leading-00", "an RSA modulus with an octet 00 too many", NEEDLESS,
         f"{KEY}/wrapped/0", content(lambda old: b"\0" + old), inside(), RSA),
    Edit("exponent-leading-00", "an RSA exponent with an octet 00 too many", NEEDLESS,
         f"{KEY}/wrapped/1", content(lambda old: b"\0" + old), inside(), RSA),
    Edit("modulus-empty", "an RSA modulus without octets", "der-integer-empty",
         f"{KEY}/wrapped/0", holding(b""), EMPTY, RSA),
]

BOOLEANS = [
    *(Edit(f"boolean-{name}", f"critical {what}", "der-boolean-not-canonical", f"{USAGE}/1",
           holding(number), at)
      for name, what, number, at in (
          ("01", "TRUE as 01", b"\x01", inside()),
          ("empty", "without an octet", b"", EMPTY),
          ("two-octets", "of two octets FF", b"\xff\xff", (here, inside())))),
    valued("boolean-01-in-any", "TRUE as 01 in an attribute's value",
           "der-boolean-not-canonical", der.element(der.BOOLEAN, b"\x01"), inside()),
]

NULLS = [
    valued("null-content", "NULL with an octet", "der-null-not-empty",
           der.element(der.NULL, b"\0"), inside()),
    Edit("null-content-key", "rsaEncryption of the key with a NULL that holds an octet",
         "der-null-not-empty+algid-spki-not-br", f"{KEY_ALGORITHM}/1", holding(b"\0"), inside(),
         RSA),
]

DEFAULT = "der-default-encoded"
SHA1 = der.seq(oid("sha1"), der.null())
CA_FALSE = extension("basicConstraints", der.seq(der.boolean(False)))
SUBTREE = der.seq(der.context_primitive(2, b"csrlint-demo.org"), der.context_primitive(0, b"\0"))
SUBTREES = extension("2.5.29.30", der.seq(der.context(0, SUBTREE)), critical=True)

DEFAULTS = [
    Edit("default-critical", "critical FALSE", DEFAULT, f"{PURPOSES}/0",
         after(der.boolean(False)), octets(der.boolean(False))),
    Edit("default-ca", "cA FALSE", DEFAULT, PURPOSES, after(CA_FALSE),
         octets(der.boolean(False))),
    Edit("default-minimum", "minimum 0 of a subtree", DEFAULT, PURPOSES, after(SUBTREES),
         octets(der.context_primitive(0, b"\0"))),
    *(Edit(f"default-pss-{name}", f"RSASSA-PSS with {what}", DEFAULT, "algorithm/1", change, at,
           base)
      for name, what, base, change, at in (
          ("trailer", "trailerField 1", PSS, append(der.context(3, der.integer(1))), from_end(5)),
          ("hash", "hashAlgorithm SHA-1", PSS_SHA1, replace(der.seq(der.context(0, SHA1))),
           inside()),
          ("mask", "maskGenAlgorithm MGF1 with SHA-1", PSS_SHA1,
           replace(der.seq(der.context(1, der.seq(oid("mgf1"), SHA1)))), inside()),
          ("salt", "saltLength 20", PSS_SHA1, replace(der.seq(der.context(2, der.integer(20)))),
           inside()))),
]

# --- BIT STRING --------------------------------------------------------------------------

UNUSED = "der-bitstring-unused-bits"
UNUSED_SIGNATURE = "signature-bitstring-unused"
ZEROS = "der-named-bits-trailing-zero"


def unused(count):
    """The count of unused bits, and nothing else, changed."""
    return content(lambda old: bytes([count]) + old[1:])


def last_bit_unused(bit):
    """One unused bit at the end, 0 or 1."""
    return content(lambda old: b"\x01" + old[1:-1] + bytes([old[-1] & 0xFE | bit]))


BITS = [
    *(Edit(f"key-bits-{name}", f"the key has {what}", UNUSED, KEY, change, at)
      for name, what, change, at in (
          ("8", "8 unused bits", unused(8), inside()),
          ("255", "255 unused bits", unused(255), inside()),
          ("padded", "an unused bit, which is 0", last_bit_unused(0), inside()),
          ("no-octets", "7 unused bits of no octets", holding(b"\x07"), inside()),
          ("empty", "no count of unused bits", holding(b""), EMPTY))),
    *(Edit(f"signature-bits-{name}", f"the signature has {what}", findings, SIGNATURE, change, at)
      for name, what, findings, change, at in (
          ("8", "8 unused bits", UNUSED_SIGNATURE, unused(8), EMPTY),
          ("255", "255 unused bits", UNUSED_SIGNATURE, unused(255), EMPTY),
          ("padded", "an unused bit, which is 0", UNUSED_SIGNATURE, last_bit_unused(0), EMPTY),
          ("not-0", "an unused bit, which is 1", UNUSED_SIGNATURE, last_bit_unused(1),
           (here, inside(), from_end(1))),
          ("empty", "no count of unused bits", "signature-empty", holding(b""), EMPTY))),
    *(Edit(f"usage-bits-{name}", f"keyUsage {what}", findings, USAGE_BITS, holding(bits), at)
      for name, what, findings, bits, at in (
          ("8", "with 8 unused bits", UNUSED, b"\x08\x80", inside()),
          ("not-0", "with unused bits that are not 0", UNUSED, b"\x03\x8f", inside(1)),
          ("zero-bits", "with zero bits behind the last", ZEROS, b"\x00\x80",
           (inside(), inside(1))),
          ("zero-octet", "with a zero octet behind the last bit", ZEROS, b"\x00\x80\x00",
           (inside(), inside(2))),
          ("16", "with bits 0 and 8, and so two octets", "-", b"\x07\x80\x80", here))),
    valued("bits-9", "a BIT STRING with 9 unused bits in an attribute's value", UNUSED,
           der.bit_string(b"\xfe", 9), inside()),
]

# --- OBJECT IDENTIFIER ---------------------------------------------------------------------

NO_OID = "der-oid-malformed"
LONG_OID = "der-oid-too-long"
ARCS_20 = "1.3.6.1.4.1.32473" + 13 * ".7"
UNFINISHED = b"\x84"


def identifier(name, recipe, findings, dotted, at=here):
    """An attribute of the request under this OID."""
    added = attribute(dotted, der.utf8("rack 12"))
    return Edit(name, recipe, findings, ATTRIBUTE,
                lambda old: b"".join(sorted((old, added))),
                lambda new: new.index(oid(dotted)) + at(oid(dotted)))


OIDS = [
    Edit("oid-empty", "an attribute type without octets", NO_OID, f"{NAME_ATTRIBUTE}/0",
         holding(b""), EMPTY),
    Edit("oid-unfinished", "an attribute type with an unfinished arc 84 at its end", NO_OID,
         f"{NAME_ATTRIBUTE}/0", content(lambda old: old + UNFINISHED), octets(UNFINISHED)),
    Edit("oid-leading-80", "an attribute type, an arc of which begins with 80", NO_OID,
         f"{NAME_ATTRIBUTE}/0", content(lambda old: old[:-1] + b"\x80" + old[-1:]),
         octets(b"\x80")),
    Edit("oid-unfinished-signature", "sha256WithRSAEncryption and an unfinished arc 84", NO_OID,
         "algorithm/0", content(lambda old: old + UNFINISHED), from_end(1), RSA),
    Edit("oid-unfinished-curve", "the OID of a curve with an unfinished arc at its end", NO_OID,
         f"{KEY_ALGORITHM}/1", content(lambda old: old[:-1] + b"\x87"), from_end(1)),
    Edit("oid-unfinished-extension", "extnID with an unfinished arc 84 at its end", NO_OID,
         f"{PURPOSES}/0", content(lambda old: old + UNFINISHED), from_end(1)),
    Edit("oid-empty-purpose", "a purpose without octets", NO_OID,
         f"{PURPOSES}/-1/wrapped/0", holding(b""), EMPTY),
    Edit("oid-leading-80-registered", "a registeredID, [8], that begins with 80", NO_OID,
         f"{NAMES}/-1", after(der.context_primitive(8, b"\x80\x2a\x03")), octets(b"\x80\x2a\x03")),
    valued("oid-unfinished-in-any", "an OID with an unfinished arc in an attribute's value",
           NO_OID, der.element(der.OID, b"\x2a\x03\x84"), octets(UNFINISHED)),
    identifier("oid-20-arcs", "an OID of 20 arcs, which all must handle", "-", ARCS_20),
    identifier("oid-21-arcs", "an OID of 21 arcs", LONG_OID, ARCS_20 + ".7", inside()),
    identifier("oid-100-characters", "an OID of 10 arcs and 101 characters", LONG_OID,
               "2.25." + ".".join(["123456789012"] * 7 + ["12345"]), inside()),
    identifier("oid-arc-64-bits", "an OID with the arc 2^64 - 1", "-", f"2.25.{2**64 - 1}"),
    identifier("oid-arc-65-bits", "an OID with the arc 2^64", "-", f"2.25.{2**64}"),
    identifier("oid-arc-128-bits", "an OID with an arc of 128 bits", "-", f"2.25.{2**127 + 5}"),
]

# --- strings ---------------------------------------------------------------------------------

PRINTABLE = "string-printable-charset"
UTF8 = "string-utf8-invalid"
NUL = "string-nul-character"
BMP = "string-bmp-malformed"
UNIVERSAL = "string-universal-malformed"
TELETEX = "string-teletex-escape"
IA5 = "string-ia5-charset"
NUMERIC = "string-numeric-charset"


def text(name, recipe, findings, tag, characters, wrong=b""):
    """O as a string of this type."""
    at = octets(wrong) if wrong else here
    return Edit(name, recipe, findings, ORGANIZATION,
                replace(der.element(tag, characters)), at)


def value(name, recipe, findings, tag, characters, wrong=b""):
    """A string of this type in an attribute's value."""
    return valued(name, recipe, findings, der.element(tag, characters),
                  octets(wrong) if wrong else here)


def general_name(name, recipe, findings, number, characters, wrong):
    """A name of this kind in the SAN."""
    return Edit(name, recipe, findings, f"{NAMES}/-1",
                after(der.context_primitive(number, characters)), octets(wrong))


STRINGS = [
    text("printable-asterisk", "PrintableString with *", PRINTABLE, der.PRINTABLE_STRING,
         b"Csrlint *", b"*"),
    text("printable-at", "PrintableString with @", PRINTABLE, der.PRINTABLE_STRING,
         b"Csrlint @ Demonstration", b"@"),
    text("printable-underscore", "PrintableString with _", PRINTABLE, der.PRINTABLE_STRING,
         b"Csrlint_Demonstration", b"_"),
    text("printable-ampersand", "PrintableString with &", PRINTABLE, der.PRINTABLE_STRING,
         b"Csrlint & Daughters", b"&"),
    text("printable-8-bit", "PrintableString with an octet over 7F", PRINTABLE,
         der.PRINTABLE_STRING, b"Csrlint D\xe9monstration", b"\xe9"),
    text("printable-nul", "PrintableString with a NUL", NUL, der.PRINTABLE_STRING,
         b"Csrlint\0Demonstration", b"\0"),
    text("printable-all", "PrintableString with all of its punctuation", "-",
         der.PRINTABLE_STRING, b"Csrlint '()+,-./:=?"),
    *(text(f"utf8-{name}", f"UTF8String with {what}", UTF8, der.UTF8_STRING,
           b"Csrlint " + wrong + b"Demonstration", wrong)
      for name, what, wrong in (
          ("latin-1", "an octet E9 alone", b"\xe9"),
          ("continuation", "an octet 80 alone", b"\x80"),
          ("overlong", "an overlong /, C0 AF", b"\xc0\xaf"),
          ("overlong-nul", "an overlong NUL, C0 80", b"\xc0\x80"),
          ("overlong-3", "an overlong character of three octets", b"\xe0\x80\xaf"),
          ("surrogate", "a surrogate, ED A0 80", b"\xed\xa0\x80"),
          ("beyond-10ffff", "the number 110000", b"\xf4\x90\x80\x80"),
          ("five-octets", "a character of five octets", b"\xf8\x88\x80\x80\x80"))),
    text("utf8-cut", "UTF8String that ends within a character", UTF8, der.UTF8_STRING,
         b"Csrlint \xe2\x82", b"\xe2\x82"),
    text("utf8-nul", "UTF8String with a NUL", NUL, der.UTF8_STRING, b"Csrlint\0Demonstration",
         b"\0"),
    text("utf8-4-octets", "UTF8String with a character of four octets", "-", der.UTF8_STRING,
         "Csrlint \U0002000b".encode()),
    text("bmp-odd", "BMPString of an odd number of octets", BMP, der.BMP_STRING,
         "Csrlint".encode("utf-16-be") + b"D", b"D"),
    text("bmp-surrogate", "BMPString with a surrogate", BMP, der.BMP_STRING,
         "Csrlint".encode("utf-16-be") + b"\xd8\x00\0D", b"\xd8\x00"),
    text("bmp-surrogate-pair", "BMPString with a pair of surrogates, as UTF-16 has them", BMP,
         der.BMP_STRING, "Csrlint \U0002000b".encode("utf-16-be"), b"\xd8\x40"),
    Edit("bmp-nul", "BMPString with a NUL", NUL, ORGANIZATION,
         replace(der.bmp("Csrlint\0D")), inside(2 * len("Csrlint"))),
    value("universal-3-octets", "UniversalString of three octets", UNIVERSAL,
          der.UNIVERSAL_STRING, b"\0\0C", b"\0\0C"),
    value("universal-5-octets", "UniversalString of five octets", UNIVERSAL,
          der.UNIVERSAL_STRING, "C".encode("utf-32-be") + b"D", b"D"),
    value("universal-beyond-10ffff", "UniversalString with the number 110000", UNIVERSAL,
          der.UNIVERSAL_STRING, b"\x00\x11\x00\x00", b"\x00\x11\x00\x00"),
    value("universal-surrogate", "UniversalString with a surrogate", UNIVERSAL,
          der.UNIVERSAL_STRING, b"\0\0\xd8\0", b"\0\0\xd8\0"),
    text("teletex-escape", "TeletexString with an escape to UTF-8", TELETEX, der.TELETEX_STRING,
         b"Csrlint \x1b%G Demonstration", b"\x1b"),
    text("teletex-8-bit", "TeletexString with an octet of Latin-1", TELETEX, der.TELETEX_STRING,
         b"Csrlint D\xe9monstration", b"\xe9"),
    value("numeric-letter", "NumericString with a letter", NUMERIC, NUMERIC_STRING, b"12a34",
          b"a"),
    value("numeric-hyphen", "NumericString with a hyphen", NUMERIC, NUMERIC_STRING, b"12-34",
          b"-"),
    value("numeric-space", "NumericString with a space, which it has", "-", NUMERIC_STRING,
          b"12 34"),
    value("ia5-8-bit", "IA5String with an octet over 7F", IA5, der.IA5_STRING, b"rack \xe9",
          b"\xe9"),
    general_name("ia5-8-bit-mailbox", "an rfc822Name, [1], with an octet over 7F",
                 "san-email-invalid", 1, b"d\xe9mo@csrlint-demo.org", b"d\xe9mo"),
    general_name("ia5-control-mailbox", "an rfc822Name, [1], with a control character", IA5, 1,
                 b"de\x07mo@csrlint-demo.org", b"\x07"),
    general_name("ia5-nul-uri", "a URI, [6], with a NUL", NUL, 6,
                 b"https://www.csrlint-demo.org/\0", b"\0"),
    general_name("ia5-nul-dns-name", "a dNSName with a NUL", NUL, 2,
                 b"www.csrlint-demo.org\0.net", b"\0"),
    general_name("ia5-8-bit-dns-name", "a dNSName with an octet over 7F", "dns-u-label", 2,
                 b"d\xe9mo.csrlint-demo.org", b"d\xe9mo"),
    value("visible-8-bit", "VisibleString with an octet over 7F", IA5, VISIBLE_STRING,
          b"rack \xe9", b"\xe9"),
    *(Edit(f"empty-{name}", f"O is a {what} of no characters", "subject-attribute-empty",
           ORGANIZATION, replace(der.element(tag, b"")), EMPTY)
      for name, what, tag in (("printable", "PrintableString", der.PRINTABLE_STRING),
                              ("utf8", "UTF8String", der.UTF8_STRING),
                              ("bmp", "BMPString", der.BMP_STRING))),
    value("empty-in-any", "a PrintableString of no characters in an attribute's value", "-",
          der.PRINTABLE_STRING, b""),
    value("time-utc-no-seconds", "a UTCTime without seconds", "der-not-canonical", der.UTC_TIME,
          b"2601010000Z", b"2601010000Z"),
    value("time-generalized-fraction", "a GeneralizedTime whose fraction ends in 0",
          "der-not-canonical", GENERALIZED_TIME, b"20260101000000.50Z", b"20260101000000.50Z"),
]

# --- SET OF --------------------------------------------------------------------------------------

ORDER = "der-set-order"
SMALL = attribute(PRIVATE, der.null())  # sorts before the extension request
UNIT = der.seq(oid("organizationalUnitName"), der.utf8("Web"))


def values(name, recipe, findings, *members, at=here):
    """An attribute with these values, in this order."""
    return Edit(name, recipe, findings, ATTRIBUTE,
                lambda old: der.seq(oid(PRIVATE), der.element(der.SET, b"".join(members))) + old,
                at)


SETS = [
    Edit("set-attributes", "an attribute behind one that sorts after it", ORDER, ATTRIBUTE,
         after(SMALL), octets(SMALL)),
    Edit("set-rdn", "an RDN of O and OU in the wrong order", ORDER, RDN, append(UNIT),
         octets(UNIT)),
    values("set-values", "the values of an attribute in the wrong order", ORDER,
           der.integer(2), der.integer(1), at=octets(der.integer(1))),
    values("set-values-lengths", "the same, by the length of the first octets", ORDER,
           der.octet_string(b"\0\0"), der.octet_string(b"\7"), at=octets(der.octet_string(b"\7"))),
    values("set-values-sorted", "the values of an attribute in order, a shorter one first", "-",
           der.octet_string(b"\7"), der.octet_string(b"\0\0")),
    values("set-values-twice", "a value of an attribute twice, which a SET OF may hold", "-",
           der.integer(1), der.integer(1)),
    values("set-values-octet", "an octet 04 behind the value of an attribute", "der-truncated",
           der.octet_string(b"\7"), b"\x04", at=lambda new: new.index(b"\7\4") + 1),
    valued("set-in-any", "a SET of INTEGERs in the wrong order in an attribute's value", ORDER,
           der.element(der.SET, der.integer(2) + der.integer(1)), octets(der.integer(1))),
]

EDITS = [*INTEGERS, *BOOLEANS, *NULLS, *DEFAULTS, *BITS, *OIDS, *STRINGS, *SETS]
