"""GOST R 34.10-2012 and -2001: keys and signatures (RFC 9215, RFC 4491).

SPDX-License-Identifier: MIT
"""

import dataclasses

from . import der, ec
from .gost_hash import gost94, streebog
from .key import Key, spki
from .names import algorithm, oid
from .numbers import Stream

# RFC 4357 11.4, RFC 7836 A.1: p, a, b, x, y, n. A has two names more.
CRYPTOPRO_A = ec.Curve(
    "1.2.643.2.2.35.1",
    "",
    2**256 - 617,
    -3,
    166,
    1,
    0x8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c9e9f1e14,
    0xffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893,
)
CRYPTOPRO_B = ec.Curve(
    "1.2.643.2.2.35.2",
    "",
    2**255 + 3225,
    -3,
    0x3e1af419a269a5f866a7d3c25c3df80ae979259373ff2b182f49d4ce7e1bbc8b,
    1,
    0x3fa8124359f96680b83d1c3eb2c070e5c545c9858d03ecfb744bf8d717717efc,
    0x800000000000000000000000000000015f700cfff1a624e5e497161bcc8a198f,
)
CRYPTOPRO_C = ec.Curve(
    "1.2.643.2.2.35.3",
    "",
    0x9b9f605f5a858107ab1ec85e6b41c8aacf846e86789051d37998f7b9022d759b,
    -3,
    32858,
    0,
    0x41ece55743711a8c3cbf3783cd08c0ee4d4dc440d4641a8f366e550dfdb3bb67,
    0x9b9f605f5a858107ab1ec85e6b41c8aa582ca3511eddfb74f02f3a6598980bb9,
)
TC26_512_A = ec.Curve(
    "1.2.643.7.1.2.1.2.1",
    "",
    2**512 - 569,
    -3,
    ec.hexadecimal(
        "e8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265",
        "ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760",
    ),
    3,
    ec.hexadecimal(
        "7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921",
        "df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4",
    ),
    ec.hexadecimal(
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275",
    ),
)
TC26_512_B = ec.Curve(
    "1.2.643.7.1.2.1.2.2",
    "",
    2**511 + 111,
    -3,
    ec.hexadecimal(
        "687d1b459dc841457e3e06cf6f5e2517b97c7d614af138bcbf85dc806c4b289f",
        "3e965d2db1416d217f8b276fad1ab69c50f78bee1fa3106efb8ccbc7c5140116",
    ),
    2,
    ec.hexadecimal(
        "1a8f7eda389b094c2c071e3647a8940f3c123b697578c213be6dd9e6c8ec7335",
        "dcb228fd1edf4a39152cbcaaf8c0398828041055f94ceeec7e21340780fe41bd",
    ),
    ec.hexadecimal(
        "8000000000000000000000000000000000000000000000000000000000000001",
        "49a1ec142565a545acfdb77bd9d40cfa8b996712101bea0ec6346c54374f25bd",
    ),
)


@dataclasses.dataclass(frozen=True)
class Generation:
    """A standard: OIDs of its keys, signatures and digest, and that digest."""

    key: str
    signature: str
    digest_oid: str
    digest: callable


GOST2001 = Generation(
    "1.2.643.2.2.19", "1.2.643.2.2.3", "1.2.643.2.2.30.1", gost94
)
GOST2012_256 = Generation(
    "1.2.643.7.1.1.1.1",
    "1.2.643.7.1.1.3.2",
    "1.2.643.7.1.1.2.2",
    lambda message: streebog(message, 32),
)
GOST2012_512 = Generation(
    "1.2.643.7.1.1.1.2",
    "1.2.643.7.1.1.3.3",
    "1.2.643.7.1.1.2.3",
    lambda message: streebog(message, 64),
)


def public_key(generation, curve, point, name=None, digest=True):
    """A SubjectPublicKeyInfo; `name` is that of the parameter set."""
    digests = (oid(generation.digest_oid),) if digest else ()
    parameters = der.seq(oid(name or curve.oid), *digests)
    octets = b"".join(value.to_bytes(curve.octets, "little") for value in point)
    return spki(algorithm(generation.key, parameters), der.octet_string(octets))


def good(generation, curve, name=None, digest=True):
    """Makes ordinary keys: a maker, see request.py."""
    def make(label):
        private = Stream(f"{label} gost").between(1, curve.n - 1)
        point = curve.times(private)

        def sign(message, hash_name):
            e = int.from_bytes(generation.digest(message), "little") % curve.n or 1
            k = ec.nonce(private, message, "sha256", curve.n)
            r = curve.times(k)[0] % curve.n
            s = (r * private + k * e) % curve.n
            value = curve.coordinate(s) + curve.coordinate(r)
            return algorithm(generation.signature), value

        public = public_key(generation, curve, point, name, digest)
        return Key(public, "", sign, point=point)
    return make
