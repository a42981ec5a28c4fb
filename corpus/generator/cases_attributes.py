"""Requests that show one fault, or one oddity that is none, in attributes of the request.

SPDX-License-Identifier: MIT
"""

CASES = []
