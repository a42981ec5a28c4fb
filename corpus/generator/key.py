"""What a key is to the rest of the generator, whatever its type.

SPDX-License-Identifier: MIT
"""

import dataclasses
from collections.abc import Callable

from . import der


@dataclasses.dataclass(frozen=True)
class Key:
    """A key pair. `sign(message, hash)` gives AlgorithmIdentifier and value.

    `hash` is the one that belongs to the key; `private` is a PKCS #8
    PrivateKeyInfo, empty where none is needed; `point` is an EC key's (x, y).
    """

    spki: bytes
    hash: str
    sign: Callable[[bytes, str], tuple[bytes, bytes]]
    private: bytes = b""
    point: tuple[int, int] = (0, 0)

    def showing(self, spki):
        """A key that says to be `spki`, while another signs."""
        return dataclasses.replace(self, spki=spki)

    def signing_like(self, other):
        """A key that shows itself, while `other` signs."""
        return dataclasses.replace(self, sign=other.sign, hash=other.hash)


def spki(algorithm, public):
    """A SubjectPublicKeyInfo."""
    return der.seq(algorithm, der.bit_string(public))


def private_key_info(algorithm, private):
    """A PrivateKeyInfo (RFC 5208) around the private key's own encoding."""
    return der.seq(der.integer(0), algorithm, der.octet_string(private))
