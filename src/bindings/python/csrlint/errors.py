"""What goes wrong, and verdicts. SPDX-License-Identifier: MIT"""

from __future__ import annotations

import enum


class Error(Exception):
    """The work could not be done."""


class Cancelled(Error):
    """Somebody ended the call."""


class OverBudget(Error):
    """The input takes more than the budget."""


class NotARequest(Error):
    """The input holds no request of that number."""


class Signature(enum.IntEnum):
    """What is known of the request's own signature."""
    NOT_CHECKED = 0
    VALID = 1
    INVALID = 2
