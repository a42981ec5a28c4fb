"""Ed25519 (RFC 8032 5.1) in its plainest form.

SPDX-License-Identifier: MIT
"""

import hashlib

from . import der
from .key import Key, private_key_info, spki
from .names import algorithm
from .numbers import Stream

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
BASE_Y = 4 * pow(5, -1, P) % P
BASE_X = 15112221349535400772501151409588531511454012693041857206046113283949847762202
IDENTITY = (0, 1)
# The y of a point of order 8.
ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826


def add(one, other):
    """The sum of two points; complete, no case apart."""
    (x1, y1), (x2, y2) = one, other
    cross = D * x1 * x2 * y1 * y2 % P
    x = (x1 * y2 + x2 * y1) * pow(1 + cross, -1, P)
    y = (y1 * y2 + x1 * x2) * pow(1 - cross, -1, P)
    return x % P, y % P


def times(scalar):
    """The base point taken `scalar` times."""
    point, total = (BASE_X, BASE_Y), IDENTITY
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point = add(point, point)
        scalar >>= 1
    return total


def encoded(point):
    """A point in 32 octets: y, and the last bit of x."""
    return (point[1] | (point[0] & 1) << 255).to_bytes(32, "little")


def hashed(*parts):
    """SHA-512 as a number."""
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little")


def make(label):
    """A key, from a seed that the label gives."""
    return key(Stream(f"{label} ed25519").octets(32))


def key(seed):
    """The key of this seed, of 32 octets."""
    digest = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254
    public = encoded(times(scalar))

    def sign(message, _):
        r = hashed(digest[32:], message) % L
        point = encoded(times(r))
        s = (r + hashed(point, public, message) * scalar) % L
        return algorithm("Ed25519"), point + s.to_bytes(32, "little")

    private = private_key_info(algorithm("Ed25519"), der.octet_string(seed))
    return Key(spki(algorithm("Ed25519"), public), "", sign, private)
