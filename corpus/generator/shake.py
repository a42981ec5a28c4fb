"""Signatures with SHAKE (RFC 8702): RSASSA-PSS and ECDSA.

SPDX-License-Identifier: MIT
"""

import dataclasses
import hashlib

from . import der, ec, rsa
from .key import spki
from .names import algorithm
from .numbers import Stream, prime


@dataclasses.dataclass(frozen=True)
class Shake:
    """OIDs, and the octets of a digest, which are those of the salt."""

    pss: str
    ecdsa: str
    octets: int
    function: callable

    def digest(self, message):
        """The digest, of its one length."""
        return self.function(message).digest(self.octets)


SHAKE128 = Shake("1.3.6.1.5.5.7.6.30", "1.3.6.1.5.5.7.6.32", 32, hashlib.shake_128)
SHAKE256 = Shake("1.3.6.1.5.5.7.6.31", "1.3.6.1.5.5.7.6.33", 64, hashlib.shake_256)


def pss_encoded(message, shake, bits, salt):
    """The encoded message; SHAKE itself is the mask (RFC 8702 3.1)."""
    h = shake.digest(bytes(8) + shake.digest(message) + salt)
    octets = (bits + 7) // 8
    data = bytes(octets - len(h) - len(salt) - 2) + b"\x01" + salt
    masked = bytes(map(int.__xor__, data, shake.function(h).digest(len(data))))
    return bytes([masked[0] & 0xFF >> -bits % 8]) + masked[1:] + h + b"\xbc"


def pss(shake, salt_octets=None, own_oid=False):
    """Makes RSA keys that sign so; under the signature's OID where asked."""
    def make(label):
        primes = [prime(f"{label} {side}", 1024) for side in "pq"]
        key = rsa.key(primes)

        def sign(message, hash_name):
            salt = Stream(f"{label} salt").octets(salt_octets or shake.octets)
            encoded = pss_encoded(message, shake, 2047, salt)
            value = rsa.root(int.from_bytes(encoded, "big"), rsa.F4, primes)
            return algorithm(shake.pss), value.to_bytes(256, "big")

        key = dataclasses.replace(key, sign=sign)
        if not own_oid:
            return key
        numbers = der.seq(der.integer(primes[0] * primes[1]), der.integer(rsa.F4))
        return key.showing(spki(algorithm(shake.pss), numbers))
    return make


def ecdsa(shake, curve=ec.P256):
    """Makes EC keys that sign so."""
    def make(label):
        private = Stream(f"{label} ec").between(1, curve.n - 1)

        def sign(message, hash_name):
            k = ec.nonce(private, message, "sha256", curve.n)
            digest = ec.leftmost(shake.digest(message), curve.n.bit_length())
            r = curve.times(k)[0] % curve.n
            s = pow(k, -1, curve.n) * (digest + r * private) % curve.n
            return algorithm(shake.ecdsa), ec.signature_value(r, s)
        return dataclasses.replace(ec.key(curve, private), sign=sign)
    return make
