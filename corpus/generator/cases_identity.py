"""Requests that show one fault, or one oddity that is none, in identities and places.

SPDX-License-Identifier: MIT
"""

CASES = []
