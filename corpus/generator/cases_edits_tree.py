"""Edits of lengths and tags, cut requests, and too many levels.

SPDX-License-Identifier: MIT
"""

from . import der
from .cases_extensions import PRIVATE
from .cases_good import binary
from .edit import (
    after,
    begin,
    indefinite,
    length_in,
    length_off,
    replace,
    retag,
)
from .named_edit import (
    ALGORITHM,
    ATTRIBUTE,
    ATTRIBUTES,
    INFO,
    KEY,
    KEY_ALGORITHM,
    NAME_ATTRIBUTE,
    NAMES,
    ORGANIZATION,
    PURPOSES,
    RDN,
    SAN,
    SIGNATURE,
    SPKI,
    SUBJECT,
    USAGE,
    USAGE_BITS,
    VERSION,
    Edit,
    from_end,
    here,
    length_octets,
    octets,
)
from .request import attribute, extension

NOT_MINIMAL = "der-length-not-minimal"
CUT_OFF = "der-truncated"
ENDLESS = "der-indefinite-length"
TAG = "der-tag-form"
PIECES = "der-constructed-string"


def one_more(old):
    """The length in one octet more than needed."""
    return length_in(old[1] - 0x7F if old[1] & 0x80 else 1)(old)


def valued(name, recipe, findings, value, at=here):
    """An attribute of this value in front of or behind the other, as DER sorts them."""
    added = attribute(PRIVATE, value)

    def change(old):
        return b"".join(sorted((old, added)))

    def moved(place):
        return lambda new: new.index(added) + len(added) - len(value) + place(value)
    places = at if isinstance(at, tuple) else (at,)
    return Edit(name, recipe, findings, ATTRIBUTE, change, tuple(map(moved, places)))


# --- lengths ---------------------------------------------------------------------

LENGTHENED = {
    "outer": ("the CertificationRequest", ""),
    "info": ("the CertificationRequestInfo", INFO),
    "version": ("the version, an INTEGER,", VERSION),
    "subject": ("the subject", SUBJECT),
    "rdn": ("an RDN, a SET,", RDN),
    "type": ("an attribute type, an OID,", f"{NAME_ATTRIBUTE}/0"),
    "utf8-string": ("O, a UTF8String,", ORGANIZATION),
    "spki": ("the SubjectPublicKeyInfo", SPKI),
    "key": ("the key, a BIT STRING,", KEY),
    "attributes": ("the attributes, [0],", ATTRIBUTES),
    "attribute": ("an attribute of the request", ATTRIBUTE),
    "extension": ("an extension", USAGE),
    "critical": ("critical, a BOOLEAN,", f"{USAGE}/1"),
    "extension-value": ("extnValue, an OCTET STRING,", f"{USAGE}/2"),
    "named-bits": ("the BIT STRING inside extnValue", USAGE_BITS),
    "names": ("the SEQUENCE inside extnValue of the SAN", NAMES),
    "dns-name": ("a dNSName, [2],", f"{NAMES}/0"),
    "algorithm": ("the signature's AlgorithmIdentifier", ALGORITHM),
    "signature": ("the signature, a BIT STRING,", SIGNATURE),
}

LENGTHS = [
    *(Edit(f"length-{name}", f"the length of {what} takes an octet more than needed",
           NOT_MINIMAL, path, one_more, length_octets)
      for name, (what, path) in LENGTHENED.items()),
    Edit("length-key-algorithm",
         "the length of the key's AlgorithmIdentifier takes an octet more than needed",
         f"{NOT_MINIMAL}+algid-spki-not-br", KEY_ALGORITHM, one_more, length_octets),
    *(Edit(f"length-{0x80 | count:x}", f"the length of O begins with {0x80 | count:X}",
           NOT_MINIMAL, ORGANIZATION, length_in(count), length_octets)
      for count in (2, 3, 4, 8)),
    Edit("length-ff", "the length of O begins with FF, which X.690 reserves",
         NOT_MINIMAL, ORGANIZATION, length_in(127), length_octets),
    valued("length-127-in-two-octets", "a length of 127 as 81 7F", NOT_MINIMAL,
           length_in(1)(der.octet_string(bytes(127))), length_octets),
    valued("length-128-in-two-octets", "a length of 128 as 81 80: the fewest", "-",
           der.octet_string(bytes(128))),
    valued("null-long-length", "NULL as 05 81 00", NOT_MINIMAL, b"\x05\x81\x00", length_octets),
]

INDEFINITE = [
    *(Edit(f"indefinite-{name}", f"{what} has an indefinite length", ENDLESS, path, indefinite,
           length_octets)
      for name, what, path in (
          ("outer", "the CertificationRequest", ""),
          ("subject", "the subject", SUBJECT),
          ("attributes", "[0]", ATTRIBUTES),
          ("names", "the SEQUENCE inside extnValue", NAMES),
          ("string", "O, which is primitive,", ORGANIZATION),
          ("signature", "the signature, which is primitive,", SIGNATURE))),
    valued("indefinite-in-any", "a SEQUENCE in an attribute's value has an indefinite length",
           ENDLESS, indefinite(der.seq(der.integer(1))), length_octets),
    valued("indefinite-in-any-deeper", "the same, one level below", ENDLESS,
           der.seq(indefinite(der.seq(der.integer(1)))), octets(b"\x80")),
]

# --- elements that run past their container ----------------------------------------

OVERRUN = [
    *(Edit(f"overrun-{name}", f"{what} is one octet longer than what holds it", CUT_OFF, path,
           length_off(1), (here, length_octets))
      for name, what, path in (
          ("outer", "the CertificationRequest", ""),
          ("string", "O", ORGANIZATION),
          ("key", "the key", KEY),
          ("attributes", "[0]", ATTRIBUTES),
          ("values", "the SET of an attribute's values", f"{ATTRIBUTE}/1"),
          ("extension-value", "extnValue", f"{PURPOSES}/-1"),
          ("dns-name", "the last dNSName", f"{NAMES}/-1"),
          ("signature", "the signature", SIGNATURE))),
    *(Edit(f"overrun-by-{bits}-bits", f"the length of O is a number of {bits} bits", CUT_OFF,
           ORGANIZATION,
           lambda old, size=size: old[:1] + size + old[2:], (here, length_octets))
      for bits, size in ((31, b"\x84\x7f" + b"\xff" * 3), (32, b"\x84" + b"\xff" * 4),
                         (63, b"\x88\x7f" + b"\xff" * 7), (64, b"\x88" + b"\xff" * 8),
                         (72, b"\x89" + b"\xff" * 9))),
    Edit("short-outer", "the outer length is one too small: the signature runs past it",
         CUT_OFF, "", length_off(-1), SIGNATURE),
    Edit("short-string", "the length of O is one too small: an octet is left over",
         "der-sequence-extra-data", ORGANIZATION, length_off(-1), from_end(1)),
    Edit("short-extension-value", "extnValue is one octet too short for what it holds", CUT_OFF,
         f"{PURPOSES}/-1", length_off(-1), f"{PURPOSES}/-1/wrapped"),
    Edit("short-dns-name", "the last dNSName is one too short: an octet is left over", CUT_OFF,
         f"{NAMES}/-1", length_off(-1), from_end(1)),
    Edit("cut-length", "O ends within its length, 0C 82", CUT_OFF, ORGANIZATION,
         replace(b"\x0c\x82"), (here, length_octets)),
    valued("cut-tag", "an element ends within its tag, BF 81", CUT_OFF, b"\xbf\x81"),
]


def cut(path, kept):
    """The request cut so many octets behind where an element begins."""
    return lambda good: good[:begin(good, good, path) + kept]


CUT = [
    *(Edit(f"cut-{name}", f"DER cut {where}", CUT_OFF, "", cut(path, kept), frame=binary)
      for name, where, path, kept in (
          ("in-subject", "within O", ORGANIZATION, 9),
          ("in-key", "within the key", KEY, 20),
          ("in-extensions", "within the SAN", SAN, 12),
          ("before-algorithm", "behind the CertificationRequestInfo", ALGORITHM, 0),
          ("in-signature-length", "behind the signature's tag", SIGNATURE, 1),
          ("in-signature", "within the signature", SIGNATURE, 40))),
    Edit("cut-last-octet", "DER without its last octet", CUT_OFF, "", lambda good: good[:-1],
         frame=binary),
    Edit("cut-after-tag", "PEM of the first octet alone", CUT_OFF, "", lambda good: good[:1]),
    Edit("cut-in-version", "PEM that ends behind the version's tag", CUT_OFF, "",
         cut(VERSION, 1)),
    Edit("cut-outer-length", "PEM that ends within the outer length", CUT_OFF, "",
         lambda good: good[:2]),
]

TRAILING = [
    Edit("trailing-octet", "DER and an octet 00 behind it", "der-trailing-data", "",
         after(b"\x00"), from_end(1), frame=binary),
    Edit("trailing-newline", "DER and a line feed behind it", "der-trailing-data", "",
         after(b"\n"), from_end(1), frame=binary),
    Edit("trailing-request", "two requests in one block of PEM", "der-trailing-data", "",
         lambda good: good + good, lambda new: len(new) // 2),
]

# --- tags ----------------------------------------------------------------------------


def long_tag(*numbers):
    """The class and the bit of the tag, its number in octets of its own."""
    return lambda old: bytes([old[0] | 0x1F, *numbers]) + old[1:]


def pieces(count=2):
    """A constructed string; those of a BIT STRING each count their unused bits."""
    def change(old):
        tag, inner, _ = der.read(old)
        lead = b"\0" if tag == der.BIT_STRING else b""
        inner = inner[len(lead):]
        piece_tag = der.OCTET_STRING if tag & 0x80 else tag
        step = len(inner) // count + 1
        parts = (der.element(piece_tag, lead + inner[i : i + step])
                 for i in range(0, len(inner), step))
        return der.element(tag | 0x20, b"".join(parts))
    return change


def marked(old):
    """The bit for constructed, and nothing else, changed."""
    return bytes([old[0] ^ 0x20]) + old[1:]


TAGS = [
    *(Edit(f"tag-long-form-{name}", f"the tag of {what} in the long form", TAG, path, change)
      for name, what, path, change in (
          ("outer", "the CertificationRequest", "", long_tag(0x10)),
          ("version", "the version", VERSION, long_tag(2)),
          ("subject", "the subject", SUBJECT, long_tag(0x10)),
          ("string", "O", ORGANIZATION, long_tag(0x0C)),
          ("leading-80", "O, with an octet 80 in front,", ORGANIZATION, long_tag(0x80, 0x0C)),
          ("attributes", "the attributes", ATTRIBUTES, long_tag(0)),
          ("signature", "the signature", SIGNATURE, long_tag(3)))),
    valued("tag-31", "[31], whose tag needs the long form", "-",
           b"\xbf\x1f" + der.octet_string(der.integer(1))[1:]),
    valued("tag-31-leading-80", "[31], and an octet 80 in its tag", TAG,
           b"\xbf\x80\x1f" + der.octet_string(der.integer(1))[1:]),
    *(Edit(f"tag-primitive-{name}", f"{what} is marked as primitive", TAG, path, marked)
      for name, what, path in (
          ("outer", "the CertificationRequest", ""),
          ("subject", "the subject, a SEQUENCE,", SUBJECT),
          ("rdn", "an RDN, a SET,", RDN),
          ("names", "the SEQUENCE inside extnValue", NAMES),
          ("attributes", "[0]: 80", ATTRIBUTES))),
    *(Edit(f"tag-constructed-{name}", f"{what} is marked as constructed", TAG, path, marked)
      for name, what, path in (
          ("integer", "the version, an INTEGER,", VERSION),
          ("boolean", "critical, a BOOLEAN,", f"{USAGE}/1"),
          ("oid", "an attribute type, an OID,", f"{NAME_ATTRIBUTE}/0"))),
    valued("tag-constructed-null", "a NULL is marked as constructed", TAG, b"\x25\x00"),
    *(Edit(f"tag-{name}", f"{what}", "der-parse-failed", path, retag(tag))
      for name, what, path, tag in (
          ("version-application", "the version as [APPLICATION 2]", VERSION, 0x42),
          ("subject-private", "the subject as [PRIVATE 16]", SUBJECT, 0xF0),
          ("attributes-set", "the attributes as a SET: 31", ATTRIBUTES, der.SET),
          ("attributes-1", "the attributes as [1]: A1", ATTRIBUTES, 0xA1),
          ("signature-octets", "the signature as an OCTET STRING", SIGNATURE,
           der.OCTET_STRING))),
]

CONSTRUCTED = [
    *(Edit(f"pieces-{name}", f"{what} in two pieces", PIECES, path, pieces())
      for name, what, path in (
          ("string", "O, a UTF8String,", ORGANIZATION),
          ("key", "the key, a BIT STRING,", KEY),
          ("extension-value", "extnValue, an OCTET STRING,", f"{PURPOSES}/-1"),
          ("dns-name", "a dNSName", f"{NAMES}/0"),
          ("signature", "the signature, a BIT STRING,", SIGNATURE))),
    *(Edit(f"marked-{name}", f"{what} is marked as constructed", PIECES, path, marked)
      for name, what, path in (
          ("string", "O, a UTF8String,", ORGANIZATION),
          ("extension-value", "extnValue, an OCTET STRING,", f"{PURPOSES}/-1"))),
    valued("pieces-in-any", "a PrintableString in an attribute's value in two pieces", PIECES,
           pieces()(der.printable("rack 12"))),
]

# --- levels --------------------------------------------------------------------------

LEVELS = 32  # allowed; the CertificationRequest is the first
VALUE_LEVEL = len(f"{ATTRIBUTE}/1/0".split("/")) + 1
EXTENSION_LEVEL = len(f"{PURPOSES}/-1/wrapped".split("/")) + 1


def nested(levels):
    """So many SEQUENCEs, one inside the other; the innermost is empty."""
    inner = b""
    for _ in range(levels):
        inner = der.seq(inner) if inner else der.seq()
    return inner


def first_too_deep(levels, level):
    """Where the level behind the last allowed begins in `levels`, the first of which is `level`."""
    return lambda new: len(new) - len(nested(levels - (LEVELS + 1 - level)))


DEEP = [
    valued("levels-32", "an attribute down to level 32, the last allowed", "-",
           nested(LEVELS + 1 - VALUE_LEVEL)),
    valued("levels-33", "an attribute down to level 33", "der-nesting-too-deep",
           nested(LEVELS + 2 - VALUE_LEVEL),
           first_too_deep(LEVELS + 2 - VALUE_LEVEL, VALUE_LEVEL)),
    valued("levels-in-attribute", "an attribute of 50 SEQUENCEs in one another",
           "der-nesting-too-deep", nested(50), first_too_deep(50, VALUE_LEVEL)),
    Edit("levels-in-extension", "an extension of 50 SEQUENCEs in one another",
         "der-nesting-too-deep", PURPOSES, after(extension(PRIVATE, nested(50))),
         first_too_deep(50, EXTENSION_LEVEL)),
]

EDITS = [*LENGTHS, *INDEFINITE, *OVERRUN, *CUT, *TRAILING, *TAGS, *CONSTRUCTED, *DEEP]
