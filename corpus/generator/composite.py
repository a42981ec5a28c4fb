"""Composite ML-DSA: two keys and two signatures, one behind the other.

Source: draft-ietf-lamps-pq-composite-sigs-19 2.2, 3.2, 4, 6. A `Composite` is
one algorithm of it; `make` makes keys of it, and ones that sign in other ways.
SPDX-License-Identifier: MIT
"""

import dataclasses
import hashlib
from collections.abc import Callable

from . import der, ec, ed25519, mldsa, openssl, rsa
from .key import Key, spki
from .mldsa import ML_DSA_44, ML_DSA_65, ML_DSA_87
from .names import algorithm
from .numbers import Stream, prime

PREFIX = b"CompositeAlgorithmSignatures2025"


@dataclasses.dataclass(frozen=True)
class Composite:
    """`hash` is of the message, `classic` makes keys, `classic_hash` theirs."""

    name: str
    hash: str
    ml_dsa: object
    classic: Callable[[str], Key]
    classic_hash: str = ""

    @property
    def label(self):
        """The algorithm's name, with two curves in short."""
        return b"COMPSIG-" + self.name.replace("brainpoolP", "BP").replace("r1", "").encode()

    def digest(self, message):
        """SHAKE256 gives 64 octets here."""
        if self.hash == "shake256":
            return hashlib.shake_256(message).digest(64)
        return hashlib.new(self.hash, message).digest()

    def representative(self, message):
        """M' of section 2.2, with an empty context."""
        return PREFIX + self.label + b"\0" + self.digest(message)


def public(key):
    """The octets of a key's BIT STRING."""
    return der.read(der.children(der.read(key.spki)[1])[1])[1][1:]


def pss(bits, hash_name):
    """Makes RSA keys that sign by RSASSA-PSS, with a salt as long as the hash."""
    def make(label):
        primes = [prime(f"{label} {side}", bits // 2) for side in "pq"]

        def sign(message, _):
            salt = Stream(f"{label} salt").octets(hashlib.new(hash_name).digest_size)
            encoded = rsa.pss_encoded(message, hash_name, bits - 1, salt, hash_name)
            value = rsa.root(int.from_bytes(encoded, "big"), rsa.F4, primes)
            return b"", value.to_bytes(bits // 8, "big")
        return dataclasses.replace(rsa.key(primes), sign=sign)
    return make


ED448 = openssl.curve_key("Ed448", 57)

MLDSA44_RSA2048_PSS = Composite(
    "MLDSA44-RSA2048-PSS-SHA256", "sha256", ML_DSA_44, pss(2048, "sha256"))
MLDSA44_RSA2048_PKCS15 = Composite(
    "MLDSA44-RSA2048-PKCS15-SHA256", "sha256", ML_DSA_44, rsa.good(2048), "sha256")
MLDSA44_ED25519 = Composite("MLDSA44-Ed25519-SHA512", "sha512", ML_DSA_44, ed25519.make)
MLDSA44_P256 = Composite(
    "MLDSA44-ECDSA-P256-SHA256", "sha256", ML_DSA_44, ec.good(ec.P256), "sha256")
MLDSA65_RSA3072_PSS = Composite(
    "MLDSA65-RSA3072-PSS-SHA512", "sha512", ML_DSA_65, pss(3072, "sha256"))
MLDSA65_RSA3072_PKCS15 = Composite(
    "MLDSA65-RSA3072-PKCS15-SHA512", "sha512", ML_DSA_65, rsa.good(3072), "sha256")
MLDSA65_RSA4096_PSS = Composite(
    "MLDSA65-RSA4096-PSS-SHA512", "sha512", ML_DSA_65, pss(4096, "sha384"))
MLDSA65_RSA4096_PKCS15 = Composite(
    "MLDSA65-RSA4096-PKCS15-SHA512", "sha512", ML_DSA_65, rsa.good(4096), "sha384")
MLDSA65_P256 = Composite(
    "MLDSA65-ECDSA-P256-SHA512", "sha512", ML_DSA_65, ec.good(ec.P256), "sha256")
MLDSA65_P384 = Composite(
    "MLDSA65-ECDSA-P384-SHA512", "sha512", ML_DSA_65, ec.good(ec.P384), "sha384")
MLDSA65_BRAINPOOL = Composite(
    "MLDSA65-ECDSA-brainpoolP256r1-SHA512", "sha512", ML_DSA_65,
    ec.good(ec.BRAINPOOL_P256R1), "sha256")
MLDSA65_ED25519 = Composite("MLDSA65-Ed25519-SHA512", "sha512", ML_DSA_65, ed25519.make)
MLDSA87_P384 = Composite(
    "MLDSA87-ECDSA-P384-SHA512", "sha512", ML_DSA_87, ec.good(ec.P384), "sha384")
MLDSA87_BRAINPOOL = Composite(
    "MLDSA87-ECDSA-brainpoolP384r1-SHA512", "sha512", ML_DSA_87,
    ec.good(ec.BRAINPOOL_P384R1), "sha384")
MLDSA87_ED448 = Composite("MLDSA87-Ed448-SHAKE256", "shake256", ML_DSA_87, ED448)
MLDSA87_RSA3072_PSS = Composite(
    "MLDSA87-RSA3072-PSS-SHA512", "sha512", ML_DSA_87, pss(3072, "sha256"))
MLDSA87_RSA4096_PSS = Composite(
    "MLDSA87-RSA4096-PSS-SHA512", "sha512", ML_DSA_87, pss(4096, "sha384"))
MLDSA87_P521 = Composite(
    "MLDSA87-ECDSA-P521-SHA512", "sha512", ML_DSA_87, ec.good(ec.P521), "sha512")


def concatenated(ml_dsa, classic):
    """How keys and signatures are put together: section 4."""
    return ml_dsa + classic


def make(named, *, name="", classic=None, represent=None, context=None,
         key_of=concatenated, value_of=concatenated):
    """Makes keys that sign what `represent` makes of a message.

    `name` is another algorithm's, `classic` makes another kind of key,
    `context` is another than the label; `key_of` and `value_of` put two halves
    together.
    """
    identifier = algorithm(name or named.name)

    def maker(label):
        inside = mldsa.in_context(named.label if context is None else context)
        ml_dsa = mldsa.make(named.ml_dsa, prepare=inside)(label)
        other = (classic or named.classic)(f"{label} classic")

        def sign(message, _):
            m = (represent or named.representative)(message)
            halves = ml_dsa.sign(m, "")[1], other.sign(m, named.classic_hash)[1]
            return identifier, value_of(*halves)
        return Key(spki(identifier, key_of(public(ml_dsa), public(other))), "", sign)
    return maker
