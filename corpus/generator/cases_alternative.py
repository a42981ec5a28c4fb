"""Requests that show one fault, or one oddity that is none, in alternative names and mailboxes.

SPDX-License-Identifier: MIT
"""

CASES = []
