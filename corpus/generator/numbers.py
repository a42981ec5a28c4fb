"""A seeded generator of bytes, and prime numbers made from it.

SPDX-License-Identifier: MIT
"""

import functools
import hashlib
import math

PUBLIC_SEED = b"csrlint corpus, test keys only: "
WITNESSES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)


class Stream:
    """Endless bytes that depend on the label alone: SHA-256 of a counter."""

    def __init__(self, label):
        self.seed = hashlib.sha256(PUBLIC_SEED + label.encode()).digest()
        self.counter = 0

    def octets(self, count):
        """The next `count` octets."""
        blocks = b""
        while len(blocks) < count:
            counter = self.counter.to_bytes(8, "big")
            blocks += hashlib.sha256(self.seed + counter).digest()
            self.counter += 1
        return blocks[:count]

    def bits(self, count):
        """A number below 2^count."""
        return int.from_bytes(self.octets((count + 7) // 8), "big") >> -count % 8

    def between(self, low, high):
        """A number from `low` to `high`, both included."""
        return low + self.bits((high - low).bit_length() + 64) % (high - low + 1)


@functools.cache
def small_primes(limit=20000):
    """The odd primes below `limit`, by the sieve of Eratosthenes."""
    sieve = bytearray([1]) * limit
    for number in range(3, math.isqrt(limit) + 1, 2):
        if sieve[number]:
            sieve[number * number :: number] = bytes(len(sieve[number * number :: number]))
    return [number for number in range(3, limit, 2) if sieve[number]]


def is_witness(base, odd):
    """True where `base` proves the odd number composite (Miller-Rabin)."""
    twos = (odd - 1 & 1 - odd).bit_length() - 1
    power = pow(base, odd - 1 >> twos, odd)
    if power in (1, odd - 1):
        return False
    for _ in range(twos - 1):
        power = power * power % odd
        if power == odd - 1:
            return False
    return True


def is_prime(number):
    """True for primes; fixed bases do, since nobody chose the numbers here."""
    if number < 2 or number % 2 == 0:
        return number == 2
    for prime in small_primes(1000):
        if number % prime == 0:
            return number == prime
    return not any(is_witness(base, number) for base in WITNESSES)


def next_prime(start, step=2, accept=lambda prime: True):
    """The first acceptable prime among start, start + step, ...

    One gcd with the product of the small primes spares most of the powers.
    """
    product = math.prod(small_primes())
    candidate = start
    while True:
        if math.gcd(candidate, product) == 1 and not is_witness(2, candidate):
            if is_prime(candidate) and accept(candidate):
                return candidate
        candidate += step


@functools.cache
def prime(label, bits, exponent=65537):
    """A prime of `bits` bits, fit for an RSA key with this public exponent.

    Its two highest bits are set, so that two of them multiply to 2 * bits.
    """
    start = Stream(f"prime {label}").bits(bits) | 3 << bits - 2 | 1
    return next_prime(start, 2, lambda p: math.gcd(exponent, p - 1) == 1)
