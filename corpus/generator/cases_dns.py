"""Requests that show one fault, or one oddity that is none, in host names.

SPDX-License-Identifier: MIT
"""

CASES = []
