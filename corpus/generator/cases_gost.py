"""Requests that show one fault, or one oddity that is none, in GOST keys and signatures, and SHAKE.

SPDX-License-Identifier: MIT
"""

CASES = []
