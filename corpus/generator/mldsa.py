"""ML-DSA (FIPS 204), deterministic, in its plainest form.

Polynomials are lists of 256 numbers modulo Q; the names of variables are
those of the standard. SPDX-License-Identifier: MIT
"""

import dataclasses
import hashlib
import operator

from . import der
from .key import Key, private_key_info, spki
from .names import algorithm, oid
from .numbers import Stream

Q = 8380417
ROOT = 1753
D = 13


@dataclasses.dataclass(frozen=True)
class Set:
    """A row of FIPS 204 table 1."""

    name: str
    k: int
    l: int  # noqa: E741
    eta: int
    tau: int
    gamma1_bits: int
    gamma2_parts: int
    omega: int
    challenge: int  # octets of its seed

    @property
    def gamma1(self):
        """Bound of the mask."""
        return 1 << self.gamma1_bits

    @property
    def gamma2(self):
        """Half of what a high part is worth."""
        return (Q - 1) // self.gamma2_parts

    @property
    def beta(self):
        """Bound of the challenge times a secret."""
        return self.tau * self.eta

    @property
    def bound(self):
        """Of the norm of z."""
        return self.gamma1 - self.beta


ML_DSA_44 = Set("ML-DSA-44", 4, 4, 2, 39, 17, 88, 80, 32)
ML_DSA_65 = Set("ML-DSA-65", 6, 5, 4, 49, 19, 32, 55, 48)
ML_DSA_87 = Set("ML-DSA-87", 8, 7, 2, 60, 19, 32, 75, 64)


# Numbers and octets

def shake256(octets, count):
    """H of FIPS 204 3.7."""
    return hashlib.shake_256(octets).digest(count)


def pack(values, bits):
    """Numbers in so many bits each, the lowest first."""
    number = sum(value << bits * i for i, value in enumerate(values))
    return number.to_bytes(len(values) * bits // 8, "little")


def unpack(octets, bits):
    """Undoes pack."""
    number = int.from_bytes(octets, "little")
    mask = (1 << bits) - 1
    return [number >> at & mask for at in range(0, len(octets) * 8, bits)]


def centred(value, modulus=Q):
    """The remainder that is next to zero: mod+- of FIPS 204 2.3."""
    value %= modulus
    return value - modulus if value > modulus // 2 else value


def norm(vector):
    """The largest coefficient of a vector, whatever its sign."""
    return max(abs(centred(value)) for polynomial in vector for value in polynomial)


# Polynomials

ZETAS = [pow(ROOT, int(f"{i:08b}"[::-1], 2), Q) for i in range(256)]


def transformed(polynomial):
    """FIPS 204 algorithm 41."""
    w, m, half = list(polynomial), 0, 128
    while half:
        for start in range(0, 256, 2 * half):
            m += 1
            for j in range(start, start + half):
                turned = ZETAS[m] * w[j + half]
                w[j], w[j + half] = (w[j] + turned) % Q, (w[j] - turned) % Q
        half //= 2
    return w


def restored(values):
    """FIPS 204 algorithm 42."""
    w, m, half = list(values), 256, 1
    while half < 256:
        for start in range(0, 256, 2 * half):
            m -= 1
            for j in range(start, start + half):
                low, high = w[j], w[j + half]
                w[j], w[j + half] = (low + high) % Q, ZETAS[m] * (high - low) % Q
        half *= 2
    inverse = pow(256, -1, Q)
    return [value * inverse % Q for value in w]


def plus(one, other):
    """The sum of two vectors of polynomials."""
    return [[(a + b) % Q for a, b in zip(*pair)] for pair in zip(one, other)]


def minus(one, other):
    """Their difference."""
    return [[(a - b) % Q for a, b in zip(*pair)] for pair in zip(one, other)]


def times(row, vector):
    """The sum of the products of polynomials, all transformed."""
    products = [list(map(operator.mul, *pair)) for pair in zip(row, vector)]
    return [sum(values) % Q for values in zip(*products)]


def scaled(factor, vector):
    """A vector times one polynomial, both transformed; the product is not."""
    return [restored(times([factor], [polynomial])) for polynomial in vector]


# Polynomials from seeds

def matrix_entry(seed):
    """FIPS 204 algorithm 30."""
    octets = hashlib.shake_128(seed).digest(1200)
    numbers = (int.from_bytes(octets[i : i + 3], "little") & 0x7FFFFF for i in range(0, 1200, 3))
    return [number for number in numbers if number < Q][:256]


def secret(named, seed):
    """FIPS 204 algorithm 31."""
    octets = shake256(seed, 1024)
    halves = (half for octet in octets for half in (octet & 15, octet >> 4))
    if named.eta == 2:
        return [(2 - half % 5) % Q for half in halves if half < 15][:256]
    return [(4 - half) % Q for half in halves if half < 9][:256]


def challenge(named, seed):
    """FIPS 204 algorithm 29, transformed."""
    octets = shake256(seed, 1024)
    signs, places = int.from_bytes(octets[:8], "little"), iter(octets[8:])
    c = [0] * 256
    for i in range(256 - named.tau, 256):
        place = next(octet for octet in places if octet <= i)
        c[i] = c[place]
        c[place] = Q - 1 if signs & 1 else 1
        signs >>= 1
    return transformed(c)


# High and low parts

def decompose(named, r):
    """FIPS 204 algorithm 36."""
    low = centred(r, 2 * named.gamma2)
    if r % Q - low == Q - 1:
        return 0, low - 1
    return (r % Q - low) // (2 * named.gamma2), low


def high_parts(named, vector):
    """The high parts of a vector."""
    return [[decompose(named, r)[0] for r in polynomial] for polynomial in vector]


def packed_high_parts(named, vector):
    """FIPS 204 algorithm 28."""
    bits = 4 if named.gamma2_parts == 32 else 6
    return b"".join(pack(polynomial, bits) for polynomial in vector)


def hints(named, before, after):
    """For each row the places where the high part differs."""
    rows = zip(high_parts(named, before), high_parts(named, after))
    return [[i for i in range(256) if one[i] != other[i]] for one, other in rows]


def packed_hints(named, rows):
    """FIPS 204 algorithm 20."""
    places = [place for row in rows for place in row]
    ends = [sum(map(len, rows[: i + 1])) for i in range(named.k)]
    return bytes(places + [0] * (named.omega - len(places)) + ends)


# Keys and signatures

class KeyPair:
    """FIPS 204 algorithm 6, and the signatures of algorithm 7.

    `accepts` is asked whether the coefficients of z fit a signature.
    """

    def __init__(self, named, xi, accepts):
        self.named, self.accepts, self.xi = named, accepts, xi
        k, l = named.k, named.l  # noqa: E741
        seeds = shake256(xi + bytes([k, l]), 128)
        rho, self.secret_seed = seeds[:32], seeds[96:]
        self.matrix = [[matrix_entry(rho + bytes([s, r])) for s in range(l)] for r in range(k)]
        secrets = [secret(named, seeds[32:96] + bytes([r, 0])) for r in range(l + k)]
        self.s1 = list(map(transformed, secrets[:l]))
        self.s2 = list(map(transformed, secrets[l:]))
        t = plus(self.through_matrix(self.s1), secrets[l:])
        low = [[centred(r, 1 << D) for r in polynomial] for polynomial in t]
        high = [[r - part >> D for r, part in zip(*pair)] for pair in zip(t, low)]
        self.t0 = list(map(transformed, low))
        self.public = rho + b"".join(pack(polynomial, 10) for polynomial in high)
        self.expanded = rho + self.secret_seed + shake256(self.public, 64) + b"".join(
            [pack([(named.eta - value) % Q for value in polynomial], 3 if named.eta == 2 else 4)
             for polynomial in secrets]
            + [pack([(1 << D - 1) - value for value in polynomial], D) for polynomial in low])

    def through_matrix(self, vector):
        """A times a transformed vector; the product is not transformed."""
        return [restored(times(row, vector)) for row in self.matrix]

    def mask(self, seed, counter):
        """FIPS 204 algorithm 34."""
        bits = self.named.gamma1_bits + 1
        octets = (shake256(seed + (counter + r).to_bytes(2, "little"), 32 * bits)
                  for r in range(self.named.l))
        return [[(self.named.gamma1 - value) % Q for value in unpack(part, bits)]
                for part in octets]

    def sign(self, message):
        """The signature of M' (a message with its prefix)."""
        mu = shake256(shake256(self.public, 64) + message, 64)
        mask_seed = shake256(self.secret_seed + bytes(32) + mu, 64)
        counter = 0
        while (value := self.attempt(mu, self.mask(mask_seed, counter))) is None:
            counter += self.named.l
        return value

    def attempt(self, mu, y):
        """The signature with this mask, or None where it would tell too much."""
        named = self.named
        w = self.through_matrix(list(map(transformed, y)))
        commitment = packed_high_parts(named, high_parts(named, w))
        seed = shake256(mu + commitment, named.challenge)
        c = challenge(named, seed)
        z = plus(y, scaled(c, self.s1))
        rest = minus(w, scaled(c, self.s2))
        low = [[decompose(named, r)[1] for r in polynomial] for polynomial in rest]
        numbers = [centred(value) for polynomial in z for value in polynomial]
        if not self.accepts(numbers) or norm(low) >= named.gamma2 - named.beta:
            return None
        dropped = scaled(c, self.t0)
        marks = hints(named, rest, plus(rest, dropped))
        if norm(dropped) >= named.gamma2 or sum(map(len, marks)) > named.omega:
            return None
        return seed + b"".join(self.packed_z(z)) + packed_hints(named, marks)

    def packed_z(self, z):
        """Each polynomial of z in octets."""
        for polynomial in z:
            values = [self.named.gamma1 - centred(value) for value in polynomial]
            yield pack(values, self.named.gamma1_bits + 1)


def within(named):
    """What z of a signature has to be: below its bound, whatever the sign."""
    return lambda z: max(map(abs, z)) < named.bound


def above(named):
    """What it must not be: as large as its bound, or larger."""
    return lambda z: named.bound <= max(z) < named.gamma1 and min(z) > -named.bound


def below(named):
    """The same on the other side of zero."""
    return lambda z: -named.gamma1 < min(z) <= -named.bound and max(z) < named.bound


def prefixed(message):
    """M' of a message, without digest and context: FIPS 204 algorithm 2."""
    return b"\0\0" + message


def digested(digest):
    """Makes M' of a digest: FIPS 204 algorithm 4; `digest` is a hash's name."""
    return lambda message: b"\1\0" + oid(digest) + hashlib.new(digest, message).digest()


def in_context(context):
    """Makes M' with a context that is not empty, as X.509 has none."""
    return lambda message: bytes([0, len(context)]) + context + message


def seed_alone(pair):
    """The private key as its seed: RFC 9881 6."""
    return der.context_primitive(0, pair.xi)


def expanded_alone(pair):
    """The expanded private key."""
    return der.octet_string(pair.expanded)


def seed_and_expanded(pair):
    """Both."""
    return der.seq(der.octet_string(pair.xi), der.octet_string(pair.expanded))


def make(named, name="", prepare=prefixed, accepts=None, seed=None, private=seed_alone):
    """Makes keys that sign what `prepare` makes of a message, under a name.

    From `seed`, or else from one that the label gives.
    """
    identifier = algorithm(name or named.name)

    def maker(label):
        xi = seed or Stream(f"{label} {named.name}").octets(32)
        pair = KeyPair(named, xi, accepts or within(named))
        return Key(spki(identifier, pair.public), "",
                   lambda message, _: (identifier, pair.sign(prepare(message))),
                   private_key_info(identifier, private(pair)))
    return maker
