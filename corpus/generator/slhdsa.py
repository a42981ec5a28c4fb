"""SLH-DSA (FIPS 205), deterministic, in its plainest form.

The names of variables are those of the standard.
SPDX-License-Identifier: MIT
"""

import dataclasses
import hashlib

from .key import Key, spki
from .mldsa import prefixed
from .names import algorithm
from .numbers import Stream

WOTS_HASH, WOTS_KEY, TREE, FORS_TREE, FORS_ROOTS, WOTS_SECRET, FORS_SECRET = range(7)
LAST = 15  # of a chain


@dataclasses.dataclass(frozen=True)
class Set:
    """A row of FIPS 205 table 2."""

    name: str
    n: int
    d: int
    height: int  # of each tree, h'
    a: int
    k: int

    @property
    def is_shake(self):
        """True for SHAKE256, False for SHA-256 and SHA-512."""
        return "SHAKE" in self.name

    @property
    def tree_bits(self):
        """Bits of a tree's number in the lowest layer."""
        return self.height * (self.d - 1)

    @property
    def digest_octets(self):
        """m, of the digest of a message."""
        return sum((bits + 7) // 8 for bits in (self.k * self.a, self.tree_bits, self.height))


SHA2_128S = Set("SLH-DSA-SHA2-128s", 16, 7, 9, 12, 14)
SHA2_128F = Set("SLH-DSA-SHA2-128f", 16, 22, 3, 6, 33)
SHA2_192F = Set("SLH-DSA-SHA2-192f", 24, 22, 3, 8, 33)
SHA2_256S = Set("SLH-DSA-SHA2-256s", 32, 8, 8, 14, 22)
SHA2_256F = Set("SLH-DSA-SHA2-256f", 32, 17, 4, 9, 35)
SHAKE_128F = Set("SLH-DSA-SHAKE-128f", 16, 22, 3, 6, 33)
SHAKE_192S = Set("SLH-DSA-SHAKE-192s", 24, 7, 9, 14, 17)
SHAKE_192F = Set("SLH-DSA-SHAKE-192f", 24, 22, 3, 8, 33)
SHAKE_256F = Set("SLH-DSA-SHAKE-256f", 32, 17, 4, 9, 35)


def mgf1(digest, seed, count):
    """RFC 8017 B.2.1."""
    blocks = (digest(seed + i.to_bytes(4, "big")).digest() for i in range(count))
    return b"".join(blocks)[:count]


class Hasher:
    """The hashes of a key: FIPS 205 11. An address is (layer, tree, type, words)."""

    def __init__(self, named, seed):
        self.named, self.seed = named, seed
        self.short = seed + bytes(64 - named.n)
        self.long = seed + bytes(128 - named.n)

    def hash(self, address, octets):
        """F, H, T and PRF: the octets tell which."""
        layer, tree, kind, words = address
        if self.named.is_shake:
            head = layer.to_bytes(4, "big") + tree.to_bytes(12, "big") + kind.to_bytes(4, "big")
            return hashlib.shake_256(self.seed + head + words + octets).digest(self.named.n)
        head = bytes([layer]) + tree.to_bytes(8, "big") + bytes([kind])
        if self.named.n == 16 or len(octets) == self.named.n:
            return hashlib.sha256(self.short + head + words + octets).digest()[: self.named.n]
        return hashlib.sha512(self.long + head + words + octets).digest()[: self.named.n]

    def digest(self, randomizer, root, message):
        """H_msg."""
        count = self.named.digest_octets
        if self.named.is_shake:
            return hashlib.shake_256(randomizer + self.seed + root + message).digest(count)
        digest = hashlib.sha256 if self.named.n == 16 else hashlib.sha512
        inner = digest(randomizer + self.seed + root + message).digest()
        return mgf1(digest, randomizer + self.seed + inner, count)


def packed(one=0, two=0, three=0):
    """The last three words of an address."""
    return (one << 64 | two << 32 | three).to_bytes(12, "big")


def digits_of(octets):
    """The octets in base 16, and a checksum: FIPS 205 algorithm 7."""
    digits = [half for octet in octets for half in (octet >> 4, octet & 15)]
    missing = sum(LAST - digit for digit in digits)
    return digits + [missing >> 8, missing >> 4 & 15, missing & 15]


class KeyPair:
    """FIPS 205 algorithm 18, and the signatures of algorithm 19."""

    def __init__(self, named, secret, public_seed):
        self.named, self.secret = named, secret
        self.hasher = Hasher(named, public_seed)
        self.hash = self.hasher.hash
        top = [self.leaf(named.d - 1, 0, i) for i in range(1 << named.height)]
        self.root = self.way_up((named.d - 1, 0, TREE, 0), top, 0, 0)[1]
        self.public = public_seed + self.root

    # Trees

    def way_up(self, place, nodes, first, index):
        """The nodes beside the way up from one of the nodes, and the root.

        `first` is the number of the first node in its row; place is an
        address but for its last two words.
        """
        layer, tree, kind, pair = place
        beside, height = [], 0
        while len(nodes) > 1:
            beside.append(nodes[index ^ 1])
            height, first, index = height + 1, first // 2, index // 2
            nodes = [self.hash((layer, tree, kind, packed(pair, height, first + i)),
                               nodes[2 * i] + nodes[2 * i + 1])
                     for i in range(len(nodes) // 2)]
        return b"".join(beside), nodes[0]

    # One-time signatures

    def chain(self, place, start, node, steps):
        """FIPS 205 algorithm 5; place is layer, tree, key pair, chain."""
        layer, tree, pair, chain = place
        for i in range(start, start + steps):
            node = self.hash((layer, tree, WOTS_HASH, packed(pair, chain, i)), node)
        return node

    def start(self, place):
        """The secret that a chain begins with."""
        layer, tree, pair, chain = place
        address = layer, tree, WOTS_SECRET, packed(pair, chain)
        return self.hash(address, self.secret[: self.named.n])

    def leaf(self, layer, tree, pair):
        """A one-time public key: FIPS 205 algorithm 6."""
        places = [(layer, tree, pair, i) for i in range(2 * self.named.n + 3)]
        ends = b"".join(self.chain(place, 0, self.start(place), LAST) for place in places)
        return self.hash((layer, tree, WOTS_KEY, packed(pair)), ends)

    def sign_once(self, layer, tree, pair, octets):
        """FIPS 205 algorithm 7."""
        places = [(layer, tree, pair, i) for i in range(2 * self.named.n + 3)]
        return b"".join(self.chain(place, 0, self.start(place), digit)
                        for place, digit in zip(places, digits_of(octets)))

    # The tree of trees, and the few-time signature below it

    def sign_layers(self, tree, pair, node):
        """FIPS 205 algorithm 12."""
        parts = []
        for layer in range(self.named.d):
            leaves = [self.leaf(layer, tree, i) for i in range(1 << self.named.height)]
            parts.append(self.sign_once(layer, tree, pair, node))
            beside, node = self.way_up((layer, tree, TREE, 0), leaves, 0, pair)
            parts.append(beside)
            pair, tree = tree & (1 << self.named.height) - 1, tree >> self.named.height
        return b"".join(parts)

    def sign_few(self, tree, pair, digest):
        """FIPS 205 algorithm 16: the signature, and the key it leads to."""
        named, parts, roots = self.named, [], []
        number = int.from_bytes(digest, "big") >> -(named.k * named.a) % 8
        for i in range(named.k):
            index = number >> named.a * (named.k - 1 - i) & (1 << named.a) - 1
            first = i << named.a
            secrets = [self.hash((0, tree, FORS_SECRET, packed(pair, 0, first + j)),
                                 self.secret[: named.n]) for j in range(1 << named.a)]
            leaves = [self.hash((0, tree, FORS_TREE, packed(pair, 0, first + j)), secret)
                      for j, secret in enumerate(secrets)]
            beside, root = self.way_up((0, tree, FORS_TREE, pair), leaves, first, index)
            parts += [secrets[index], beside]
            roots.append(root)
        return b"".join(parts), self.hash((0, tree, FORS_ROOTS, packed(pair)), b"".join(roots))

    def sign(self, message):
        """The signature of M' (a message with its prefix)."""
        named = self.named
        randomizer = self.randomizer(message)
        digest = self.hasher.digest(randomizer, self.root, message)
        few = (named.k * named.a + 7) // 8
        middle = few + (named.tree_bits + 7) // 8
        tree = int.from_bytes(digest[few:middle], "big") & (1 << named.tree_bits) - 1
        pair = int.from_bytes(digest[middle:], "big") & (1 << named.height) - 1
        value, key = self.sign_few(tree, pair, digest[:few])
        return randomizer + value + self.sign_layers(tree, pair, key)

    def randomizer(self, message):
        """Octets that depend on secret and message; verifiers take any."""
        return hashlib.shake_256(self.secret[self.named.n :] + message).digest(self.named.n)


def make(named, name="", prepare=prefixed):
    """Makes keys that sign what `prepare` makes of a message, under a name."""
    identifier = algorithm(name or named.name)

    def maker(label):
        stream = Stream(f"{label} {named.name}")
        pair = KeyPair(named, stream.octets(2 * named.n), stream.octets(named.n))
        return Key(spki(identifier, pair.public), "",
                   lambda message, _: (identifier, pair.sign(prepare(message))))
    return maker
