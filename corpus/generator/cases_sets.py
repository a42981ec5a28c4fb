"""Files of two requests each, which have something in common.

SPDX-License-Identifier: MIT
"""

import hashlib

from . import der, ec, rsa
from .cases_signature import with_nonce
from .edit import content
from .key import Key, spki
from .names import algorithm, name_of, subject
from .numbers import Stream, prime
from .pem import request_pem
from .request import Request, file

SHOP = {"subject": subject(cn="shop.csrlint-demo.org"), "sans": ("shop.csrlint-demo.org",)}
MAIL = {"subject": subject(cn="mail.csrlint-demo.org"), "sans": ("mail.csrlint-demo.org",)}
NAMELESS = {"subject": name_of()}


def together(name, recipe, findings, *requests, status="valid"):
    """Requests in one file; each is the label of its key and its own fields."""
    def make(label):
        return b"".join(request_pem(Request(**fields).build(f"{label} {key}".rstrip()))
                        for key, fields in requests)
    return file(name, recipe, findings, status, make)


def some_nonce(label, order):
    """A number that is neither small nor known."""
    return Stream(f"{label} nonce").between(1, order - 1)


def one_nonce(curve, sign=1):
    """Makes keys on this curve that all take one nonce, or its negative."""
    return with_nonce(sign * some_nonce("sets", curve.n), curve)


def dsa_of_one_group(holder, nonce=""):
    """Makes DSA keys of one group for each file, each holder's its own.

    Where there is a nonce, all that have its name are signed with it.
    """
    def make(label):
        group = ec.dsa(label)
        parameters = der.children(der.read(der.children(der.read(group.spki)[1])[0])[1])[1]
        p, q, g = (int.from_bytes(der.read(number)[1], "big")
                   for number in der.children(der.read(parameters)[1]))
        private = Stream(f"{label} {holder}").between(1, q - 1)
        k = some_nonce(f"{label} {nonce or holder}", q)

        def sign(message, hash_name):
            digest = ec.leftmost(hashlib.new(hash_name, message).digest(), q.bit_length())
            r = pow(g, k, p) % q
            s = pow(k, -1, q) * (digest + r * private) % q
            return algorithm(f"{hash_name}WithDSA"), ec.signature_value(r, s)
        public = der.integer(pow(g, private, p))
        return Key(spki(algorithm("dsa", parameters), public), "sha256", sign)
    return make


def of_primes(*names):
    """Makes RSA keys of the primes of these names, the same in each file."""
    def make(_):
        return rsa.key([prime(f"sets {name}", 1024, rsa.F4) for name in names])
    return make


def last_bit(octets):
    """Another s."""
    return octets[:-1] + bytes([octets[-1] ^ 1])


def two_of_dsa(*keys):
    """Two hosts, each with one of these keys."""
    return (("", {**SHOP, "key": keys[0]}), ("", {**MAIL, "key": keys[1]}))


P256, P384, K1 = one_nonce(ec.P256), one_nonce(ec.P384), one_nonce(ec.SECP256K1)
REUSE = "key-shared-between-requests ecdsa-nonce-reuse"

CASES = [
    together("set-key-shared", "one EC key for two hosts", "key-shared-between-requests",
             ("", SHOP), ("", MAIL)),
    together("set-key-shared-rsa", "one RSA modulus for two hosts, under two exponents",
             "key-shared-between-requests", ("", {**SHOP, "key": rsa.good(2048)}),
             ("", {**MAIL, "key": rsa.good(2048, 65539)})),
    together("set-key-shared-nameless", "one key for two hosts, without a subject",
             "key-shared-between-requests", ("", {**SHOP, **NAMELESS}), ("", {**MAIL, **NAMELESS})),
    together("set-key-corrected", "the same key and subject with one name more", "-",
             ("", {}), ("", {"sans": ("www.csrlint-demo.org", "csrlint-demo.org",
                                      "shop.csrlint-demo.org")})),
    together("set-request-twice", "the same request twice", "-", ("", {}), ("", {})),
    together("set-nonce-reuse", "one nonce twice on P-256 by one key", REUSE,
             ("", {**SHOP, "key": P256}), ("", {**MAIL, "key": P256})),
    together("set-nonce-reuse-corrected", "the same under the same subject",
             "ecdsa-nonce-reuse", ("", {**SHOP, "key": P384}),
             ("", {**SHOP, "key": P384, "extensions": ()})),
    together("set-nonce-reuse-negative", "a nonce and the order less the nonce", REUSE,
             ("", {**SHOP, "key": P256}), ("", {**MAIL, "key": one_nonce(ec.P256, -1)})),
    together("set-nonce-reuse-sha384", "one nonce under two digests", REUSE,
             ("", {**SHOP, "key": P256}), ("", {**MAIL, "key": P256, "hash": "sha384"})),
    together("set-nonce-reuse-secp256k1", "one nonce twice on secp256k1",
             f"ec-curve-not-allowed {REUSE}",
             ("", {**SHOP, "key": K1}), ("", {**MAIL, "key": K1})),
    together("set-nonce-shared", "one nonce by two keys", "ecdsa-nonce-shared",
             ("1", {**SHOP, "key": P256}), ("2", {**MAIL, "key": P256})),
    together("set-nonce-shared-and-reuse", "the same, and once more by the second key",
             f"ecdsa-nonce-shared {REUSE}", ("1", {**SHOP, "key": P256}),
             ("2", {**MAIL, "key": P256}),
             ("2", {"subject": subject(cn="www.csrlint-demo.org"), "key": P256})),
    together("set-nonce-invalid", "the same r in two signatures that are invalid",
             "key-shared-between-requests signature-invalid",
             *((label, {**fields, "key": P256, "after": [("signature", content(last_bit))]})
               for label, fields in (("", SHOP), ("", MAIL))), status="invalid"),
    together("set-nonce-reuse-dsa", "one nonce twice by one DSA key",
             "dsa-not-allowed key-shared-between-requests dsa-nonce-reuse",
             *two_of_dsa(dsa_of_one_group("one", "nonce"), dsa_of_one_group("one", "nonce"))),
    together("set-nonce-shared-dsa", "one nonce by two DSA keys of one group",
             "dsa-not-allowed dsa-nonce-shared",
             *two_of_dsa(dsa_of_one_group("one", "nonce"), dsa_of_one_group("two", "nonce"))),
    together("set-nonce-own-dsa", "two DSA keys of one group, each with a nonce of its own",
             "dsa-not-allowed",
             *two_of_dsa(dsa_of_one_group("one"), dsa_of_one_group("two"))),
    together("set-shared-prime", "two RSA keys that share a prime", "rsa-shared-prime",
             ("", {**SHOP, "key": of_primes("p", "q")}),
             ("", {**MAIL, "key": of_primes("p", "r")})),
    together("set-shared-primes", "three RSA keys of three primes", "rsa-shared-prime",
             ("", {**SHOP, "key": of_primes("p", "q")}),
             ("", {**MAIL, "key": of_primes("p", "r")}),
             ("", {"key": of_primes("q", "r")})),
    together("set-shared-all-primes", "an RSA modulus that divides another", "rsa-shared-prime",
             ("", {**SHOP, "key": of_primes("p", "q")}),
             ("", {**MAIL, "key": of_primes("p", "q", "r")})),
    together("set-shared-no-prime", "two RSA keys of four primes", "-",
             ("", {**SHOP, "key": of_primes("p", "q")}),
             ("", {**MAIL, "key": of_primes("r", "s")})),
]
