"""Requests whose private key the world has; the rest of them is good.

SPDX-License-Identifier: MIT
"""

from . import ec, ed25519, keypair, mldsa, rsa
from .cases_keys import keyed
from .ec import hexadecimal

# CVE-2008-0166: process 10000, 64 bits, with an empty ~/.rnd.
DEBIAN_P = hexadecimal(
    "dd1c495682b2ac082ecb3baf8269e4d78d982e28b74b6fc8caebc2d2edc5321f",
    "6b723283735e00856e8c05a946becb38036bcd88d0e027f97743532b5b7b86bc",
    "a810186751b8c6a03b066bcd10ea6b7e243dd8685eea1f7ed99b970840a597cc",
    "6d1ea467bd1f7d6d7fa4e538c9cd5ff2061b999d255d15861aaa501849d353f1",
)
DEBIAN_Q = hexadecimal(
    "db2126d1aba6fc177f122233e396b1bc0197ec76f964b7ca5ad71c15ceb220f6",
    "2749135cb821d80ecca7ed5005eae5ec8d97938a56f5958ae579601428bbe01e",
    "1f127792e0c16c3ec5e2316a67836c511d2c801fd5fd4ef5a8c4f5110dd842ac",
    "1cb9b27ebf7b271e40180ac3965875ae2075b36f80e971eb1ecbe4c002cf989b",
)

# CVE-2008-0166: process 1, 64 bits, without a ~/.rnd; 1536 bits.
DEBIAN_1536_P = hexadecimal(
    "eaacf72919680e50851d2fba28bc77d6f5012ba62bd5f61dd2d3385397eb9339",
    "b0c94e1926b4feda08582f584ca767864f5dc009bb4063f40bebcf8c38a5fefa",
    "e1c60996d9de2dc3697cf2def686bfb1a50301a71f94f79ca614498ba355d58f",
)
DEBIAN_1536_Q = hexadecimal(
    "c2d0aa89e3ca5eb3f85c65188217ff7c4bb0e3171999e883856d2003086f1dbf",
    "cda6b2aa56d02c8b07e798b9fc872b17388ad61da9787d51e3070f8a92b6f164",
    "c41ffb8b5762a08b634e9a71145ab2b3c7425e008cd64a1a399e8f274d5fe7c3",
)

# CVE-2008-0166: process 4242, 64 bits, with a ~/.rnd, and without one.
DEBIAN_P256 = 0x567d90aad722f3f78337a7379c3f8852883dcdd1d4bd6f5a5844b17cf745dca5
DEBIAN_P384 = hexadecimal(
    "9ccf6adec0ec40aa0d4d99c8edb04e587e0641968258ddb1f9b053d92aba5b66",
    "68c0f760f2befe195037defebb4f9c9f",
)

# RFC 9500 2.1, the key of 2048 bits.
RFC9500_P = hexadecimal(
    "dd105702382f232b3681f53791e22617c7bf4e9acb81ed48daf6d6995da3eab6",
    "42839aff012d2ea628b90af279fd3e6f7c93cd80f072f01ff2443b3ee8f24ed4",
    "69a79613a41bd24020f92fd11059bd1d0f301b5ba7a9d3637ca8d65c1a981541",
    "7d8eab734b0b4f3a2c661d9a1a82f3ac734c40530669ab8e473045a58e65539d",
)
RFC9500_Q = hexadecimal(
    "ccf1e5bb90c8e9781ea75bebf10bc252e11eb023a0260f1887552a56863f4a64",
    "21e8c600bf523d6cb1b0adbdd65bfee4a88a037e3d1a415e5bb95648da5a0ca2",
    "6b54f4a63948522c3d5f89b94a72efff95134d5940ce45758f30898090895658",
    "8eef575b3e4bc4c368cfe813ee9c252c2b02e0df91f1aa01938d38685d60ba6f",
)

# RFC 6979 A.2.5.
RFC6979_P256 = 0xc9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721

# RFC 8410 10.3.
RFC8410 = bytes.fromhex("d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842")


def given(key):
    """A maker of one key, whatever the label."""
    return lambda label: key


CASES = [
    keyed("rsa-debian", "RSA key of process 10000 of CVE-2008-0166, 64 bits, ~/.rnd unreadable",
          "rsa-debian-weak", given(rsa.key([DEBIAN_P, DEBIAN_Q]))),
    keyed("rsa-debian-exponent-3", "the same modulus with the exponent 3",
          "rsa-debian-weak rsa-exponent-out-of-range",
          given(rsa.key([DEBIAN_P, DEBIAN_Q], 3, rsa.F4)), "invalid"),
    keyed("rsa-debian-1536", "RSA key of process 1 of CVE-2008-0166, of a size without a table",
          "rsa-modulus-too-small", given(rsa.key([DEBIAN_1536_P, DEBIAN_1536_Q]))),
    keyed("ec-debian", "P-256 key of process 4242 of CVE-2008-0166, 64 bits, with ~/.rnd",
          "ec-debian-weak", given(ec.key(ec.P256, DEBIAN_P256))),
    keyed("ec-debian-p384", "P-384 key of process 4242 of CVE-2008-0166, 64 bits, no ~/.rnd",
          "ec-debian-weak", given(ec.key(ec.P384, DEBIAN_P384))),
    keyed("rsa-rfc9500", "RSA key of RFC 9500", "rsa-key-compromised",
          given(rsa.key([RFC9500_P, RFC9500_Q]))),
    keyed("rsa-npm-keypair", "one of the commonest RSA keys of CVE-2021-41117",
          "rsa-key-compromised",
          lambda label: rsa.key(keypair.primes(keypair.common_seeds()[7], 2048))),
    keyed("ec-rfc6979", "P-256 key of RFC 6979", "ec-key-compromised",
          given(ec.key(ec.P256, RFC6979_P256))),
    keyed("ec-power-of-two", "EC private key 2^100", "ec-key-compromised",
          given(ec.key(ec.P256, 1 << 100))),
    keyed("ed25519-rfc8410", "Ed25519 key of RFC 8410", "eddsa-key-compromised eddsa-not-allowed",
          given(ed25519.key(RFC8410))),
    keyed("ed25519-seed-zero", "Ed25519 key of the seed of zeros",
          "eddsa-key-compromised eddsa-not-allowed", given(ed25519.key(bytes(32)))),
    keyed("mldsa44-rfc9881", "ML-DSA-44 key of RFC 9881", "pqc-key-compromised pqc-not-allowed",
          mldsa.make(mldsa.ML_DSA_44, seed=bytes(range(32)))),
]
