"""Requests that show one fault, or one oddity that is none, in post-quantum keys and signatures.

SPDX-License-Identifier: MIT
"""

from . import der, ec, ed25519, mldsa, slhdsa
from .cases_keys import showing
from .cases_signature import value
from .edit import content, edit, flip, replace
from .key import Key, spki
from .mldsa import ML_DSA_44, ML_DSA_65, ML_DSA_87
from .names import algorithm
from .numbers import Stream
from .pem import pem, request_pem
from .request import SERVER_AUTH, Request, case, file
from .slhdsa import (SHA2_128F, SHA2_128S, SHA2_192F, SHA2_256F, SHA2_256S, SHAKE_128F,
                     SHAKE_192F, SHAKE_192S, SHAKE_256F)

def key_and_request(maker):
    """The private key first, then its request."""
    def make(label):
        return (pem("PRIVATE KEY", maker(label).private)
                + request_pem(Request(key=maker).build(label)))
    return make


def with_private(name, recipe, maker):
    """A file of a private key and its request."""
    return file(name, recipe, "pqc-not-allowed private-key-in-input", "valid",
                key_and_request(maker))


KEY = "1"  # the BIT STRING of a SubjectPublicKeyInfo


def keyed(name, recipe, maker, findings="", status="valid", **fields):
    """A good request but for its key, which public TLS does not take."""
    return case(name, recipe, " ".join(sorted(["pqc-not-allowed", *findings.split()])), status,
                key=maker, **fields)


def spoilt(name, recipe, maker, findings="signature-invalid", **fields):
    """The same with a signature that does not hold."""
    return keyed(name, recipe, maker, findings, "invalid", **fields)


def key_octets(change):
    """An edit of the octets in a key's BIT STRING."""
    return lambda old: edit(old, KEY, content(lambda octets: octets[:1] + change(octets[1:])))


def with_null(named):
    """Makes keys with a NULL beside each identifier."""
    null = algorithm(named.name, der.null())

    def make(label):
        key = mldsa.make(named)(label)

        def sign(message, _):
            return null, key.sign(message, "")[1]
        return Key(edit(key.spki, "0", replace(null)), "", sign)
    return make


# Edits of an ML-DSA signature, at the end of which are the hints.

def hint_behind(named):
    """The place behind the last hint is not zero."""
    def change(octets):
        last = octets[-1]
        at = len(octets) - named.omega - named.k + last
        return octets[:at] + b"\1" + octets[at + 1:]
    return change


def hint_exchanged(named):
    """The first two hints of the first row in the wrong order."""
    def change(octets):
        at = len(octets) - named.omega - named.k
        return octets[:at] + octets[at + 1:at + 2] + octets[at:at + 1] + octets[at + 2:]
    return change


ML_DSA = [
    keyed("mldsa44", "good but for public TLS, ML-DSA-44 key", mldsa.make(ML_DSA_44)),
    keyed("mldsa65", "good but for public TLS, ML-DSA-65 key", mldsa.make(ML_DSA_65)),
    keyed("mldsa87", "good but for public TLS, ML-DSA-87 key", mldsa.make(ML_DSA_87)),
    spoilt("mldsa44-bit-changed", "one bit of z changed in an ML-DSA-44 signature",
           mldsa.make(ML_DSA_44), after=[("signature", flip(100))]),
    spoilt("mldsa44-short", "ML-DSA-44 signature one octet short", mldsa.make(ML_DSA_44),
           "signature-pqc-length", after=[value(lambda octets: octets[:-1])]),
    spoilt("mldsa44-z-too-small", "ML-DSA-44 signature that fits but for a z out of its range",
           mldsa.make(ML_DSA_44, accepts=mldsa.below(ML_DSA_44))),
    spoilt("mldsa44-key-short", "ML-DSA-44 key of 1311 octets",
           showing(mldsa.make(ML_DSA_44), key_octets(lambda octets: octets[:-1])),
           "mldsa-key-length"),
    spoilt("mldsa65-context", "ML-DSA-65 signature made in a context",
           mldsa.make(ML_DSA_65, prepare=mldsa.in_context(b"csrlint"))),
    spoilt("mldsa65-z-too-large", "ML-DSA-65 signature that fits but for a z out of its range",
           mldsa.make(ML_DSA_65, accepts=mldsa.above(ML_DSA_65))),
    spoilt("mldsa65-hint-not-zero", "ML-DSA-65 signature with something behind its hints",
           mldsa.make(ML_DSA_65), after=[value(hint_behind(ML_DSA_65))]),
    spoilt("mldsa65-key-wrapped", "ML-DSA-65 key in an OCTET STRING",
           showing(mldsa.make(ML_DSA_65), key_octets(der.octet_string)), "mldsa-key-length"),
    keyed("mldsa65-null", "id-ml-dsa-65 with a NULL, twice", with_null(ML_DSA_65),
          "algid-pqc-parameters-present"),
    spoilt("mldsa87-subject-changed", "one bit of the subject changed after ML-DSA-87 signed",
           mldsa.make(ML_DSA_87), after=[("info/subject/commonName/0/1", flip(0, 0x20))]),
    spoilt("mldsa87-hint-order", "ML-DSA-87 signature with hints out of order",
           mldsa.make(ML_DSA_87), after=[value(hint_exchanged(ML_DSA_87))]),
    spoilt("mldsa87-as-44", "id-ml-dsa-44 over an ML-DSA-87 key", mldsa.make(ML_DSA_87),
           "signature-key-mismatch", after=[("algorithm", replace(algorithm("ML-DSA-44")))]),
    spoilt("mldsa87-all-zero", "ML-DSA-87 signature of 4627 zero octets", mldsa.make(ML_DSA_87),
           "signature-empty", after=[value(lambda octets: bytes(len(octets)))]),
    keyed("hash-mldsa65", "HashML-DSA-65 with SHA-512",
          mldsa.make(ML_DSA_65, "HashML-DSA-65", mldsa.digested("sha512"))),
    spoilt("hash-mldsa65-plain", "an ML-DSA-65 signature under the name of HashML-DSA-65",
           mldsa.make(ML_DSA_65, "HashML-DSA-65")),
]

SLH_DSA = [
    keyed("slhdsa-sha2-128s", "good but for public TLS, SLH-DSA-SHA2-128s key",
          slhdsa.make(SHA2_128S)),
    keyed("slhdsa-sha2-128f", "good but for public TLS, SLH-DSA-SHA2-128f key",
          slhdsa.make(SHA2_128F)),
    keyed("slhdsa-sha2-192f", "good but for public TLS, SLH-DSA-SHA2-192f key",
          slhdsa.make(SHA2_192F)),
    keyed("slhdsa-sha2-256s", "good but for public TLS, SLH-DSA-SHA2-256s key",
          slhdsa.make(SHA2_256S)),
    keyed("slhdsa-sha2-256f", "good but for public TLS, SLH-DSA-SHA2-256f key",
          slhdsa.make(SHA2_256F)),
    keyed("slhdsa-shake-128f", "good but for public TLS, SLH-DSA-SHAKE-128f key",
          slhdsa.make(SHAKE_128F)),
    keyed("slhdsa-shake-192s", "good but for public TLS, SLH-DSA-SHAKE-192s key",
          slhdsa.make(SHAKE_192S)),
    keyed("slhdsa-shake-192f", "good but for public TLS, SLH-DSA-SHAKE-192f key",
          slhdsa.make(SHAKE_192F)),
    keyed("slhdsa-shake-256f", "good but for public TLS, SLH-DSA-SHAKE-256f key",
          slhdsa.make(SHAKE_256F)),
    spoilt("slhdsa-sha2-bit-changed", "last bit of an SLH-DSA-SHA2-128f signature changed",
           slhdsa.make(SHA2_128F), after=[("signature", flip(-1))]),
    spoilt("slhdsa-sha2-long", "SLH-DSA-SHA2-128f signature one octet long",
           slhdsa.make(SHA2_128F), "signature-pqc-length",
           after=[value(lambda octets: octets + b"\0")]),
    spoilt("slhdsa-sha2-key-short", "SLH-DSA-SHA2-128f key of 31 octets",
           showing(slhdsa.make(SHA2_128F), key_octets(lambda octets: octets[:-1])),
           "slhdsa-key-length"),
    spoilt("slhdsa-shake-bit-changed", "first bit of an SLH-DSA-SHAKE-128f signature changed",
           slhdsa.make(SHAKE_128F), after=[("signature", flip(1, 0x80))]),
    spoilt("slhdsa-shake-subject-changed",
           "one bit of the subject changed after SLH-DSA-SHAKE-128f signed",
           slhdsa.make(SHAKE_128F), after=[("info/subject/commonName/0/1", flip(0, 0x20))]),
    spoilt("slhdsa-shake-as-sha2", "id-slh-dsa-sha2-128f over an SLH-DSA-SHAKE-128f key",
           slhdsa.make(SHAKE_128F), "signature-key-mismatch",
           after=[("algorithm", replace(algorithm("SLH-DSA-SHA2-128f")))]),
    keyed("hash-slhdsa-sha2-128f", "HashSLH-DSA-SHA2-128f with SHA-256",
          slhdsa.make(SHA2_128F, "HashSLH-DSA-SHA2-128f", mldsa.digested("sha256"))),
]


# Keys that csrlint cannot check signatures of

def mlkem768(*first):
    """Makes ML-KEM-768 keys that begin with these coefficients; Ed25519 signs."""
    def make(label):
        stream = Stream(f"{label} ML-KEM-768")
        numbers = [*first, *(stream.between(0, 3328) for _ in range(768 - len(first)))]
        public = mldsa.pack(numbers, 12) + stream.octets(32)
        return ed25519.make(label).showing(spki(algorithm("ML-KEM-768"), public))
    return make


def composite(label):
    """Both keys one behind the other; of the signatures one is enough, none is checked."""
    key, other = mldsa.make(ML_DSA_65)(label), ec.good(ec.P256)(label)
    identifier = algorithm("MLDSA65-ECDSA-P256")
    both = der.read(der.children(der.read(key.spki)[1])[1])[1][1:] + ec.P256.uncompressed(*other.point)
    return Key(spki(identifier, both), "",
               lambda message, _: (identifier, key.sign(message, "")[1]))


def uncheckable(name, recipe, maker, findings, status="not-checked", **fields):
    """A request whose key or signature is of no use to csrlint."""
    return case(name, recipe, findings, status, key=maker, **fields)


OTHERS = [
    uncheckable("mlkem768-key", "ML-KEM-768 key, which cannot sign; signed by an Ed25519 key",
                mlkem768(), "key-cannot-sign", "invalid", extensions=(SERVER_AUTH,)),
    uncheckable("mlkem768-coefficient", "ML-KEM-768 key whose second coefficient is 3329",
                mlkem768(3328, 3329), "key-cannot-sign mlkem-key-invalid", "invalid",
                extensions=(SERVER_AUTH,)),
    uncheckable("mlkem768-short", "ML-KEM-768 key of 1183 octets",
                showing(mlkem768(), key_octets(lambda octets: octets[:-1])),
                "key-cannot-sign mlkem-key-invalid", "invalid", extensions=(SERVER_AUTH,)),
    uncheckable("mlkem-signature", "an EC key that claims to sign with ML-KEM-768",
                ec.good(ec.P256), "algid-signature-is-key-oid",
                after=[("algorithm", replace(algorithm("ML-KEM-768")))]),
    uncheckable("composite-key", "composite key of ML-DSA-65 and P-256", composite,
                "pqc-not-allowed signature-not-verified"),
    uncheckable("dilithium3-key", "Dilithium3 in place of ML-DSA-65, by its OID",
                mldsa.make(ML_DSA_65, "Dilithium3"), "algid-pqc-prestandard"),
    uncheckable("falcon-signature", "an EC key that claims to sign with Falcon",
                ec.good(ec.P256), "algid-pqc-prestandard",
                after=[("algorithm", replace(algorithm("1.3.9999.3.6")))]),
]

PRIVATE_KEYS = [
    with_private("private-key-mldsa44", "an ML-DSA-44 private key, seed and expanded, and its request",
                 mldsa.make(ML_DSA_44, private=mldsa.seed_and_expanded)),
    with_private("private-key-mldsa65", "an expanded ML-DSA-65 private key and its request",
                 mldsa.make(ML_DSA_65, private=mldsa.expanded_alone)),
    with_private("private-key-mldsa87", "the seed of an ML-DSA-87 key and its request",
                 mldsa.make(ML_DSA_87)),
]

CASES = ML_DSA + SLH_DSA + OTHERS + PRIVATE_KEYS
