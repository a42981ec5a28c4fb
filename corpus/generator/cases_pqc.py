"""Requests that show one fault, or one oddity that is none, in post-quantum keys and signatures.

SPDX-License-Identifier: MIT
"""

CASES = []
