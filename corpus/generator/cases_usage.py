"""Requests that show one fault, or one oddity that is none, in requested extensions.

SPDX-License-Identifier: MIT
"""

CASES = []
