"""Requests whose key is weak, unusual or impossible; the rest of them is good.

Where a key cannot sign, something plausible stands in its place.
SPDX-License-Identifier: MIT
"""

from . import der, ec, ed25519, openssl, rsa
from .edit import edit, replace, retag
from .key import spki
from .names import algorithm
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


RSA = [
    keyed("rsa512", "RSA key of 512 bits", "rsa-modulus-too-small", rsa.good(512)),
    keyed("rsa1024", "RSA key of 1024 bits", "rsa-modulus-too-small", rsa.good(1024)),
    keyed("rsa2047", "RSA key of 2047 bits",
          "rsa-modulus-bits-not-multiple-of-8 rsa-modulus-too-small", rsa.odd_size(2047)),
    keyed("rsa2049", "RSA key of 2049 bits", "rsa-modulus-bits-not-multiple-of-8",
          rsa.odd_size(2049)),
    keyed("rsa2056", "RSA key of 2056 bits", "rsa-modulus-unusual-size", rsa.good(2056)),
    keyed("rsa8192", "RSA key of 8192 bits, of eight primes", "rsa-modulus-unusual-size",
          rsa.several_primes(8, 8192)),
    keyed("rsa16392", "RSA key of 16392 bits, of sixteen primes", "rsa-modulus-too-large",
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
    keyed("rsa-prime-modulus", "RSA modulus is a prime", "rsa-modulus-is-prime",
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
    keyed("rsa-exponent-65-bits", "RSA exponent of 65 bits", "signature-not-verified",
          large_exponent(65), "not-checked"),
    keyed("rsa-exponent-large", "RSA exponent of 257 bits",
          "rsa-exponent-out-of-range signature-not-verified",
          large_exponent(257), "not-checked"),
    keyed("rsa-modulus-negative", "RSA modulus lacks its leading zero octet",
          "rsa-modulus-not-positive", showing(rsa.good(), unsigned_modulus), "invalid"),
    keyed("rsa-modulus-zero", "RSA modulus is 0", "rsa-modulus-not-positive",
          showing(rsa.good(), zero_modulus), "invalid"),
    keyed("rsa-null-missing", "rsaEncryption without its NULL", "algid-rsa-null-missing",
          showing(rsa.good(), lambda old: edit(old, "0", replace(algorithm("rsaEncryption"))))),
    keyed("rsa-key-malformed", "RSA key is an OCTET STRING, not a SEQUENCE",
          "rsa-key-malformed", showing(rsa.good(), lambda old: edit(old, "1/wrapped", retag(4))),
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


EC = [
    keyed("ec-p192", "EC key on P-192", "ec-curve-weak", ec.good(ec.P192)),
    keyed("ec-p224", "EC key on P-224", "ec-curve-not-allowed", ec.good(ec.P224)),
    keyed("ec-secp256k1", "EC key on secp256k1", "ec-curve-not-allowed",
          ec.good(ec.SECP256K1)),
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

OTHERS = [
    keyed("dsa2048", "DSA key of 2048 and 256 bits", "dsa-not-allowed", ec.dsa),
    keyed("x25519-key", "X25519 key, which cannot sign; signed by an Ed25519 key",
          "key-cannot-sign",
          lambda label: openssl.curve_key("X25519", 32)(label).signing_like(ed25519.make(label)),
          "invalid", extensions=(SERVER_AUTH,)),
    keyed("ed25519-short", "Ed25519 key of 31 octets", "eddsa-key-malformed",
          showing(ed25519.make,
                  lambda old: edit(old, "1", lambda bits: der.element(3, der.read(bits)[1][:-1]))),
          "invalid"),
    keyed("unknown-key", "key algorithm under a private OID; signed by an EC key",
          "algid-spki-unknown",
          showing(ec.good(ec.P256),
                  lambda old: spki(algorithm("1.3.6.1.4.1.32473.1"), b"a key of its own kind")),
          "not-checked"),
]

CASES = RSA + EC + OTHERS
