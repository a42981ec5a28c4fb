"""Elliptic curves: keys and signatures (ECDSA with RFC 6979, and DSA).

Affine points and no care for side channels: these keys are public anyway.
SPDX-License-Identifier: MIT
"""

import dataclasses
import hashlib
import hmac

from . import der
from .key import Key, private_key_info, spki
from .names import algorithm, oid
from .numbers import Stream, next_prime, prime


@dataclasses.dataclass(frozen=True)
class Curve:
    """y^2 = x^3 + ax + b over the field of p; (x, y) of order n, cofactor 1."""

    oid: str
    hash: str
    p: int
    a: int
    b: int
    x: int
    y: int
    n: int

    @property
    def octets(self):
        """The octets of one coordinate."""
        return (self.p.bit_length() + 7) // 8

    def holds(self, x, y):
        """True where the point is on the curve."""
        return (y * y - (x * x + self.a) * x - self.b) % self.p == 0

    def add(self, one, other):
        """The sum of two points; None is the point at infinity."""
        if one is None or other is None:
            return one or other
        if one[0] == other[0] and (one[1] + other[1]) % self.p == 0:
            return None
        if one == other:
            rise, run = 3 * one[0] * one[0] + self.a, 2 * one[1]
        else:
            rise, run = other[1] - one[1], other[0] - one[0]
        slope = rise * pow(run, -1, self.p) % self.p
        x = (slope * slope - one[0] - other[0]) % self.p
        return x, (slope * (one[0] - x) - one[1]) % self.p

    def times(self, scalar):
        """The generator taken `scalar` times."""
        point, total = (self.x, self.y), None
        while scalar:
            if scalar & 1:
                total = self.add(total, point)
            point = self.add(point, point)
            scalar >>= 1
        return total

    def coordinate(self, value):
        """A field element in its octets."""
        return value.to_bytes(self.octets, "big")

    def parameters(self):
        """The named curve."""
        return oid(self.oid)

    def explicit(self):
        """The same curve written out: SpecifiedECDomain (RFC 3279 2.3.5)."""
        return der.seq(
            der.integer(1),
            der.seq(oid("prime-field"), der.integer(self.p)),
            der.seq(
                der.octet_string(self.coordinate(self.a % self.p)),
                der.octet_string(self.coordinate(self.b)),
            ),
            der.octet_string(self.uncompressed(self.x, self.y)),
            der.integer(self.n),
            der.integer(1),
        )

    def uncompressed(self, x, y, form=4):
        """The point in octets; `form` is 4, or 6 | the last bit of y (hybrid)."""
        return bytes([form]) + self.coordinate(x) + self.coordinate(y)

    def compressed(self, x, y):
        """The point in octets, its y as one bit."""
        return bytes([2 | y & 1]) + self.coordinate(x)

    def public_key(self, point):
        """A SubjectPublicKeyInfo holding these octets as its point."""
        return spki(algorithm("ecPublicKey", self.parameters()), point)


def hexadecimal(*parts):
    """A number from its digits, in parts that fit a line."""
    return int("".join(parts), 16)


# SEC 2, FIPS 186-4 D.1.2 and RFC 5639 3.4: p, a, b, x, y, n.
P192 = Curve(
    "1.2.840.10045.3.1.1",
    "sha256",
    2**192 - 2**64 - 1,
    -3,
    0x64210519e59c80e70fa7e9ab72243049feb8deecc146b9b1,
    0x188da80eb03090f67cbf20eb43a18800f4ff0afd82ff1012,
    0x7192b95ffc8da78631011ed6b24cdd573f977a11e794811,
    0xffffffffffffffffffffffff99def836146bc9b1b4d22831,
)
P224 = Curve(
    "1.3.132.0.33",
    "sha256",
    2**224 - 2**96 + 1,
    -3,
    0xb4050a850c04b3abf54132565044b0b7d7bfd8ba270b39432355ffb4,
    0xb70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d21,
    0xbd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e34,
    0xffffffffffffffffffffffffffff16a2e0b8f03e13dd29455c5c2a3d,
)
P256 = Curve(
    "1.2.840.10045.3.1.7",
    "sha256",
    2**256 - 2**224 + 2**192 + 2**96 - 1,
    -3,
    0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b,
    0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296,
    0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5,
    0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551,
)
P384 = Curve(
    "1.3.132.0.34",
    "sha384",
    2**384 - 2**128 - 2**96 + 2**32 - 1,
    -3,
    hexadecimal(
        "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac6",
        "56398d8a2ed19d2a85c8edd3ec2aef",
    ),
    hexadecimal(
        "aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a3855",
        "02f25dbf55296c3a545e3872760ab7",
    ),
    hexadecimal(
        "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a",
        "60b1ce1d7e819d7a431d7c90ea0e5f",
    ),
    hexadecimal(
        "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf58",
        "1a0db248b0a77aecec196accc52973",
    ),
)
P521 = Curve(
    "1.3.132.0.35",
    "sha512",
    2**521 - 1,
    -3,
    hexadecimal(
        "51953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e1",
        "56193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00",
    ),
    hexadecimal(
        "c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dba",
        "a14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66",
    ),
    hexadecimal(
        "11839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662",
        "c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650",
    ),
    hexadecimal(
        "1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "a51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409",
    ),
)
SECP256K1 = Curve(
    "1.3.132.0.10",
    "sha256",
    2**256 - 2**32 - 977,
    0,
    7,
    0x79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798,
    0x483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8,
    0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141,
)
FRP256V1 = Curve(
    "1.2.250.1.223.101.256.1",
    "sha256",
    0xf1fd178c0b3ad58f10126de8ce42435b3961adbcabc8ca6de8fcf353d86e9c03,
    0xf1fd178c0b3ad58f10126de8ce42435b3961adbcabc8ca6de8fcf353d86e9c00,
    0xee353fca5428a9300d4aba754a44c00fdfec0c9ae4b1a1803075ed967b7bb73f,
    0xb6b3d4c356c139eb31183d4749d423958c27d2dcaf98b70164c97a2dd98f5cff,
    0x6142e0f7c8b204911f9271f0f3ecef8c2701c307e8e4c9e183115a1554062cfb,
    0xf1fd178c0b3ad58f10126de8ce42435b53dc67e140d2bf941ffdd459c6d655e1,
)
BRAINPOOL_P256R1 = Curve(
    "1.3.36.3.3.2.8.1.1.7",
    "sha256",
    0xa9fb57dba1eea9bc3e660a909d838d726e3bf623d52620282013481d1f6e5377,
    0x7d5a0975fc2c3057eef67530417affe7fb8055c126dc5c6ce94a4b44f330b5d9,
    0x26dc5c6ce94a4b44f330b5d9bbd77cbf958416295cf7e1ce6bccdc18ff8c07b6,
    0x8bd2aeb9cb7e57cb2c4b482ffc81b7afb9de27e1e3bd23c23a4453bd9ace3262,
    0x547ef835c3dac4fd97f8461a14611dc9c27745132ded8e545c1d54c72f046997,
    0xa9fb57dba1eea9bc3e660a909d838d718c397aa3b561a6f7901e0e82974856a7,
)
BRAINPOOL_P384R1 = Curve(
    "1.3.36.3.3.2.8.1.1.11",
    "sha384",
    hexadecimal("8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b4",
                "12b1da197fb71123acd3a729901d1a71874700133107ec53"),
    hexadecimal("7bc382c63d8c150c3c72080ace05afa0c2bea28e4fb22787",
                "139165efba91f90f8aa5814a503ad4eb04a8c7dd22ce2826"),
    hexadecimal("04a8c7dd22ce28268b39b55416f0447c2fb77de107dcd2a6",
                "2e880ea53eeb62d57cb4390295dbc9943ab78696fa504c11"),
    hexadecimal("1d1c64f068cf45ffa2a63a81b7c13f6b8847a3e77ef14fe3",
                "db7fcafe0cbd10e8e826e03436d646aaef87b2e247d4af1e"),
    hexadecimal("8abe1d7520f9c2a45cb1eb8e95cfd55262b70b29feec5864",
                "e19c054ff99129280e4646217791811142820341263c5315"),
    hexadecimal("8cb91e82a3386d280f5d6f7e50e641df152f7109ed5456b3",
                "1f166e6cac0425a7cf3ab6af6b7fc3103b883202e9046565"),
)


def nonce(private, message, hash_name, order):
    """The k of RFC 6979: as secret as the key, and the same each time."""
    octets, bits = (order.bit_length() + 7) // 8, order.bit_length()
    digest = hashlib.new(hash_name, message).digest()
    reduced = leftmost(digest, bits) % order
    seed = private.to_bytes(octets, "big") + reduced.to_bytes(octets, "big")
    k, v = bytes(len(digest)), b"\x01" * len(digest)

    def mac(octets):
        return hmac.digest(k, octets, hash_name)
    for separator in (b"\x00", b"\x01"):
        k = mac(v + separator + seed)
        v = mac(v)
    while True:
        stream = b""
        while len(stream) < octets:
            v = mac(v)
            stream += v
        if 0 < (candidate := leftmost(stream[:octets], bits)) < order:
            return candidate
        k = mac(v + b"\x00")
        v = mac(v)


def leftmost(octets, bits):
    """The number that the first `bits` bits are (bits2int of RFC 6979)."""
    return int.from_bytes(octets, "big") >> max(0, 8 * len(octets) - bits)


def signature_value(r, s):
    """The two numbers of an ECDSA or a DSA signature."""
    return der.seq(der.integer(r), der.integer(s))


def key(curve, private):
    """The key pair of this private number."""
    x, y = curve.times(private)

    def sign(message, hash_name):
        k = nonce(private, message, hash_name, curve.n)
        digest = leftmost(hashlib.new(hash_name, message).digest(), curve.n.bit_length())
        r = curve.times(k)[0] % curve.n
        s = pow(k, -1, curve.n) * (digest + r * private) % curve.n
        return algorithm(f"{hash_name}WithECDSA"), signature_value(r, s)

    point = curve.uncompressed(x, y)
    sec1 = der.seq(
        der.integer(1),
        der.octet_string(curve.coordinate(private)),
        der.context(0, curve.parameters()),
        der.context(1, der.bit_string(point)),
    )
    info = private_key_info(algorithm("ecPublicKey", curve.parameters()), sec1)
    return Key(curve.public_key(point), curve.hash, sign, info, (x, y))


def good(curve):
    """Makes ordinary keys on this curve: a maker, see request.py."""
    return lambda label: key(curve, Stream(f"{label} ec").between(1, curve.n - 1))


def dsa(label, bits=2048, order_bits=256):
    """A DSA key of these sizes (FIPS 186-4), with RFC 6979 as well."""
    stream = Stream(f"{label} dsa")
    q = prime(f"{label} q", order_bits)
    start = (3 << bits - 2 | stream.bits(bits - 8)) // (2 * q) * 2 * q + 1
    p = next_prime(start, 2 * q)
    g = pow(2, (p - 1) // q, p)
    private = stream.between(1, q - 1)

    def sign(message, hash_name):
        k = nonce(private, message, hash_name, q)
        digest = leftmost(hashlib.new(hash_name, message).digest(), q.bit_length())
        r = pow(g, k, p) % q
        s = pow(k, -1, q) * (digest + r * private) % q
        return algorithm(f"{hash_name}WithDSA"), signature_value(r, s)

    parameters = der.seq(*map(der.integer, (p, q, g)))
    public = der.integer(pow(g, private, p))
    return Key(spki(algorithm("dsa", parameters), public), "sha256", sign)
