"""Single edits of DER: `edit(good, "subject/commonName/0/1", replace(...))`.

A path leads from an element down to the one that is changed. Its steps:
  a number    the child of that index, -1 for the last;
  a name      of a field (FIELDS), or of an OID (names.OIDS, or dotted): the
              first child in which that OID stands;
  "wrapped"   the one element inside an OCTET STRING or a BIT STRING.
All lengths above the changed element are made to fit again, in their fewest
octets; so an edit that breaks a length comes last where several are made.
A change is a function from the bytes of an element to those that stand in
its place: more, fewer, none at all. To place a new sibling, use `after` or
`before`.
SPDX-License-Identifier: MIT
"""

from . import der
from .names import OIDS

# Of a CertificationRequestInfo, and of the CertificationRequest around it.
FIELDS = {
    "version": 0, "subject": 1, "spki": 2, "attributes": 3,
    "info": 0, "algorithm": 1, "signature": 2,
}


def edit(good, path, change):
    """`good` with the element at `path` changed; an empty path is itself."""
    if not path:
        return change(good)
    step, _, rest = path.partition("/")
    if step == "wrapped":
        return edit_wrapped(good, rest, change)
    tag, content, _ = der.read(good)
    members = der.children(content)
    index = find(members, step)
    members[index] = edit(members[index], rest, change)
    return der.element(tag, b"".join(members))


def edit_wrapped(good, path, change):
    """The same inside the octets of a string."""
    tag, content, _ = der.read(good)
    unused = content[:1] if tag == der.BIT_STRING else b""
    return der.element(tag, unused + edit(content[len(unused):], path, change))


def find(members, step):
    """The index of the member that `step` names; an error where none is."""
    if step.lstrip("-").isdigit():
        return range(len(members))[int(step)]
    if step in FIELDS:
        return FIELDS[step]
    wanted = der.oid(OIDS.get(step, step))
    for index, member in enumerate(members):
        if wanted in member:
            return index
    raise KeyError(f"no member holds {step}")


def begin(good, edited, path):
    """The offset in `edited` of what stands at `path` of `good`.

    The two differ in that place or behind it, and so in the lengths above.
    """
    offset = 0
    for step in filter(None, path.split("/")):
        tag, content, _ = der.read(good)
        offset += 2 if edited[offset + 1] < 0x80 else 2 + (edited[offset + 1] & 0x7F)
        if step == "wrapped":
            unused = 1 if tag == der.BIT_STRING else 0
            offset, good = offset + unused, content[unused:]
        else:
            members = der.children(content)
            index = find(members, step)
            offset, good = offset + len(b"".join(members[:index])), members[index]
    return offset


def replace(octets):
    """Another element in its place."""
    return lambda old: octets


def delete(_):
    """Nothing in its place."""
    return b""


def twice(old):
    """The same element twice."""
    return old + old


def after(octets):
    """The element, and another behind it."""
    return lambda old: old + octets


def before(octets):
    """Another element, and the element behind it."""
    return lambda old: octets + old


def append(octets):
    """One member more, the last."""
    return content(lambda members: members + octets)


def retag(tag):
    """The same content under another tag."""
    return lambda old: der.element(tag, der.read(old)[1])


def content(change):
    """The same tag; `change` is given the content and returns the new."""
    return lambda old: der.element(old[0], change(der.read(old)[1]))


def flip(index, mask=0x01):
    """Bits of one octet of the content inverted, the octet given by index."""
    def change(old):
        octets = bytearray(old)
        octets[index] ^= mask
        return bytes(octets)
    return content(change)


def indefinite(old):
    """The indefinite length of BER, and its end-of-contents octets."""
    return old[:1] + b"\x80" + der.read(old)[1] + b"\x00\x00"


def long_length(old):
    """The length with one leading zero octet more than needed."""
    inner = der.read(old)[1]
    digits = b"\x00" + len(inner).to_bytes((len(inner).bit_length() + 7) // 8, "big")
    return old[:1] + bytes([0x80 | len(digits)]) + digits + inner


def length_in(octets):
    """The length in so many octets behind the one that counts them."""
    def change(old):
        inner = der.read(old)[1]
        return old[:1] + bytes([0x80 | octets]) + len(inner).to_bytes(octets, "big") + inner
    return change


def length_off(by):
    """A length that promises so many octets more than there are, or fewer."""
    def change(old):
        inner = der.read(old)[1]
        return old[:1] + der.length(len(inner) + by) + inner
    return change
