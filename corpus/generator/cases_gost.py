"""Requests that show one fault, or one oddity that is none, in GOST keys and signatures, and SHAKE.

SPDX-License-Identifier: MIT
"""

from . import der, ec, gost, rsa, shake
from .edit import content, flip, replace
from .names import algorithm, oid
from .request import case

NOT_ALLOWED = "gost-not-allowed"


def gost_case(name, recipe, key, findings="", status="valid", **fields):
    """A request under a GOST key, which no public CA takes."""
    return case(name, recipe, f"{NOT_ALLOWED} {findings}".strip(), status, key=key, **fields)


def value(change):
    """An edit of the octets in the signature's BIT STRING."""
    return "signature", content(lambda octets: octets[:1] + change(octets[1:]))


def with_s(number):
    """The same r with another s, which comes first."""
    return value(lambda octets: number.to_bytes(len(octets) // 2, "big")
                 + octets[len(octets) // 2 :])


def with_r(number):
    """The same s with another r."""
    return value(lambda octets: octets[: len(octets) // 2]
                 + number.to_bytes(len(octets) // 2, "big"))


def off_curve(maker, generation, curve):
    """A key whose y is one more than it should be, under its own signature."""
    def make(label):
        key = maker(label)
        x, y = key.point
        return key.showing(gost.public_key(generation, curve, (x, (y + 1) % curve.p)))
    return make


def big_endian(maker, generation, curve):
    """A key whose coordinates are written as all other standards have them."""
    def make(label):
        key = maker(label)
        turned = (int.from_bytes(v.to_bytes(curve.octets, "big"), "little") for v in key.point)
        return key.showing(gost.public_key(generation, curve, tuple(turned)))
    return make


def named(maker, generation, curve, name):
    """A key that names another parameter set than it is on."""
    def make(label):
        key = maker(label)
        return key.showing(gost.public_key(generation, curve, key.point, name))
    return make


def bare(maker):
    """A key without the OCTET STRING in its BIT STRING."""
    def make(label):
        key = maker(label)
        algorithm_part, bits = der.children(der.read(key.spki)[1])
        octets = der.read(der.read(bits)[1][1:])[1]
        return key.showing(der.seq(algorithm_part, der.bit_string(octets)))
    return make


def without_parameters(maker, generation):
    """A key that leaves its parameters to the CA (RFC 4491 2.3.2)."""
    def make(label):
        key = maker(label)
        bits = der.children(der.read(key.spki)[1])[1]
        return key.showing(der.seq(algorithm(generation.key), bits))
    return make


OLD = gost.GOST2001, gost.CRYPTOPRO_A
SHORT = gost.GOST2012_256, gost.CRYPTOPRO_A
LONG = gost.GOST2012_512, gost.TC26_512_A
CHANGED = [("info/subject/organizationName/0/1", flip(-1))]


def faults(name, words, generation, curve):
    """What can be wrong with each: message, numbers, point, lengths, order."""
    key = gost.good(generation, curve)
    invalid = {"findings": "signature-invalid", "status": "invalid"}
    return [
        gost_case(f"{name}-changed", f"{words}: one bit of the subject changed after signing",
                  key, after=CHANGED, **invalid),
        gost_case(f"{name}-r-zero", f"{words}: r = 0", key, after=[with_r(0)], **invalid),
        gost_case(f"{name}-s-zero", f"{words}: s = 0", key, after=[with_s(0)], **invalid),
        gost_case(f"{name}-r-order", f"{words}: r is the order of the group", key,
                  after=[with_r(curve.n)], **invalid),
        gost_case(f"{name}-swapped", f"{words}: r before s", key,
                  after=[value(lambda octets: octets[len(octets) // 2 :]
                               + octets[: len(octets) // 2])], **invalid),
        gost_case(f"{name}-short", f"{words}: a signature one octet short", key,
                  after=[value(lambda octets: octets[:-1])], **invalid),
        gost_case(f"{name}-off-curve", f"{words}: a point that is not on the curve",
                  off_curve(key, generation, curve), **invalid),
        gost_case(f"{name}-big-endian", f"{words}: a key with big-endian coordinates",
                  big_endian(key, generation, curve), **invalid),
        gost_case(f"{name}-bare-key", f"{words}: a key without its OCTET STRING", bare(key),
                  **invalid),
    ]


UNCOMMON = "signature-hash-uncommon"


def shake_cases(name, kind, other):
    """What is right and what can be wrong with both kinds of signature."""
    invalid = {"findings": f"{UNCOMMON} signature-invalid", "status": "invalid"}
    pss, ecdsa = shake.pss(kind), shake.ecdsa(kind)
    with_null = {"after": [("algorithm", replace(algorithm(kind.ecdsa, der.null())))]}
    return [
        case(f"pss-{name}", f"RSASSA-PSS with {name}", UNCOMMON, key=pss),
        case(f"pss-{name}-changed", f"RSASSA-PSS with {name}: one bit changed after signing",
             key=pss, after=CHANGED, **invalid),
        case(f"pss-{name}-salt", f"RSASSA-PSS with {name}: a salt one octet short",
             key=shake.pss(kind, kind.octets - 1), **invalid),
        case(f"pss-{name}-other", f"RSASSA-PSS made with the other SHAKE, told as {name}",
             key=shake.pss(other), after=[("algorithm", replace(algorithm(kind.pss)))],
             **invalid),
        case(f"pss-{name}-mgf1", f"RSASSA-PSS with SHA-256 and MGF1, told as {name}",
             key=rsa.pss, after=[("algorithm", replace(algorithm(kind.pss)))], **invalid),
        case(f"ecdsa-{name}", f"ECDSA with {name}", UNCOMMON, key=ecdsa),
        case(f"ecdsa-{name}-null", f"ECDSA with {name} and a NULL",
             f"{UNCOMMON} algid-ecdsa-parameters-present", key=ecdsa, **with_null),
        case(f"ecdsa-{name}-changed", f"ECDSA with {name}: one bit changed after signing",
             key=ecdsa, after=CHANGED, **invalid),
        case(f"ecdsa-{name}-other", f"ECDSA made with the other SHAKE, told as {name}",
             key=shake.ecdsa(other), after=[("algorithm", replace(algorithm(kind.ecdsa)))],
             **invalid),
        case(f"ecdsa-{name}-sha256", f"ECDSA with SHA-256, told as {name}", key=ec.good(ec.P256),
             after=[("algorithm", replace(algorithm(kind.ecdsa)))], **invalid),
    ]


CASES = [
    gost_case("gost2001", "GOST R 34.10-2001", gost.good(*OLD)),
    gost_case("gost2001-xcha", "GOST R 34.10-2001 on XchA, which is A",
              gost.good(*OLD, "1.2.643.2.2.36.0")),
    gost_case("gost2012-256", "GOST R 34.10-2012 of 256 bits on CryptoPro's A",
              gost.good(*SHORT)),
    gost_case("gost2012-256-b", "GOST R 34.10-2012 of 256 bits on TC26's B, which is A",
              gost.good(*SHORT, "1.2.643.7.1.2.1.1.2", digest=False)),
    gost_case("gost2012-256-c", "GOST R 34.10-2012 of 256 bits on TC26's C, which is B",
              gost.good(gost.GOST2012_256, gost.CRYPTOPRO_B, "1.2.643.7.1.2.1.1.3", False)),
    gost_case("gost2012-256-d", "GOST R 34.10-2012 of 256 bits on TC26's D, which is C",
              gost.good(gost.GOST2012_256, gost.CRYPTOPRO_C, "1.2.643.7.1.2.1.1.4", False)),
    gost_case("gost2012-256-xchb", "GOST R 34.10-2012 of 256 bits on XchB, which is C",
              gost.good(gost.GOST2012_256, gost.CRYPTOPRO_C, "1.2.643.2.2.36.1")),
    gost_case("gost2012-512", "GOST R 34.10-2012 of 512 bits on TC26's A",
              gost.good(*LONG, digest=False)),
    gost_case("gost2012-512-b", "GOST R 34.10-2012 of 512 bits on TC26's B",
              gost.good(gost.GOST2012_512, gost.TC26_512_B, digest=False)),
    *faults("gost2001", "GOST R 34.10-2001", *OLD),
    *faults("gost2012-256", "GOST R 34.10-2012 of 256 bits", *SHORT),
    *faults("gost2012-512", "GOST R 34.10-2012 of 512 bits", *LONG),
    gost_case("gost2012-256-a", "a key on TC26's twisted set A, which is not computed with",
              named(gost.good(*SHORT), *SHORT, "1.2.643.7.1.2.1.1.1"),
              "signature-not-verified", "not-checked"),
    gost_case("gost2012-private-set", "a parameter set under a private OID",
              named(gost.good(*SHORT), *SHORT, "1.3.6.1.4.1.32473.3"),
              "signature-not-verified", "not-checked"),
    gost_case("gost2012-without-set", "a key without parameters",
              without_parameters(gost.good(*SHORT), gost.GOST2012_256),
              "signature-not-verified", "not-checked"),
    gost_case("gost2012-256-set-512", "a key of 256 bits that names a set of 512",
              named(gost.good(*SHORT), *SHORT, gost.TC26_512_A.oid),
              "signature-invalid", "invalid"),
    gost_case("gost2001-digest-set", "GOST R 34.10-2001 with another set for the digest",
              lambda label: gost.good(*OLD)(label).showing(der.seq(
                  algorithm(gost.GOST2001.key, der.seq(
                      oid(gost.CRYPTOPRO_A.oid), oid("1.2.643.2.2.30.0"))),
                  der.children(der.read(gost.good(*OLD)(label).spki)[1])[1])),
              "signature-not-verified", "not-checked"),
    gost_case("gost2012-under-2001", "a signature of 2012 under a key of 2001",
              lambda label: gost.good(*OLD)(label).signing_like(gost.good(*SHORT)(label)),
              "signature-key-mismatch", "invalid"),
    gost_case("gost-key-oid", "the key's OID as signature algorithm",
              gost.good(*SHORT), "algid-signature-is-key-oid", "not-checked",
              after=[("algorithm", replace(algorithm(gost.GOST2012_256.key)))]),
    case("gost-signature-ec-key", "a GOST signature algorithm over a P-256 key",
         "signature-key-mismatch", "invalid", key=ec.good(ec.P256),
         after=[("algorithm", replace(algorithm(gost.GOST2012_256.signature)))]),
    *shake_cases("shake128", shake.SHAKE128, shake.SHAKE256),
    *shake_cases("shake256", shake.SHAKE256, shake.SHAKE128),
    case("ecdsa-shake256-p521", "ECDSA with SHAKE256 on P-521",
         f"{UNCOMMON} ec-curve-p521-limited",
         key=shake.ecdsa(shake.SHAKE256, ec.P521)),
    case("pss-shake128-own-key", "RSASSA-PSS with SHAKE128 under a key for that alone",
         f"{UNCOMMON} algid-rsa-pss-key", key=shake.pss(shake.SHAKE128, own_oid=True)),
    case("pss-shake256-key-sha256", "RSASSA-PSS with SHA-256 under a key for SHAKE256 alone",
         "algid-rsa-pss-key pss-key-restriction", "invalid", key=lambda label:
         shake.pss(shake.SHAKE256, own_oid=True)(label).signing_like(rsa.pss(label))),
    case("pss-shake128-key-shake256", "RSASSA-PSS with SHAKE256 under a key for SHAKE128 alone",
         f"{UNCOMMON} algid-rsa-pss-key pss-key-restriction", "invalid", key=lambda label:
         shake.pss(shake.SHAKE128, own_oid=True)(label).signing_like(
             shake.pss(shake.SHAKE256)(label))),
]
