"""Builds DER (X.690): each function returns the bytes of one whole element.

What a good request never holds is possible too: `element` takes any tag and
any content, and edit.py breaks what is built here.
SPDX-License-Identifier: MIT
"""

BOOLEAN = 0x01
INTEGER = 0x02
BIT_STRING = 0x03
OCTET_STRING = 0x04
NULL = 0x05
OID = 0x06
UTF8_STRING = 0x0C
NUMERIC_STRING = 0x12
PRINTABLE_STRING = 0x13
TELETEX_STRING = 0x14
IA5_STRING = 0x16
UTC_TIME = 0x17
UNIVERSAL_STRING = 0x1C
BMP_STRING = 0x1E
SEQUENCE = 0x30
SET = 0x31


def length(octets):
    """The length octets for `octets` octets, in the fewest possible."""
    if octets < 0x80:
        return bytes([octets])
    digits = octets.to_bytes((octets.bit_length() + 7) // 8, "big")
    return bytes([0x80 | len(digits)]) + digits


def element(tag, content):
    """Any element; `tag` is its one identifier octet."""
    return bytes([tag]) + length(len(content)) + content


def seq(*members):
    """A SEQUENCE of the given elements."""
    return element(SEQUENCE, b"".join(members))


def set_of(*members):
    """A SET OF, in the ascending order that DER asks for (X.690 11.6)."""
    return element(SET, b"".join(sorted(members)))


def context(number, *members):
    """A constructed context tag, such as [0], around the given elements."""
    return element(0xA0 | number, b"".join(members))


def context_primitive(number, content):
    """An IMPLICIT context tag on a primitive type, such as a dNSName."""
    return element(0x80 | number, content)


def integer(value):
    """An INTEGER in the fewest octets; negative values are possible."""
    magnitude = value if value >= 0 else ~value
    octets = magnitude.bit_length() // 8 + 1
    return element(INTEGER, value.to_bytes(octets, "big", signed=True))


def boolean(value):
    """TRUE as FF, as DER has it."""
    return element(BOOLEAN, b"\xff" if value else b"\x00")


def null():
    """A NULL."""
    return element(NULL, b"")


def base128(arc):
    """One arc of an OID; arcs over 64 bits are legal (2.25.UUID has them)."""
    digits = [arc & 0x7F]
    while arc := arc >> 7:
        digits.append(0x80 | arc & 0x7F)
    return bytes(reversed(digits))


def oid(dotted):
    """An OBJECT IDENTIFIER from its dotted form."""
    first, second, *rest = (int(arc) for arc in dotted.split("."))
    arcs = [40 * first + second, *rest]
    return element(OID, b"".join(base128(arc) for arc in arcs))


def bit_string(content, unused=0):
    """A BIT STRING of whole octets, the last of which lacks `unused` bits."""
    return element(BIT_STRING, bytes([unused]) + content)


def named_bits(*numbers):
    """A BIT STRING with the given named bits and no trailing zero bits."""
    octets = bytearray(max(numbers) // 8 + 1)
    for number in numbers:
        octets[number // 8] |= 0x80 >> number % 8
    return bit_string(bytes(octets), 7 - max(numbers) % 8)


def octet_string(content):
    """An OCTET STRING."""
    return element(OCTET_STRING, content)


def utf8(text):
    """A UTF8String; bytes are taken as they are, valid or not."""
    return element(UTF8_STRING, text if isinstance(text, bytes) else text.encode())


def printable(text):
    """A PrintableString; its character set is the caller's care."""
    return element(PRINTABLE_STRING, text.encode("ascii"))


def ia5(text):
    """An IA5String; bytes are taken as they are."""
    return element(IA5_STRING, text if isinstance(text, bytes) else text.encode("ascii"))


def teletex(text):
    """A TeletexString holding Latin-1, as the tools that write it do."""
    return element(TELETEX_STRING, text.encode("latin-1"))


def bmp(text):
    """A BMPString: two octets a character."""
    return element(BMP_STRING, text.encode("utf-16-be"))


def utc_time(text):
    """A UTCTime from its text, YYMMDDHHMMSSZ."""
    return element(UTC_TIME, text.encode("ascii"))


def read(octets):
    """Splits off the first element: its tag, its content, what follows it.

    Only for well-formed DER of our own making with tags of one octet.
    """
    start, size = 2, octets[1]
    if size & 0x80:
        start = 2 + (size & 0x7F)
        size = int.from_bytes(octets[2:start], "big")
    if start + size > len(octets):
        raise ValueError("an element that runs past its end")
    return octets[0], octets[start : start + size], octets[start + size :]


def children(content):
    """The elements that `content` is a concatenation of."""
    found = []
    while content:
        rest = read(content)[2]
        found.append(content[: len(content) - len(rest)])
        content = rest
    return found
