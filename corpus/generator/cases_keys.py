"""Requests whose key is weak, unusual or impossible; the rest of them is good.

Where a key cannot sign, something plausible stands in its place.
SPDX-License-Identifier: MIT
"""

import math

from . import der, ec, ed25519, openssl, rsa, sm2
from .edit import edit, long_length, replace, retag
from .key import spki
from .names import algorithm, oid
from .numbers import Stream, next_prime, prime
from .request import SERVER_AUTH, case


def showing(maker, change):
    """Keys that show `change(spki)` and sign as what they were."""
    def make(label):
        key = maker(label)
        return key.showing(change(key.spki))
    return make


def keyed(name, recipe, findings, maker, status="valid", **fields):
    """A good request but for its key."""
    return case(name, recipe, findings, status, key=maker, **fields)


# RSA

def even_modulus(label):
    """Twice a prime; it signs by a modulus that is the prime alone."""
    p = next_prime(3 << 2045 | Stream(label).bits(2000) | 1)
    return rsa.key([p]).showing(rsa.public_key(2 * p, rsa.F4))


def large_exponent(bits):
    """Makes keys whose public exponent has this many bits."""
    def make(label):
        exponent = next_prime(1 << bits - 1 | Stream(label).bits(bits - 2) | 1)
        return rsa.key([prime(f"{label} {side}", 1024) for side in "pq"], exponent)
    return make


def odd_exponent_out(exponent):
    """Makes keys that show an impossible exponent and sign for 65537."""
    def make(label):
        primes = [prime(f"{label} {side}", 1024) for side in "pq"]
        return rsa.key(primes, exponent, signing_exponent=rsa.F4)
    return make


def exponent_one(label):
    """Everybody can sign for it: a signature is what is signed."""
    return rsa.key([prime(f"{label} {side}", 1024) for side in "pq"], 1)


def unsigned_modulus(old):
    """The modulus without its leading zero octet, and so negative."""
    return edit(old, "1/wrapped/0", lambda n: der.element(der.INTEGER, der.read(n)[1][1:]))


def zero_modulus(old):
    """A modulus of zero."""
    return edit(old, "1/wrapped/0", replace(der.integer(0)))


def pss(label):
    """An id-RSASSA-PSS key without restrictions (RFC 4055 1.2)."""
    key = rsa.pss(label)
    return key.showing(edit(key.spki, "0", replace(algorithm("RSASSA-PSS"))))


def modulus_of(old):
    """The modulus in a SubjectPublicKeyInfo."""
    _, content, _ = der.read(der.read(old)[1][len(rsa.ENCRYPTION):])
    return int.from_bytes(der.read(der.read(content[1:])[1])[1], "big")


def exponent_over_modulus(old):
    """An exponent that is the modulus and 2 more."""
    return rsa.public_key(modulus_of(old), modulus_of(old) + 2)


def private_exponent(bits):
    """Makes keys whose private exponent has this many bits."""
    def make(label):
        primes = [prime(f"{label} {side}", 1024) for side in "pq"]
        d = next_prime(1 << bits - 1 | Stream(label).bits(bits - 2) | 1)
        return rsa.key(primes, pow(d, -1, math.prod(p - 1 for p in primes)))
    return make


def wrapped_twice(old):
    """The SubjectPublicKeyInfo once more where RSAPublicKey should be."""
    return spki(rsa.ENCRYPTION, old)


def octets_of(old):
    """What the BIT STRING of a SubjectPublicKeyInfo holds."""
    return der.read(der.children(der.read(old)[1])[1])[1][1:]


def oid_as_algorithm(dotted):
    """An AlgorithmIdentifier of any OID, without parameters."""
    return der.seq(der.oid(dotted))


def private_shown(maker, named):
    """Keys whose private half, as its own syntax has it, stands in the public one's place."""
    def make(label):
        key = maker(label)
        private = der.read(der.children(der.read(key.private)[1])[2])[1]
        return key.showing(spki(named, private))
    return make


def whole_private_shown(key):
    """The same with PKCS #8 around it."""
    return key.showing(spki(rsa.ENCRYPTION, key.private))


RSA = [
    keyed("rsa512", "RSA key of 512 bits", "rsa-modulus-too-small", rsa.good(512)),
    keyed("rsa1024", "RSA key of 1024 bits", "rsa-modulus-too-small", rsa.good(1024)),
    keyed("rsa2047", "RSA key of 2047 bits, most of the highest ones 0",
          "rsa-modulus-bits-not-multiple-of-8 rsa-modulus-too-small rsa-modulus-bit-bias",
          rsa.odd_size(2047)),
    keyed("rsa2049", "RSA key of 2049 bits, most of the highest ones 0",
          "rsa-modulus-bits-not-multiple-of-8 rsa-modulus-bit-bias", rsa.odd_size(2049)),
    keyed("rsa2056", "RSA key of 2056 bits", "rsa-modulus-unusual-size", rsa.good(2056)),
    keyed("rsa8192", "RSA key of 8192 bits, of eight primes", "rsa-modulus-unusual-size",
          rsa.several_primes(8, 8192)),
    keyed("rsa8200", "RSA key of 8200 bits, of eight primes", "rsa-modulus-too-large",
          rsa.several_primes(8, 8200)),
    keyed("rsa16392", "RSA key of 16392 bits, of sixteen primes", "rsa-modulus-not-examined",
          rsa.several_primes(16, 16392), "not-checked"),
    keyed("rsa-even-modulus", "RSA modulus is twice a prime", "rsa-modulus-even",
          even_modulus, "invalid"),
    keyed("rsa-small-factor-3", "RSA modulus is divisible by 3", "rsa-modulus-small-factor",
          rsa.with_factor(3)),
    keyed("rsa-small-factor-751", "RSA modulus is divisible by 751, the last that the BR name",
          "rsa-modulus-small-factor", rsa.with_factor(751)),
    keyed("rsa-small-factor-65537", "RSA modulus is divisible by 65537",
          "rsa-modulus-small-factor", rsa.with_factor(65537)),
    keyed("rsa-small-factor-65539-silent", "RSA modulus is divisible by 65539, the next prime", "-",
          rsa.with_factor(65539)),
    keyed("rsa-prime-modulus", "RSA modulus is a prime (rsa-modulus-is-prime, off by default)", "-",
          lambda label: rsa.key([next_prime(3 << 2046 | Stream(label).bits(2000) | 1)])),
    keyed("rsa-square", "RSA modulus is the square of a prime", "rsa-modulus-perfect-power",
          rsa.square),
    keyed("rsa-cube", "RSA modulus is the cube of a prime", "rsa-modulus-perfect-power",
          rsa.cube),
    keyed("rsa-close-primes-round-1", "RSA primes are neighbours: Fermat's first round",
          "rsa-close-primes", rsa.close_primes(1)),
    keyed("rsa-close-primes-round-2", "RSA primes are close: Fermat's second round",
          "rsa-close-primes", rsa.close_primes(2)),
    keyed("rsa-close-primes-round-100", "RSA primes are close: the last round that the BR ask for",
          "rsa-close-primes", rsa.close_primes(100)),
    keyed("rsa-close-primes-round-1000", "RSA primes are close: the last round by default",
          "rsa-close-primes", rsa.close_primes(1000)),
    keyed("rsa-close-primes-round-5000", "RSA primes are not so close: Fermat needs 5000 rounds",
          "-", rsa.close_primes(5000)),
    keyed("rsa-roca", "RSA primes as of CVE-2017-15361", "rsa-roca", rsa.roca),
    keyed("rsa-roca-variant", "RSA primes as of CVE-2017-15361, from even powers of 65539",
          "rsa-roca-variant", rsa.subgroup(65539, square=True)),
    keyed("rsa-polynomial-32", "RSA primes of small numbers, one in each 32 bits",
          "rsa-modulus-polynomial rsa-modulus-unusual-size", rsa.polynomial),
    keyed("rsa-few-ones", "RSA primes of 12 and 15 times 2^1020 and 100 bits", "rsa-modulus-bit-bias",
          rsa.few_ones),
    keyed("rsa-vanity-ones", "RSA modulus that begins with FE, 120 times", "rsa-modulus-bit-bias",
          rsa.vanity(b"\xfe")),
    keyed("rsa-vanity-text", "RSA modulus that spells a name, 7 times", "-",
          rsa.vanity(b"\xd7www.example.com ")),
    keyed("rsa-exponent-1", "RSA exponent 1: anybody can sign", "rsa-exponent-invalid",
          exponent_one, "invalid"),
    keyed("rsa-exponent-2", "RSA exponent 2; signed for 65537", "rsa-exponent-invalid",
          odd_exponent_out(2), "invalid"),
    keyed("rsa-exponent-negative", "RSA exponent -65537; signed for 65537",
          "rsa-exponent-invalid", odd_exponent_out(-65537), "invalid"),
    keyed("rsa-exponent-3", "RSA exponent 3", "rsa-exponent-out-of-range",
          rsa.good(2048, 3)),
    keyed("rsa-exponent-17", "RSA exponent 17", "rsa-exponent-out-of-range",
          rsa.good(2048, 17)),
    keyed("rsa-exponent-65539", "RSA exponent 65539: legal, if uncommon", "-",
          rsa.good(2048, 65539)),
    keyed("rsa-exponent-65-bits", "RSA exponent of 65 bits", "-",
          large_exponent(65)),
    keyed("rsa-exponent-large", "RSA exponent of 257 bits",
          "rsa-modulus-not-examined", large_exponent(257), "not-checked"),
    keyed("rsa-modulus-negative", "RSA modulus lacks its leading zero octet",
          "rsa-modulus-not-positive", showing(rsa.good(), unsigned_modulus), "invalid"),
    keyed("rsa-modulus-zero", "RSA modulus is 0", "rsa-modulus-not-positive",
          showing(rsa.good(), zero_modulus), "invalid"),
    keyed("rsa-null-missing", "rsaEncryption without its NULL", "algid-rsa-null-missing",
          showing(rsa.good(), lambda old: edit(old, "0", replace(algorithm("rsaEncryption"))))),
    keyed("rsa-key-malformed", "RSA key is an OCTET STRING, not a SEQUENCE",
          "rsa-key-malformed", showing(rsa.good(), lambda old: edit(old, "1/wrapped", retag(4))),
          "not-checked"),
    keyed("rsa-key-wrapped-twice", "RSA key is a whole SubjectPublicKeyInfo in its BIT STRING",
          "rsa-key-malformed", showing(rsa.good(), wrapped_twice), "not-checked"),
    keyed("rsa-key-empty", "RSA key of no octets", "rsa-key-malformed",
          showing(rsa.good(), lambda old: spki(rsa.ENCRYPTION, b"")), "not-checked"),
    keyed("rsa-exponent-over-modulus", "RSA exponent is the modulus and 2 more",
          "rsa-exponent-not-below-modulus", showing(rsa.good(), exponent_over_modulus),
          "not-checked"),
    keyed("rsa-private-exponent-500-bits", "RSA private exponent of 500 bits: Wiener finds it",
          "rsa-small-private-exponent", private_exponent(500),
          "not-checked"),
    keyed("rsa-private-exponent-600-bits", "RSA private exponent of 600 bits: Wiener does not",
          "rsa-modulus-not-examined", private_exponent(600),
          "not-checked"),
    keyed("rsa-pss-key", "id-RSASSA-PSS key, signed by RSASSA-PSS",
          "algid-rsa-pss-key", pss, "valid"),
]


# EC

def with_point(form, named=ec.P256):
    """Makes keys that show `form(curve, x, y)` as the octets of their point."""
    def make(label):
        key = ec.good(named)(label)
        return key.showing(named.public_key(form(named, *key.point)))
    return make


def x_too_large(named, *_):
    """A small x that is on the curve, p added: it still fits the octets."""
    for x in range(5, 1000):
        square = (x * x * x + named.a * x + named.b) % named.p
        y = pow(square, (named.p + 1) // 4, named.p)
        if y * y % named.p == square:
            return named.uncompressed(x + named.p, y)
    raise ValueError("no such point")


def explicit(label):
    """A P-256 key whose curve is written out."""
    key = ec.good(ec.P256)(label)
    written = algorithm("ecPublicKey", ec.P256.explicit())
    return key.showing(edit(key.spki, "0", replace(written)))


def private(number, named=ec.P256):
    """Makes the key of this private number; a negative one counts down from the order."""
    return lambda label: ec.key(named, number % named.n)


def binary(label):
    """A key that says to be on sect283k1; P-256 signs."""
    point = b"\x04" + Stream(f"{label} point").octets(72)
    return ec.good(ec.P256)(label).showing(
        spki(algorithm("ecPublicKey", oid("1.3.132.0.16")), point))


EC = [
    keyed("ec-p192", "EC key on P-192", "ec-curve-weak", ec.good(ec.P192)),
    keyed("ec-p224", "EC key on P-224", "ec-curve-not-allowed", ec.good(ec.P224)),
    keyed("ec-secp256k1", "EC key on secp256k1", "ec-curve-not-allowed",
          ec.good(ec.SECP256K1)),
    keyed("ec-frp256v1", "EC key on FRP256v1, the French curve", "ec-curve-not-allowed",
          ec.good(ec.FRP256V1)),
    keyed("ec-brainpool", "EC key on brainpoolP256r1",
          "ec-curve-not-allowed", ec.good(ec.BRAINPOOL_P256R1)),
    keyed("ec-off-curve", "EC point is not on its curve: y is one too large",
          "ec-point-not-on-curve",
          with_point(lambda c, x, y: c.uncompressed(x, y + 1)), "invalid"),
    keyed("ec-infinity", "EC point is the one at infinity", "ec-point-at-infinity",
          with_point(lambda c, x, y: b"\0"), "invalid"),
    keyed("ec-zero-zero", "EC point is (0, 0)", "ec-point-at-infinity",
          with_point(lambda c, x, y: c.uncompressed(0, 0)), "invalid"),
    keyed("ec-compressed", "EC point is compressed",
          "ec-point-compressed", with_point(ec.Curve.compressed)),
    keyed("ec-hybrid", "EC point is in hybrid form", "ec-point-hybrid",
          with_point(lambda c, x, y: c.uncompressed(x, y, 6 | y & 1)), "invalid"),
    keyed("ec-point-without-form", "EC point lacks its first octet", "ec-point-malformed",
          with_point(lambda c, x, y: c.uncompressed(x, y)[1:]), "invalid"),
    keyed("ec-x-too-large", "EC point has x not below p", "ec-point-out-of-range",
          with_point(x_too_large), "invalid"),
    keyed("ec-binary-curve", "EC key on sect283k1, a curve over a binary field",
          "ec-curve-binary signature-not-verified", binary, "not-checked"),
    keyed("ec-private-key-1", "EC private key 1: the point is the generator",
          "ec-private-key-trivial", private(1)),
    keyed("ec-private-key-4096", "EC private key 4096 on P-384", "ec-private-key-trivial",
          private(4096, ec.P384)),
    keyed("ec-private-key-65536", "EC private key 65536, on P-256", "ec-private-key-trivial",
          private(65536)),
    keyed("ec-private-key-65537", "EC private key 65537: csrlint does not count so far", "-",
          private(65537)),
    keyed("ec-private-key-minus-54321-brainpool",
          "EC private key is the order less 54321, on brainpoolP256r1",
          "ec-private-key-trivial ec-curve-not-allowed", private(-54321, ec.BRAINPOOL_P256R1)),
    keyed("ec-private-key-32-bits", "EC private key of 32 bits (--deep finds it)", "-",
          private(0xc0ffee11)),
    keyed("ec-private-key-minus-2", "EC private key is the order less 2, on P-521",
          "ec-private-key-trivial", private(-2, ec.P521)),
    keyed("ec-private-key-77-secp256k1", "EC private key 77 on secp256k1",
          "ec-private-key-trivial ec-curve-not-allowed", private(77, ec.SECP256K1)),
    keyed("ec-explicit-parameters", "EC curve is written out, not named",
          "algid-ec-explicit-curve", explicit, "not-checked"),
    keyed("ec-implicit-curve", "EC key leaves its curve to the CA", "algid-ec-implicit-curve",
          showing(ec.good(ec.P256),
                  lambda old: edit(old, "0", replace(algorithm("ecPublicKey", der.null())))),
          "not-checked"),
    keyed("ec-parameters-missing", "EC key names no curve", "algid-ec-parameters-missing",
          showing(ec.good(ec.P256),
                  lambda old: edit(old, "0", replace(algorithm("ecPublicKey")))),
          "not-checked"),
]

def small_order(octets, maker=ed25519.make, name="Ed25519"):
    """Makes keys that show these octets and sign as what they were."""
    return showing(maker, lambda old: spki(algorithm(name), octets))


def dsa_showing(change, size=(2048, 256)):
    """Makes DSA keys that show `change(p, q, g, y)`: four numbers."""
    def make(label):
        key = ec.dsa(label, *size)
        p, q, g = (number_in(n) for n in der.children(parameters_of(key.spki)))
        _, bits, _ = der.read(der.children(der.read(key.spki)[1])[1])
        *group, y = change(p, q, g, number_in(bits[1:]))
        written = algorithm("dsa", der.seq(*map(der.integer, group)))
        return key.showing(spki(written, der.integer(y)))
    return make


def number_in(integer):
    """The value of an INTEGER."""
    return int.from_bytes(der.read(integer)[1], "big")


def parameters_of(old):
    """The content of the parameters in a SubjectPublicKeyInfo."""
    identifier = der.children(der.read(old)[1])[0]
    return der.read(der.children(der.read(identifier)[1])[1])[1]


def dsa_parameters(*parameters):
    """Makes DSA keys with other parameters, or none."""
    return showing(ec.dsa, lambda old: edit(old, "0", replace(algorithm("dsa", *parameters))))


def composite_prime(_, q, __, y):
    """A p of two primes in which all else is as it should be: q divides p - 1, g has order q."""
    start = (3 << 1022) // (2 * q) * 2 * q + 1
    left = next_prime(start, 2 * q)
    right = next_prime(left + 2 * q, 2 * q)
    p = left * right
    return p, q, pow(2, (left - 1) * (right - 1) // q ** 2, p), y


def sparse_prime(p, q, g, y):
    """A p of 1024 bits such as badkeys looks for; nothing else of it fits."""
    high = sum(0xF000000F << shift for shift in range(168, 1000, 32))
    return 1 << 1023 | high % (1 << 996) | p % (1 << 168), q, g, y


NO_DSA = "dsa-not-allowed"
OTHERS = [
    keyed("ed25519-zero", "Ed25519 key of zeros: a point of order 4",
          "eddsa-not-allowed eddsa-small-order-key", small_order(bytes(32)), "invalid"),
    keyed("ed25519-order-8", "Ed25519 key that is a point of order 8",
          "eddsa-not-allowed eddsa-small-order-key",
          small_order(ed25519.ORDER_8.to_bytes(32, "little")), "invalid"),
    keyed("ed25519-identity-not-reduced", "Ed25519 key that is the identity, its y written as p + 1",
          "eddsa-not-allowed eddsa-small-order-key",
          small_order((ed25519.P + 1).to_bytes(32, "little")), "invalid"),
    keyed("ed25519-long-length", "Ed25519 identifier with a length in two octets",
          "eddsa-not-allowed der-length-not-minimal",
          showing(ed25519.make, lambda old: edit(old, "0", long_length)), "valid"),
    keyed("ed25519-no-point", "Ed25519 key that is no point: there is no x for y = 2",
          "eddsa-not-allowed eddsa-key-malformed",
          small_order((2).to_bytes(32, "little")), "invalid"),
    keyed("ed448-identity", "Ed448 key that is the identity",
          "eddsa-not-allowed eddsa-small-order-key",
          small_order((1).to_bytes(57, "little"), openssl.curve_key("Ed448", 57), "Ed448"),
          "invalid"),
    keyed("dsa1024", "DSA key of 1024 and 160 bits", NO_DSA, lambda label: ec.dsa(label, 1024, 160)),
    keyed("dsa2048-224", "DSA key of 2048 and 224 bits", NO_DSA,
          lambda label: ec.dsa(label, 2048, 224)),
    keyed("dsa3072", "DSA key of 3072 and 256 bits", NO_DSA,
          lambda label: ec.dsa(label, 3072, 256)),
    keyed("dsa-parameters-missing", "DSA key without p, q and g", NO_DSA + " dsa-parameters-missing",
          dsa_parameters(), "invalid"),
    keyed("dsa-parameters-null", "DSA key with NULL for p, q and g",
          NO_DSA + " dsa-parameters-malformed", dsa_parameters(der.null()), "invalid"),
    keyed("dsa-parameters-two", "DSA key with two numbers for p, q and g",
          NO_DSA + " dsa-parameters-malformed",
          dsa_parameters(der.seq(der.integer(7), der.integer(3))), "invalid"),
    keyed("dsa-p-composite", "DSA key whose p is not a prime", NO_DSA + " dsa-parameters-invalid",
          dsa_showing(composite_prime), "invalid"),
    keyed("dsa-p-zero", "DSA key whose p is 0", NO_DSA + " dsa-parameters-invalid",
          dsa_showing(lambda p, q, g, y: (0, q, g, y)), "invalid"),
    keyed("dsa-q-composite", "DSA key whose q is not a prime", NO_DSA + " dsa-parameters-invalid",
          dsa_showing(lambda p, q, g, y: (p, 2 * q, g, y)), "invalid"),
    keyed("dsa-q-no-divisor", "DSA key whose q does not divide p - 1",
          NO_DSA + " dsa-parameters-invalid",
          dsa_showing(lambda p, q, g, y: (p, next_prime(q + 2), g, y)), "invalid"),
    keyed("dsa-g-1", "DSA key whose g is 1", NO_DSA + " dsa-parameters-invalid",
          dsa_showing(lambda p, q, g, y: (p, q, 1, y)), "invalid"),
    keyed("dsa-g-of-other-order", "DSA key whose g is not of order q",
          NO_DSA + " dsa-parameters-invalid",
          dsa_showing(lambda p, q, g, y: (p, q, 2, y)), "invalid"),
    keyed("dsa-public-value-1", "DSA key whose y is 1", NO_DSA + " dsa-public-value-invalid",
          dsa_showing(lambda p, q, g, y: (p, q, g, 1)), "invalid"),
    keyed("dsa-public-value-outside", "DSA key whose y is not in the group",
          NO_DSA + " dsa-public-value-invalid",
          dsa_showing(lambda p, q, g, y: (p, q, g, y + 1)), "invalid"),
    keyed("dsa-public-value-malformed", "DSA key whose y is an OCTET STRING",
          NO_DSA + " dsa-public-value-invalid",
          showing(ec.dsa, lambda old: edit(old, "1/wrapped", retag(4))), "invalid"),
    keyed("dsa-sparse-prime", "DSA key with a sparse p of 1024 bits",
          NO_DSA + " dsa-parameters-invalid dsa-sparse-prime",
          dsa_showing(sparse_prime, (1024, 160)), "invalid"),
    keyed("dsa-oiw-key", "DSA key under the identifier of OIW", "algid-legacy-oiw",
          showing(ec.dsa, lambda old: edit(old, "0/0", replace(oid("1.3.14.3.2.12"))))),
    keyed("dsa2048", "DSA key of 2048 and 256 bits", "dsa-not-allowed", ec.dsa),
    keyed("x25519-key", "X25519 key, which cannot sign; signed by an Ed25519 key",
          "key-cannot-sign",
          lambda label: openssl.curve_key("X25519", 32)(label).signing_like(ed25519.make(label)),
          "invalid", extensions=(SERVER_AUTH,)),
    keyed("ed25519-short", "Ed25519 key of 31 octets", "eddsa-key-malformed",
          showing(ed25519.make,
                  lambda old: edit(old, "1", lambda bits: der.element(3, der.read(bits)[1][:-1]))),
          "invalid"),
    keyed("curve-as-key", "secp384r1 where id-ecPublicKey belongs", "algid-key-oid-wrong",
          showing(ec.good(ec.P384), lambda old: spki(oid_as_algorithm("1.3.132.0.34"),
                                                     octets_of(old))), "not-checked"),
    keyed("sm2-curve-as-key", "sm2p256v1 where id-ecPublicKey belongs: OpenSSL reads that",
          "algid-key-oid-wrong ec-curve-not-allowed",
          showing(sm2.make, lambda old: spki(oid_as_algorithm("1.2.156.10197.1.301"),
                                             octets_of(old)))),
    keyed("rsa-private-key", "RSAPrivateKey in the public key's place",
          "private-key-as-public-key", private_shown(rsa.good(), rsa.ENCRYPTION), "not-checked"),
    keyed("rsa-private-key-pkcs8", "PKCS #8 in the public key's place",
          "private-key-as-public-key",
          lambda label: whole_private_shown(rsa.good()(label)), "not-checked"),
    keyed("unknown-key", "key algorithm under a private OID; signed by an EC key",
          "algid-spki-unknown",
          showing(ec.good(ec.P256),
                  lambda old: spki(algorithm("1.3.6.1.4.1.32473.1"), b"a key of its own kind")),
          "not-checked"),
]

CASES = RSA + EC + OTHERS
