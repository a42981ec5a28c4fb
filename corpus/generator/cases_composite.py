"""Requests with composite keys: each algorithm, and each way to go wrong.

SPDX-License-Identifier: MIT
"""

import dataclasses

from . import composite, der, ec, rsa
from .cases_pqc import keyed, spoilt
from .cases_signature import value
from .cases_usage import usage
from .composite import make, public
from .edit import flip, replace
from .key import spki
from .names import algorithm
from .request import SERVER_AUTH, case

LABEL_13 = b"COMPSIG-MLDSA65-P256-SHA512"
DRAFT_12 = "2.16.840.1.114027.80.9.1.28"  # MLDSA65-ECDSA-P256-SHA512

GOOD = {
    "composite-mldsa44-rsa2048-pss": composite.MLDSA44_RSA2048_PSS,
    "composite-mldsa44-rsa2048-pkcs15": composite.MLDSA44_RSA2048_PKCS15,
    "composite-mldsa44-ed25519": composite.MLDSA44_ED25519,
    "composite-mldsa44-p256": composite.MLDSA44_P256,
    "composite-mldsa65-rsa3072-pss": composite.MLDSA65_RSA3072_PSS,
    "composite-mldsa65-rsa3072-pkcs15": composite.MLDSA65_RSA3072_PKCS15,
    "composite-mldsa65-rsa4096-pss": composite.MLDSA65_RSA4096_PSS,
    "composite-mldsa65-rsa4096-pkcs15": composite.MLDSA65_RSA4096_PKCS15,
    "composite-key": composite.MLDSA65_P256,
    "composite-mldsa65-p384": composite.MLDSA65_P384,
    "composite-mldsa65-brainpoolp256r1": composite.MLDSA65_BRAINPOOL,
    "composite-mldsa65-ed25519": composite.MLDSA65_ED25519,
    "composite-mldsa87-p384": composite.MLDSA87_P384,
    "composite-mldsa87-brainpoolp384r1": composite.MLDSA87_BRAINPOOL,
    "composite-mldsa87-ed448": composite.MLDSA87_ED448,
    "composite-mldsa87-rsa3072-pss": composite.MLDSA87_RSA3072_PSS,
    "composite-mldsa87-rsa4096-pss": composite.MLDSA87_RSA4096_PSS,
    "composite-mldsa87-p521": composite.MLDSA87_P521,
}

P256 = composite.MLDSA44_P256
RSA = composite.MLDSA44_RSA2048_PKCS15
ED25519 = composite.MLDSA44_ED25519


def exchanged(ml_dsa, classic):
    """The halves in the wrong order."""
    return classic + ml_dsa


def sequence(ml_dsa, classic):
    """As drafts up to -03 had them."""
    return der.seq(der.bit_string(ml_dsa), der.bit_string(classic))


def classic_showing(named, change):
    """Makes classic keys that show `change(key)` in their BIT STRING."""
    def maker(label):
        key = named.classic(label)
        return key.showing(spki(algorithm("ecPublicKey"), change(key)))
    return maker


def exponent_one(label):
    """An RSA key of exponent 1, whose signatures are their own encoding."""
    key = rsa.good(2048)(label)
    modulus, _ = der.children(der.read(public(key))[1])

    def sign(message, hash_name):
        return b"", rsa.padded(message, hash_name, 256)
    return dataclasses.replace(
        key, sign=sign, spki=spki(rsa.ENCRYPTION, der.seq(modulus, der.integer(1))))


def broken(name, recipe, findings="signature-invalid", named=P256, after=(), **changes):
    """A request by a composite key whose signature must not be called valid."""
    return spoilt(f"composite-{name}", recipe, make(named, **changes), findings, after=after)


SIGNATURES = [
    broken("mldsa-changed", "one bit of the ML-DSA half of a composite signature changed",
           after=[("signature", flip(100))]),
    broken("classic-changed", "last bit of the ECDSA half of a composite signature changed",
           after=[("signature", flip(-1))]),
    broken("rsa-changed", "last bit of the RSA half of a composite signature changed",
           named=RSA, after=[("signature", flip(-1))]),
    broken("ed25519-changed", "a bit of the Ed25519 half of a composite signature changed",
           named=ED25519, after=[("signature", flip(-60))]),
    broken("subject-changed", "one bit of the subject changed after a composite key signed",
           after=[("info/subject/commonName/0/1", flip(0, 0x20))]),
    broken("signature-exchanged", "composite signature whose halves are exchanged",
           value_of=exchanged),
    broken("signature-sequence", "composite signature in a SEQUENCE, as early drafts had it",
           value_of=sequence),
    broken("mldsa-alone", "composite key, the signature of its ML-DSA half alone",
           value_of=lambda ml_dsa, classic: ml_dsa),
    broken("classic-alone", "composite key, the signature of its ECDSA half alone",
           value_of=lambda ml_dsa, classic: classic),
    broken("signature-long", "an octet behind the Ed25519 half of a composite signature",
           named=ED25519, after=[value(lambda octets: octets + b"\0")]),
    broken("signature-short", "composite signature without the last octet of its RSA half",
           named=RSA, after=[value(lambda octets: octets[:-1])]),
    broken("signature-trailing", "an octet behind the ECDSA half of a composite signature",
           after=[value(lambda octets: octets + b"\0")]),
    broken("label", "composite signature bound to the label that draft -13 had",
           named=composite.MLDSA65_P256,
           represent=lambda message: composite.PREFIX + LABEL_13 + b"\0"
           + composite.MLDSA65_P256.digest(message)),
    broken("label-as-context", "the same with that label as the context of ML-DSA alone",
           named=composite.MLDSA65_P256, context=LABEL_13),
    broken("without-context", "composite signature whose ML-DSA half has an empty context",
           context=b""),
    broken("without-prehash", "composite signature over the message instead of its digest",
           represent=lambda message: composite.PREFIX + P256.label + b"\0" + message),
    broken("bare", "both halves sign the request itself, as if they stood alone", context=b"",
           represent=lambda message: message),
    broken("application-context", "composite signature in an application's context",
           represent=lambda message: composite.PREFIX + P256.label + b"\7csrlint"
           + P256.digest(message)),
    broken("other-algorithm", "composite signature under the name of another composite",
           "signature-key-mismatch", after=[
               ("algorithm", replace(algorithm("MLDSA44-Ed25519-SHA512")))]),
]

MALFORMED = [
    broken("key-sequence", "composite key in a SEQUENCE, as early drafts had it",
           "composite-key-malformed", key_of=sequence),
    broken("key-exchanged", "composite key whose halves are exchanged",
           "composite-key-malformed", key_of=exchanged),
    broken("key-short", "composite key without its classic half", "composite-key-malformed",
           key_of=lambda ml_dsa, classic: ml_dsa),
    broken("key-trailing", "an octet behind the RSA half of a composite key",
           "composite-key-malformed", named=RSA,
           key_of=lambda ml_dsa, classic: ml_dsa + classic + b"\0"),
    broken("rsa-size", "RSA half of 3072 bits where the name says 2048",
           "composite-key-malformed", named=RSA, classic=rsa.good(3072)),
    broken("point-compressed", "EC half of a composite key in compressed form",
           "composite-key-malformed",
           classic=classic_showing(P256, lambda key: ec.P256.compressed(*key.point))),
    broken("ed25519-short", "Ed25519 half of a composite key of 31 octets",
           "composite-key-malformed", named=ED25519,
           classic=classic_showing(ED25519, lambda key: public(key)[:-1])),
]

WEAK = [
    broken("rsa-exponent-1", "RSA half with exponent 1: anybody can sign that half",
           "rsa-exponent-invalid", named=RSA, classic=exponent_one),
    broken("point-off-curve", "EC half whose point is not on its curve",
           "ec-point-not-on-curve",
           classic=classic_showing(
               P256, lambda key: ec.P256.uncompressed(key.point[0], key.point[1] + 1))),
    broken("ed25519-zero", "Ed25519 half that is a point of small order",
           "eddsa-small-order-key", named=ED25519,
           classic=classic_showing(ED25519, lambda key: bytes(32))),
    broken("ed25519-no-point", "Ed25519 half that is no point", "eddsa-key-malformed",
           named=ED25519, classic=classic_showing(
               ED25519, lambda key: (2).to_bytes(32, "little"))),
    keyed("composite-rsa-small-factor", "RSA half that 751 divides",
          make(RSA, classic=rsa.with_factor(751)), "rsa-modulus-small-factor"),
    keyed("composite-ec-private-key-1", "EC half whose private key is 1",
          make(P256, classic=lambda label: ec.key(ec.P256, 1)), "ec-private-key-trivial"),
]

CASES = [
    *(keyed(name, f"good but for public TLS, {named.name} key", make(named))
      for name, named in GOOD.items()),
    *SIGNATURES,
    *MALFORMED,
    *WEAK,
    keyed("composite-encipherment", "composite key with an RSA half, for keyEncipherment",
          make(RSA), "ku-not-for-pqc", extensions=(usage(0, 2), SERVER_AUTH)),
    case("composite-draft-12", "composite key by the OID of draft -12",
         "algid-pqc-prestandard", "not-checked", key=make(composite.MLDSA65_P256, name=DRAFT_12)),
]
