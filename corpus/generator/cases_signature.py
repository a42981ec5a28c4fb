"""Requests whose signature is wrong, unusual or no signature at all.

SPDX-License-Identifier: MIT
"""

import dataclasses
import hashlib

from . import der, ec, ed25519, rsa, sm2
from .edit import content, edit, flip, replace
from .names import algorithm, oid
from .numbers import Stream
from .openssl import curve_key
from .request import case

VALUE = "signature"
SHA256_RSA = algorithm("sha256WithRSAEncryption", der.null())


def signed(name, recipe, findings="-", status="invalid", key=rsa.good(), **fields):
    """A good request but for its signature."""
    return case(name, recipe, findings, status, key=key, **fields)


def value(change):
    """An edit of the octets in the signature's BIT STRING."""
    return "signature", content(lambda octets: octets[:1] + change(octets[1:]))


def raw(octets):
    """r and s one behind the other, as other formats have them."""
    r, s = (int.from_bytes(der.read(number)[1], "big")
            for number in der.children(der.read(octets)[1]))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def raw_reversed(octets):
    """The same, each with its last octet first, as CryptoAPI has them."""
    both = raw(octets)
    return both[31::-1] + both[:31:-1]


def raw_changed(octets):
    """r and s raw, one bit of s changed."""
    both = raw(octets)
    return both[:-1] + bytes([both[-1] ^ 1])


def with_r(number):
    """The same s with another r."""
    return lambda octets: edit(octets, "0", replace(der.integer(number)))


def four_bits_less(old):
    """The last four bits cleared and declared unused."""
    octets = der.read(old)[1]
    return der.element(der.BIT_STRING, b"\x04" + octets[1:-1] + bytes([octets[-1] & 0xF0]))


def pss_algorithm(*parameters):
    """The AlgorithmIdentifier of RSASSA-PSS."""
    return algorithm("RSASSA-PSS", rsa.pss_parameters(*parameters))


def restricted(salt_octets):
    """An id-RSASSA-PSS key that asks for SHA-256 and this salt (RFC 4055 1.2)."""
    def make(label):
        key = rsa.pss(label)
        return key.showing(edit(key.spki, "0", replace(pss_algorithm("sha256", salt_octets))))
    return make


def with_nonce(k, named=ec.P256):
    """Makes keys that take this number for every nonce."""
    def make(label):
        private = Stream(f"{label} ec").between(1, named.n - 1)

        def sign(message, hash_name):
            digest = hashlib.new(hash_name, message).digest()
            r = named.times(k % named.n)[0] % named.n
            number = ec.leftmost(digest, named.n.bit_length()) + r * private
            s = pow(k, -1, named.n) * number % named.n
            return algorithm(f"{hash_name}WithECDSA"), ec.signature_value(r, s)
        return dataclasses.replace(ec.key(named, private), sign=sign)
    return make


def unsigned(name, octets, *parameters):
    """Edits: an algorithm that is none in the signature's place, and these octets."""
    return [("algorithm", replace(algorithm(name, *parameters))), value(lambda old: octets)]


P256 = ec.good(ec.P256)
ED448 = curve_key("Ed448", 57)

CASES = [
    signed("signature-invalid", "one bit of the subject changed after signing",
           "signature-invalid",
           after=[("info/subject/organizationName/0/1", flip(-1))]),
    signed("signature-invalid-ecdsa", "the same under an EC key", "signature-invalid", key=P256,
           after=[("info/subject/organizationName/0/1", flip(-1))]),
    signed("signature-bit-changed", "one bit of the signature changed", "signature-invalid",
           after=[(VALUE, flip(-1))]),
    signed("signature-md5", "RSA with MD5", "signature-md5", "valid", hash="md5"),
    signed("signature-sha1", "RSA with SHA-1", "signature-sha1", "valid", hash="sha1"),
    signed("signature-sha224", "RSA with SHA-224", "signature-hash-uncommon", "valid",
           hash="sha224"),
    signed("signature-sha512", "RSA with SHA-512", "-", "valid", hash="sha512"),
    signed("signature-sha1-ecdsa", "ECDSA with SHA-1", "signature-sha1", "valid", P256,
           hash="sha1"),
    signed("signature-p384-sha256", "P-384 with SHA-256", "-", "valid", ec.good(ec.P384),
           hash="sha256"),
    signed("signature-p256-sha512", "P-256 with SHA-512", "-", "valid", P256, hash="sha512"),
    signed("signature-p521-sha224", "P-521 with SHA-224",
           "ec-curve-p521-limited signature-hash-uncommon", "valid", ec.good(ec.P521),
           hash="sha224"),
    signed("signature-rsa3072-sha224", "RSA of 3072 bits with SHA-224", "signature-hash-uncommon",
           "valid", rsa.good(3072), hash="sha224"),
    signed("signature-dsa-sha224", "DSA of 2048 and 256 bits with SHA-224",
           "dsa-not-allowed signature-hash-uncommon", "valid", ec.dsa, hash="sha224"),
    signed("ecdsa-nonce-1", "ECDSA with the nonce 1", "ecdsa-nonce-trivial", "valid",
           with_nonce(1)),
    signed("ecdsa-nonce-minus-3", "ECDSA on P-384 with the order less 3 as nonce",
           "ecdsa-nonce-trivial", "valid", with_nonce(-3, ec.P384)),
    signed("ecdsa-nonce-4097", "ECDSA with the nonce 4097: csrlint does not count so far", "-",
           "valid", with_nonce(4097)),
    signed("ecdsa-nonce-1-invalid", "the r of nonce 1, but another s", "signature-invalid",
           key=P256, after=[value(with_r(ec.P256.x))]),
    signed("signature-none", "id-alg-noSignature and a digest in the signature's place",
           "signature-no-signature-algorithm", "not-checked",
           after=unsigned("1.3.6.1.5.5.7.6.2", hashlib.sha1(b"no key").digest(), der.null())),
    signed("signature-dh-proof", "a Diffie-Hellman proof of possession (RFC 6955)",
           "signature-no-signature-algorithm", "not-checked",
           after=unsigned("1.3.6.1.5.5.7.6.6", hashlib.sha256(b"a proof").digest())),
    signed("signature-unsigned", "id-alg-unsigned and no signature (RFC 9925)",
           "signature-empty", "not-checked", after=unsigned("1.3.6.1.5.5.7.6.36", b"")),
    signed("signature-oiw-sha1", "RSA with SHA-1 under the identifier of OIW",
           "algid-legacy-oiw signature-sha1", "valid", hash="sha1",
           after=[("algorithm", replace(algorithm("1.3.14.3.2.29", der.null())))]),
    signed("signature-oiw-other", "an identifier of OIW that is no alias",
           "algid-legacy-oiw signature-algorithm-not-allowed", "not-checked",
           after=[("algorithm", replace(algorithm("1.3.14.3.2.14")))]),
    signed("signature-teletrust", "RSA with RIPEMD-128 under the identifier of TeleTrusT",
           "algid-legacy-oiw signature-algorithm-not-allowed", "not-checked",
           after=[("algorithm", replace(algorithm("1.3.36.3.3.1.3", der.null())))]),
    signed("signature-pss", "RSASSA-PSS under an rsaEncryption key", "-", "valid",
           rsa.pss),
    signed("pss-salt-222", "RSASSA-PSS with the longest salt there is", "pss-salt-length",
           "valid", lambda label: rsa.pss(label, 222)),
    signed("pss-mask-sha1", "RSASSA-PSS with SHA-256, and SHA-1 in its mask",
           "pss-hash-mismatch", "valid", lambda label: rsa.pss(label, mask_hash="sha1")),
    signed("pss-parameters-missing", "RSASSA-PSS without parameters",
           "pss-parameters-missing", key=rsa.pss,
           after=[("algorithm", replace(algorithm("RSASSA-PSS")))]),
    signed("pss-parameters-null", "RSASSA-PSS with NULL as parameters",
           "pss-parameters-missing", key=rsa.pss,
           after=[("algorithm", replace(algorithm("RSASSA-PSS", der.null())))]),
    signed("pss-trailer-2", "RSASSA-PSS with trailerField 2", "pss-trailer-field",
           key=rsa.pss, after=[("algorithm", replace(pss_algorithm(
               "sha256", 32, None, der.context(3, der.integer(2)))))]),
    signed("pss-salt-2-to-32", "RSASSA-PSS that says its salt has 2^32 + 32 octets",
           "pss-salt-impossible pss-salt-length", key=rsa.pss,
           after=[("algorithm", replace(pss_algorithm("sha256", (1 << 32) + 32)))]),
    signed("pss-salt-below-key", "RSASSA-PSS with a shorter salt than its key admits",
           "algid-rsa-pss-key pss-key-restriction", key=restricted(33)),
    signed("pss-salt-as-key", "RSASSA-PSS with the salt that its key asks for",
           "algid-rsa-pss-key", "valid", key=restricted(32)),
    signed("signature-unknown-algorithm", "signature algorithm under a private OID",
           "algid-signature-unknown signature-algorithm-not-allowed", "not-checked",
           after=[("algorithm", replace(algorithm("1.3.6.1.4.1.32473.2")))]),
    signed("signature-digest-oid", "sha256 in the signature algorithm's place",
           "algid-signature-unknown signature-algorithm-not-allowed", "not-checked",
           after=[("algorithm", replace(algorithm("sha256", der.null())))]),
    signed("signature-other-digest", "RSA with SHA-1, named sha256WithRSAEncryption",
           "signature-invalid", hash="sha1", after=[("algorithm", replace(SHA256_RSA))]),
    signed("signature-other-digest-ecdsa", "ECDSA with SHA-384, named ecdsa-with-SHA256",
           "signature-invalid", key=P256, hash="sha384",
           after=[("algorithm", replace(algorithm("sha256WithECDSA")))]),
    signed("signature-reversed", "RSA signature whose octets are in reversed order",
           "signature-invalid", after=[value(lambda octets: octets[::-1])]),
    signed("signature-pss-as-pkcs1", "RSASSA-PSS, named sha256WithRSAEncryption",
           "signature-invalid", key=rsa.pss, after=[("algorithm", replace(SHA256_RSA))]),
    signed("signature-other-key", "another RSA key's signature", "signature-invalid",
           key=lambda label: rsa.good()(label).signing_like(rsa.good()(f"{label} other"))),
    signed("pss-sha224", "RSASSA-PSS with SHA-224", "signature-hash-uncommon", "valid",
           rsa.pss, hash="sha224"),
    signed("pss-salt-negative", "RSASSA-PSS that says its salt has -1 octets",
           "pss-salt-impossible pss-salt-length",
           key=rsa.pss, after=[("algorithm", replace(pss_algorithm("sha256", -1)))]),
    signed("pss-salt-without-room", "RSASSA-PSS that says its salt has 223 octets",
           "pss-salt-impossible pss-salt-length",
           key=rsa.pss, after=[("algorithm", replace(pss_algorithm("sha256", 223)))]),
    signed("signature-key-oid", "rsaEncryption as signature algorithm",
           "algid-signature-is-key-oid", "not-checked",
           after=[("algorithm", replace(rsa.ENCRYPTION))]),
    signed("signature-key-mismatch", "ecdsa-with-SHA256 over an RSA key",
           "signature-key-mismatch",
           after=[("algorithm", replace(algorithm("sha256WithECDSA")))]),
    signed("signature-key-mismatch-rsa", "sha256WithRSAEncryption over an EC key",
           "signature-key-mismatch", key=P256, after=[("algorithm", replace(SHA256_RSA))]),
    signed("signature-null-missing", "sha256WithRSAEncryption without its NULL",
           "algid-rsa-signature-null-missing", "valid",
           after=[("algorithm", replace(algorithm("sha256WithRSAEncryption")))]),
    signed("signature-ecdsa-null", "ecdsa-with-SHA256 with a NULL",
           "algid-ecdsa-parameters-present", "valid", P256,
           after=[("algorithm", replace(algorithm("sha256WithECDSA", der.null())))]),
    signed("signature-dsa-null", "dsa-with-sha256 with a NULL",
           "algid-dsa-parameters-present dsa-not-allowed", "valid", ec.dsa,
           after=[("algorithm", replace(algorithm("sha256WithDSA", der.null())))]),
    signed("sm2", "good but for public TLS, SM2 key", "ec-curve-not-allowed", "valid",
           sm2.make),
    signed("sm2-empty-user", "SM2 signature under the empty user id",
           "ec-curve-not-allowed sm2-user-id-empty", "valid", sm2.make_of_nobody),
    signed("sm2-null", "SM2-with-SM3 with a NULL", "ec-curve-not-allowed", "valid", sm2.make,
           after=[("algorithm", replace(algorithm("1.2.156.10197.1.501", der.null())))]),
    signed("sm2-raw", "SM2 value is r and s without DER",
           "ec-curve-not-allowed signature-ecdsa-malformed", key=sm2.make, after=[value(raw)]),
    signed("sm2-bit-changed", "one bit of an SM2 signature changed",
           "ec-curve-not-allowed signature-invalid", key=sm2.make, after=[(VALUE, flip(-1))]),
    signed("sm2-subject-changed", "one bit of the subject changed after SM2 signed",
           "ec-curve-not-allowed signature-invalid", key=sm2.make,
           after=[("info/subject/organizationName/0/1", flip(-1))]),
    signed("sm2-other-user", "SM2 signature under another user id",
           "ec-curve-not-allowed signature-invalid", key=sm2.make_of_others),
    signed("ed448-bit-changed", "one bit of an Ed448 signature changed",
           "eddsa-not-allowed signature-invalid", key=ED448, after=[(VALUE, flip(3))]),
    signed("ed448-subject-changed", "one bit of the subject changed after Ed448 signed",
           "eddsa-not-allowed signature-invalid", key=ED448,
           after=[("info/subject/organizationName/0/1", flip(-1))]),
    signed("ed448-short", "Ed448 signature one octet short",
           "eddsa-not-allowed signature-eddsa-malformed", key=ED448,
           after=[value(lambda octets: octets[:-1])]),
    signed("signature-eddsa-null", "Ed25519 with a NULL",
           "algid-eddsa-parameters-present eddsa-not-allowed", "valid", ed25519.make,
           after=[("algorithm", replace(algorithm("Ed25519", der.null())))]),
    signed("signature-eddsa-short", "Ed25519 signature one octet short",
           "eddsa-not-allowed signature-eddsa-malformed", key=ed25519.make,
           after=[value(lambda octets: octets[:-1])]),
    signed("signature-parameters-not-null", "sha256WithRSAEncryption with an OID as parameters",
           "algid-rsa-parameters-not-null", "valid",
           after=[("algorithm", replace(algorithm("sha256WithRSAEncryption", oid("sha256"))))]),
    signed("signature-empty", "signature of no bits", "signature-empty",
           after=[value(lambda octets: b"")]),
    signed("signature-all-zero", "signature of 256 zero octets", "signature-empty",
           after=[value(lambda octets: bytes(len(octets)))]),
    signed("signature-short", "RSA signature one octet short", "signature-rsa-length",
           after=[value(lambda octets: octets[:-1])]),
    signed("signature-unused-bits", "four unused bits at its end",
           "signature-bitstring-unused", after=[(VALUE, four_bits_less)]),
    signed("signature-ecdsa-raw", "ECDSA value is r and s without DER",
           "signature-ecdsa-malformed", key=P256, after=[value(raw)]),
    signed("signature-ecdsa-raw-reversed", "r and s raw, each with its last octet first",
           "signature-ecdsa-malformed", key=P256, after=[value(raw_reversed)]),
    signed("signature-ecdsa-raw-changed", "r and s raw, one bit of s changed",
           "signature-ecdsa-malformed", key=P256, after=[value(raw_changed)]),
    signed("signature-ecdsa-raw-renamed", "r and s raw, ecdsa-with-SHA256 named ecdsa-with-SHA384",
           "signature-ecdsa-malformed", key=P256,
           after=[value(raw), ("algorithm", replace(algorithm("sha384WithECDSA")))]),
    signed("signature-ecdsa-r-zero", "ECDSA value with r = 0", "signature-ecdsa-malformed",
           key=P256, after=[value(with_r(0))]),
    signed("signature-ecdsa-r-negative", "ECDSA value with a negative r",
           "signature-ecdsa-malformed", key=P256, after=[value(with_r(-1))]),
    signed("signature-ecdsa-r-order", "ECDSA value with r = n", "signature-ecdsa-malformed",
           key=P256, after=[value(with_r(ec.P256.n))]),
    signed("signature-ecdsa-trailing-data", "ECDSA value with two octets behind it",
           "signature-ecdsa-malformed", key=P256,
           after=[value(lambda octets: octets + b"\0\0")]),
]
