"""What openssl and certtool think of the corpus, against what it claims.

They judge what they can read and compute: for the files whose signature
should be valid or invalid, they must not say the opposite.
SPDX-License-Identifier: MIT
"""

import subprocess

# Why a tool is right to judge, and the corpus to claim, something else.
OPENSSL_DIFFERS = {
    "rsa-exponent-1": "it computes; but anybody can sign for this key",
    "rsa-modulus-negative": "it reads the modulus as positive",
    "sm2": "it takes an empty user id unless it is told another",
    "sm2-null": "the same",
    "sm2-curve-as-key": "the same",
    "ec-hybrid": "it accepts the hybrid form, which RFC 5480 does not",
}
CERTTOOL_DIFFERS = {
    "good-enrollment-bare": "it needs the frame",
    "uuid-oid-attribute": "it knows no arcs over 64 bits",
    "good-uuid-oid-request-attribute": "it knows no arcs over 64 bits",
}


def says(*command):
    """Both outputs of a command, as text."""
    done = subprocess.run(command, capture_output=True, check=False)
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def is_binary(path):
    """True for DER: no text of the corpus begins with the digit 0."""
    return path.read_bytes()[:1] == b"\x30"


def openssl_status(path):
    """The signature as `openssl req -verify` sees it; "-": no judgement."""
    form = "DER" if is_binary(path) else "PEM"
    text = says("openssl", "req", "-verify", "-noout", "-inform", form, "-in", str(path))
    if "verify OK" in text:
        return "valid"
    return "invalid" if "verify failure" in text else "-"


def certtool_verifies(path):
    """True where certtool reads the request and finds its signature good."""
    form = ["--inder"] if is_binary(path) else []
    text = says("certtool", "--crq-info", *form, "--infile", str(path))
    return "Self signature: verified" in text


def complaints(case, path):
    """What the tools say against one file, in words."""
    opposite = {"valid": "invalid", "invalid": "valid"}.get(case.status)
    if case.name not in OPENSSL_DIFFERS and openssl_status(path) == opposite:
        yield f"{case.name}: openssl finds it {opposite}"
    if case.name.startswith("good-") and case.name not in CERTTOOL_DIFFERS:
        if not certtool_verifies(path):
            yield f"{case.name}: certtool does not find it valid"


def check(folder, cases):
    """Prints every complaint; how many there are."""
    found = [text for case in cases for text in complaints(case, folder / f"{case.name}.csr")]
    for text in found:
        print(text)
    return len(found)
