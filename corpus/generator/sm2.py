"""SM2 keys and signatures (GB/T 32918) with the default user id of GM/T 0009.

SPDX-License-Identifier: MIT
"""

import hashlib

from .ec import Curve, nonce, signature_value
from .key import Key
from .names import algorithm
from .numbers import Stream

USER_ID = b"1234567812345678"
SM2 = Curve(
    "1.2.156.10197.1.301",
    "sm3",
    0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff,
    0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc,
    0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93,
    0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7,
    0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0,
    0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123,
)


def signer_digest(x, y, user_id):
    """Z of part 2, 5.5: the digest of who signs, under which key."""
    numbers = (SM2.a, SM2.b, SM2.x, SM2.y, x, y)
    octets = b"".join(map(SM2.coordinate, numbers))
    length = (8 * len(user_id)).to_bytes(2, "big")
    return hashlib.new("sm3", length + user_id + octets).digest()


def key(private, user_id=USER_ID):
    """The key pair of this private number, which signs under a user id."""
    x, y = SM2.times(private)

    def sign(message, _):
        digest = hashlib.new("sm3", signer_digest(x, y, user_id) + message).digest()
        k = nonce(private, message, "sha256", SM2.n)
        r = (int.from_bytes(digest, "big") + SM2.times(k)[0]) % SM2.n
        s = pow(1 + private, -1, SM2.n) * (k - r * private) % SM2.n
        return algorithm("1.2.156.10197.1.501"), signature_value(r, s)

    return Key(SM2.public_key(SM2.uncompressed(x, y)), "sm3", sign, point=(x, y))


def make(label):
    """An ordinary key: a maker, see request.py."""
    return key(Stream(f"{label} sm2").between(1, SM2.n - 2))


def make_of_nobody(label):
    """The same, but signing under the empty user id, as openssl 3.0 does."""
    return key(Stream(f"{label} sm2").between(1, SM2.n - 2), b"")


def make_of_others(label):
    """The same, but signing under another user id."""
    return key(Stream(f"{label} sm2").between(1, SM2.n - 2), b"somebody else")
