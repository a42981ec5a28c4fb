"""Requests that show one fault, or one oddity that is none, in values of the subject.

SPDX-License-Identifier: MIT
"""

CASES = []
