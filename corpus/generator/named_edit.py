"""One named edit of a good request, and where its fault then is.

The offset follows from the edited request's tree; nobody counts octets.
SPDX-License-Identifier: MIT
"""

import dataclasses
import functools
from collections.abc import Callable

from . import ec, ed25519, rsa
from .edit import begin, edit
from .pem import request_pem
from .request import Request

# The good request, and the same under other keys where the fault needs them.
GOOD = Request(key=functools.cache(ec.good(ec.P256)))
RSA = Request(key=functools.cache(rsa.good()))
PSS = Request(key=functools.cache(rsa.pss))
PSS_SHA1 = dataclasses.replace(PSS, hash="sha1")
ED25519 = Request(key=functools.cache(ed25519.make))

# Paths from the CertificationRequest down; see edit.py.
INFO = "info"
VERSION = "info/version"
SUBJECT = "info/subject"
COUNTRY = "info/subject/countryName/0/1"
RDN = "info/subject/organizationName"
NAME_ATTRIBUTE = f"{RDN}/0"
ORGANIZATION = f"{RDN}/0/1"
SPKI = "info/spki"
KEY_ALGORITHM = "info/spki/0"
KEY = "info/spki/1"
ATTRIBUTES = "info/attributes"
ATTRIBUTE = "info/attributes/extensionRequest"
EXTENSIONS = f"{ATTRIBUTE}/1/0"
SAN = f"{EXTENSIONS}/subjectAltName"
NAMES = f"{SAN}/-1/wrapped"
USAGE = f"{EXTENSIONS}/keyUsage"
USAGE_BITS = f"{USAGE}/-1/wrapped"
PURPOSES = f"{EXTENSIONS}/extKeyUsage"
ALGORITHM = "algorithm"
SIGNATURE = "signature"

LABEL = "edits"  # of the keys


def here(_):
    """Where the edited octets begin."""
    return 0


def length_octets(_):
    """The length, behind an identifier of one octet."""
    return 1


def inside(index=0):
    """That octet of the content."""
    return lambda new: index + (2 if new[1] < 0x80 else 2 + (new[1] & 0x7F))


def octets(wrong):
    """Where these octets begin, which are not there a second time."""
    def place(new):
        if new.count(wrong) != 1:
            raise ValueError(f"{wrong.hex()} is there {new.count(wrong)} times")
        return new.index(wrong)
    return place


def from_end(count):
    """The last so many octets."""
    return lambda new: len(new) - count


# Empty content is as well reported at its element.
EMPTY = (here, inside())


@dataclasses.dataclass(frozen=True)
class Edit:
    """One file of corpus/edits/.

    `findings`: the rule that must speak at the fault, and behind a "+" each
    other that must speak too; "-" where there is no fault.
    `path`, `change`: the edit; made before signing where it is within INFO.
    `at`: where the fault may be reported, one place or a tuple of them: a
    path, or a function from what the edit made to an offset in there. An
    empty one: nowhere in a request, as there is none.
    """

    name: str
    recipe: str
    findings: str
    path: str
    change: Callable[[bytes], bytes]
    at: str | Callable | tuple = here
    base: Request = GOOD
    frame: Callable[[bytes], bytes] = request_pem

    @functools.cached_property
    def edited(self):
        """The request in DER."""
        step, _, within = self.path.partition("/")
        if step == INFO:
            changed = {"edits": ((within, self.change),)}
        else:
            changed = {"after": ((self.path, self.change),)}
        return dataclasses.replace(self.base, **changed).build(LABEL)

    def octets(self):
        """The file."""
        return self.frame(self.edited)

    def offset(self, place):
        """One place as an offset in the edited request."""
        good = unedited(self.base)
        if isinstance(place, str):
            return begin(good, self.edited, place)
        return begin(good, self.edited, self.path) + place(taken(good, self.path, self.change))

    def row(self):
        """The line of the manifest, in its columns."""
        places = self.at if isinstance(self.at, tuple) else (self.at,)
        offsets = sorted({self.offset(place) for place in places})
        where = "-" if self.findings == "-" else ",".join(map(str, offsets)) or "-"
        return f"{self.name}.csr", self.recipe, self.findings, where


@functools.cache
def unedited(base):
    """The request that is edited, in DER."""
    return base.build(LABEL)


def taken(good, path, change):
    """What the change makes of the element at the path."""
    made = []

    def keep(old):
        made.append(change(old))
        return old
    edit(good, path, keep)
    return made[0]
