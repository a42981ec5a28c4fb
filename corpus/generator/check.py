"""What openssl and certtool think of the corpus, against what it claims.

SPDX-License-Identifier: MIT
"""

import subprocess

# Where openssl is known to judge otherwise, and why.
OPENSSL_DIFFERS = {}


def says(*command):
    """Both outputs of a command, as text."""
    done = subprocess.run(command, capture_output=True, check=False)
    return (done.stdout + done.stderr).decode("utf-8", "replace")


def openssl_status(path):
    """The signature as `openssl req -verify` sees it; "-" if it cannot read."""
    form = "DER" if path.read_bytes()[:1] == b"\x30" else "PEM"
    text = says("openssl", "req", "-verify", "-noout", "-inform", form, "-in", str(path))
    if "self-signature verify OK" in text:
        return "valid"
    return "invalid" if "verify failure" in text or "Certificate request self" in text else "-"


def certtool_reads(path):
    """True where certtool reads the request and finds its signature good."""
    text = says("certtool", "--crq-info", *inform(path), "--infile", str(path))
    return "Self signature: verified" in text


def inform(path):
    """certtool's option for binary files."""
    return ["--inder"] if path.read_bytes()[:1] == b"\x30" else []


def check(folder, cases):
    """Prints every difference; the number of those nobody explained."""
    unexplained = 0
    for case in cases:
        path = folder / f"{case.name}.csr"
        status = openssl_status(path)
        if status != case.status and case.name not in OPENSSL_DIFFERS:
            print(f"{case.name}: {case.status} expected, openssl: {status}")
            unexplained += 1
        if case.name.startswith("good-") and not certtool_reads(path):
            print(f"{case.name}: certtool does not verify it")
            unexplained += 1
    return unexplained
