"""The textual frame of RFC 7468, and what becomes of it on the way.

SPDX-License-Identifier: MIT
"""

import base64

LABEL = "CERTIFICATE REQUEST"


def base64_lines(octets, columns=64):
    """Base64 in lines of this many characters."""
    text = base64.b64encode(octets).decode("ascii")
    return [text[i : i + columns] for i in range(0, len(text), columns)]


def pem(label, octets, columns=64):
    """One framed block as bytes."""
    lines = [f"-----BEGIN {label}-----", *base64_lines(octets, columns), f"-----END {label}-----"]
    return "".join(f"{line}\n" for line in lines).encode("ascii")


def request_pem(octets):
    """The usual frame of a request."""
    return pem(LABEL, octets)
