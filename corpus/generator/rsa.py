"""RSA (RFC 8017), keys of any number of primes, weak ones included.

SPDX-License-Identifier: MIT
"""

import collections
import dataclasses
import hashlib
import itertools
import math

from . import der
from .key import Key, private_key_info, spki
from .names import algorithm
from .numbers import Stream, next_prime, prime, small_primes

F4 = 65537
ENCRYPTION = algorithm("rsaEncryption", der.null())


def public_key(modulus, exponent):
    """A SubjectPublicKeyInfo of any two numbers."""
    return spki(ENCRYPTION, der.seq(der.integer(modulus), der.integer(exponent)))


def root(message, exponent, primes):
    """The number whose `exponent`-th power is `message`, modulo the product.

    Each prime power by itself, then put together by the Chinese remainders.
    """
    result, modulus = 0, 1
    for p, times in collections.Counter(primes).items():
        q, order = p**times, p ** (times - 1) * (p - 1)
        part = pow(message, pow(exponent, -1, order), q)
        result += modulus * ((part - result) * pow(modulus, -1, q) % q)
        modulus *= q
    return result


def padded(message, hash_name, octets):
    """The encoded message of RSASSA-PKCS1-v1_5 (RFC 8017 9.2)."""
    digest = hashlib.new(hash_name, message).digest()
    info = der.seq(algorithm(hash_name, der.null()), der.octet_string(digest))
    return b"\x00\x01" + b"\xff" * (octets - len(info) - 3) + b"\x00" + info


def key(primes, exponent=F4, signing_exponent=None):
    """The key of these primes.

    `signing_exponent` signs as if the public exponent were that one, where
    the real one has no inverse.
    """
    modulus = math.prod(primes)
    octets = (modulus.bit_length() + 7) // 8

    def sign(message, hash_name):
        number = int.from_bytes(padded(message, hash_name, octets), "big")
        value = root(number, signing_exponent or exponent, primes)
        name = f"{hash_name}WithRSAEncryption"
        return algorithm(name, der.null()), value.to_bytes(octets, "big")

    private = b""
    if len(set(primes)) == 2 and signing_exponent is None:
        private = private_key_info(ENCRYPTION, pkcs1(*primes, exponent))
    return Key(public_key(modulus, exponent), "sha256", sign, private)


def pkcs1(p, q, exponent):
    """The RSAPrivateKey of RFC 8017 A.1.2."""
    d = pow(exponent, -1, math.lcm(p - 1, q - 1))
    numbers = (0, p * q, exponent, d, p, q, d % (p - 1), d % (q - 1), pow(q, -1, p))
    return der.seq(*map(der.integer, numbers))


def good(bits=2048, exponent=F4):
    """Makes ordinary keys of an even number of bits: a maker, see request.py."""
    def make(label):
        sides = (prime(f"{label} {side}", bits // 2, exponent) for side in "pq")
        return key(list(sides), exponent)
    return make


def odd_size(bits):
    """Makes keys of an odd number of bits."""
    def make(label):
        p = prime(f"{label} p", bits // 2)
        return key([p, next_prime((1 << bits) // p * 7 // 8 | 1)])
    return make


def with_factor(factor, bits=2048):
    """Makes keys one prime factor of which is this small number."""
    def make(label):
        low = (1 << bits - 1) // factor
        start = Stream(f"{label} cofactor").between(low + low // 4, 2 * low - low // 4)
        return key([factor, next_prime(start | 1, 2, lambda p: (p - 1) % F4 != 0)])
    return make


def several_primes(count, bits):
    """Makes keys of many primes: large ones that are quickly made."""
    def make(label):
        primes = [prime(f"{label} {i}", bits // count) for i in range(count - 1)]
        rest = (3 << bits - 2) // math.prod(primes) | 1
        return key([*primes, next_prime(rest)])
    return make


def fermat_round(n):
    """The round of Fermat's method that factors n; ceil(sqrt n) is round 1."""
    start = math.isqrt(n - 1) + 1
    for a in itertools.count(start):
        if math.isqrt(a * a - n) ** 2 == a * a - n:
            return a - start + 1


def close_primes(rounds):
    """Makes keys that Fermat's method factors in exactly this round.

    With a the mean of the primes and b half their distance, ceil(sqrt n) is
    a - b^2 / 2a, nearly; so b follows from the round.
    """
    def make(label):
        p = prime(f"{label} p", 1024)
        distance = 2 * math.isqrt((2 * rounds - 1) * p) if rounds > 1 else 2
        q = next_prime(p + distance, 2, lambda q: (q - 1) % F4 != 0)
        if fermat_round(p * q) != rounds:
            raise ValueError(f"not in round {rounds}")
        return key([p, q])
    return make


def square(label):
    """A key whose two primes are the same."""
    return key([prime(label, 1024)] * 2)


def cube(label):
    """A key of 2048 bits whose modulus is the third power of a prime."""
    return key([next_prime(45 << 677 | Stream(label).bits(600) | 1)] * 3)


def subgroup(base, square=False):
    """Makes keys as Infineon's library did (CVE-2017-15361), which took F4 as the base.

    Both primes are k * M + (base^a mod M), M the product of the first 126
    primes; so n too is a power of the base modulo each of those primes. With
    square it is a square modulo each.
    """
    def make(label):
        stream = Stream(label)
        m = 2 * math.prod(small_primes(702))

        def side():
            exponent = stream.bits(64) << square
            k = (3 << 1022) // m + stream.bits(40)
            return next_prime(pow(base, exponent, m) + k * m, m, lambda p: (p - 1) % F4 != 0)
        return key([side(), side()])
    return make


roca = subgroup(F4)


def polynomial(label):
    """A key of 2056 bits whose primes, and so n, have small numbers in each 32 bits."""
    stream = Stream(label)

    def side():
        start = 13 << 1024 | sum(stream.bits(6) << 32 * i for i in range(1, 32)) | 1
        return next_prime(start, 2, lambda p: (p - 1) % F4 != 0)
    return key([side(), side()])


def few_ones(label):
    """A key whose primes have a few ones at the top and some at the bottom."""
    stream = Stream(label)
    starts = (top << 1020 | stream.bits(100) | 1 for top in (12, 15))
    return key([next_prime(start, 2, lambda p: (p - 1) % F4 != 0) for start in starts])


def vanity(octets):
    """Makes keys of 2048 bits whose modulus begins with these octets, again and again."""
    upper = int.from_bytes((octets * 120)[:120], "big")

    def make(label):
        p = prime(f"{label} p", 1024)
        return key([p, next_prime((upper << 1088) // p | 1, 2, lambda q: (q - 1) % F4 != 0)])
    return make


def mask(seed, octets, hash_name):
    """MGF1 (RFC 8017 B.2.1)."""
    blocks = b""
    for counter in range(octets // hashlib.new(hash_name).digest_size + 1):
        blocks += hashlib.new(hash_name, seed + counter.to_bytes(4, "big")).digest()
    return blocks[:octets]


def pss_encoded(message, hash_name, bits, salt, mask_hash):
    """The encoded message of RSASSA-PSS (RFC 8017 9.1.1), of `bits` bits."""
    digest = hashlib.new(hash_name, message).digest()
    h = hashlib.new(hash_name, bytes(8) + digest + salt).digest()
    octets = (bits + 7) // 8
    data = bytes(octets - len(h) - len(salt) - 2) + b"\x01" + salt
    masked = bytes(map(int.__xor__, data, mask(h, len(data), mask_hash)))
    return bytes([masked[0] & 0xFF >> -bits % 8]) + masked[1:] + h + b"\xbc"


def pss_parameters(hash_name, salt_octets, mask_hash=None, *more):
    """RSASSA-PSS-params (RFC 4055 3.1), the same hash for MGF1 unless told."""
    return der.seq(
        der.context(0, algorithm(hash_name, der.null())),
        der.context(1, algorithm("mgf1", algorithm(mask_hash or hash_name, der.null()))),
        der.context(2, der.integer(salt_octets)),
        *more,
    )


def pss(label, salt_octets=None, mask_hash=None):
    """A key under rsaEncryption that signs by RSASSA-PSS.

    The salt is as long as the hash, and MGF1 has the same hash, unless told.
    """
    primes = [prime(f"{label} {side}", 1024) for side in "pq"]

    def sign(message, hash_name):
        octets = salt_octets or hashlib.new(hash_name).digest_size
        salt = Stream(f"{label} salt").octets(octets)
        encoded = pss_encoded(message, hash_name, 2047, salt, mask_hash or hash_name)
        value = root(int.from_bytes(encoded, "big"), F4, primes)
        name = algorithm("RSASSA-PSS", pss_parameters(hash_name, octets, mask_hash))
        return name, value.to_bytes(256, "big")
    return dataclasses.replace(key(primes), sign=sign)
