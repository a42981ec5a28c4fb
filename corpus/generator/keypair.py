"""The keys of keypair, a package of npm, before version 1.0.4 (CVE-2021-41117).

Its random numbers come of AES under the hash of a seed of 32 octets. Of these
one was drawn as it should be, and the others from the digits of text that had
hardly any: 31 of them are zeros once in three times.

SPDX-License-Identifier: MIT
"""

import functools
import hashlib
import itertools
import math

from .numbers import is_prime, is_witness, small_primes

BLOCK_OCTETS = 16

# --- AES-128, FIPS 197: enciphering alone -----------------------------------------


def doubled(octet):
    """Times x in the field of AES."""
    return octet << 1 ^ (0x11B if octet & 0x80 else 0)


@functools.cache
def substitutions():
    """The S-box: inverses in the field, then an affine map (FIPS 197 5.1.1)."""
    powers = [1]
    while len(powers) < 255:
        powers.append(doubled(powers[-1]) ^ powers[-1])
    boxes = [0x63] * 256
    for exponent, power in enumerate(powers):
        inverse = powers[-exponent % 255]
        spread = inverse ^ inverse << 1 ^ inverse << 2 ^ inverse << 3 ^ inverse << 4
        boxes[power] = (spread ^ spread >> 8) & 0xFF ^ 0x63
    return boxes


def round_keys(key):
    """The eleven keys of the rounds (FIPS 197 5.2)."""
    boxes = substitutions()
    words = [key[i : i + 4] for i in range(0, BLOCK_OCTETS, 4)]
    constant = 1
    while len(words) < 44:
        word = words[-1]
        if len(words) % 4 == 0:
            word = bytes(boxes[octet] for octet in word[1:] + word[:1])
            word = bytes([word[0] ^ constant]) + word[1:]
            constant = doubled(constant)
        words.append(bytes(a ^ b for a, b in zip(words[-4], word)))
    return [b"".join(words[i : i + 4]) for i in range(0, 44, 4)]


def mixed(column):
    """One column of MixColumns (FIPS 197 5.1.3)."""
    total = column[0] ^ column[1] ^ column[2] ^ column[3]
    return [octet ^ total ^ doubled(octet ^ column[(i + 1) % 4])
            for i, octet in enumerate(column)]


def enciphered(key, block):
    """A block under a key, 16 octets each."""
    boxes = substitutions()
    first, *others = round_keys(key)
    state = [a ^ b for a, b in zip(block, first)]
    for number, round_key in enumerate(others, 1):
        state = [boxes[state[(5 * i) % BLOCK_OCTETS]] for i in range(BLOCK_OCTETS)]
        if number < 10:
            state = sum((mixed(state[i : i + 4]) for i in range(0, BLOCK_OCTETS, 4)), [])
        state = [a ^ b for a, b in zip(state, round_key)]
    return bytes(state)


# --- the package ----------------------------------------------------------------


def blocks(seed):
    """Its random numbers, a block at a time."""
    key = hashlib.sha1(hashlib.sha1(seed).digest()).digest()
    state = hashlib.sha1(key).digest()[:BLOCK_OCTETS]
    key = key[:BLOCK_OCTETS]
    while True:
        yield enciphered(key, state)
        state = (int.from_bytes(state, "big") + 1) % (1 << 128)
        state = state.to_bytes(BLOCK_OCTETS, "big")
        key = enciphered(key, state)
        state = enciphered(key, state)


def prime(random, bits):
    """A prime of 8 n bits: the first from a random number on that is one.

    What is left of the blocks that the number was drawn from is not used.
    """
    octets = bits // 8
    drawn = b"".join(itertools.islice(random, octets // BLOCK_OCTETS + 1))
    number = int.from_bytes(drawn[1 : octets + 1], "big") | 1 << bits - 1
    number += 31 - number % 30
    product = math.prod(small_primes())
    for step in itertools.cycle((6, 4, 2, 4, 2, 4, 6, 2)):
        if math.gcd(number, product) == 1 and not is_witness(2, number):
            if is_prime(number):
                return number
        number += step


def primes(seed, bits):
    """The larger and the smaller prime of the key that comes of this seed."""
    random = blocks(seed)
    p = prime(random, bits // 2)
    while True:
        p, q = sorted((p, prime(random, bits // 2)), reverse=True)
        if (p * q).bit_length() == bits:
            return p, q


def common_seeds():
    """The 256 seeds that are likeliest."""
    return [bytes([octet]) + bytes(31) for octet in range(256)]
