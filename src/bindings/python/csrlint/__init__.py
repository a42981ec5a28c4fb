"""Reads PKCS#10 certification requests and says what is wrong with them.

    >>> import csrlint
    >>> for request in csrlint.lint(open("server.csr", "rb").read()):
    ...     for finding in request.findings:
    ...         print(finding.line, finding.severity.name, finding.message)

The shared library does the work, by ctypes: it is looked for as the linker of
the system finds libraries, or where CSRLINT_LIBRARY says. Requests and findings
are copies, and outlive the linter. Threads may share a linter, and lint at the
same time.
"""
# SPDX-License-Identifier: MIT

from __future__ import annotations

import ctypes
import enum
import os
import sys
from dataclasses import dataclass
from typing import Any, List, Mapping, Optional, Tuple

__all__ = [
    "Budget", "Cancelled", "Error", "Finding", "Linter", "OverBudget",
    "Request", "Severity", "Signature", "lint", "version",
]


class Severity(enum.IntEnum):
    """How bad a finding is, in rising order."""
    OFF = 0
    INFO = 1
    NOTICE = 2
    WARNING = 3
    ERROR = 4


class Signature(enum.IntEnum):
    """What is known of the request's own signature."""
    NOT_CHECKED = 0
    VALID = 1
    INVALID = 2


class Budget(enum.IntEnum):
    """What one call may take; csrlint_report_set_budget has the units."""
    OCTETS = 0
    ELEMENTS = 1
    WORK = 2
    FINDINGS = 3


class Error(Exception):
    """The linter could not be made, configured or run."""


class Cancelled(Error):
    """Somebody ended the call."""


class OverBudget(Error):
    """The input takes more than the budget."""


@dataclass(frozen=True)
class Finding:
    """One thing found; csrlint.h says more of each field."""
    rule: str
    severity: Severity
    message: str
    fix: str
    source: str
    suggestion: Optional[str]
    path: str
    value: Optional[str]
    der: Optional[Tuple[int, int]]  # offset, length
    line: int
    column: int


@dataclass(frozen=True)
class Request:
    """One request of the input, or, with number 0, that there is none."""
    number: int
    decoded: bool
    signature: Signature
    signature_algorithm: Optional[str]
    signature_reason: Optional[str]
    key: Optional[str]
    subject: str
    names: str
    profile: str
    line: int
    findings: Tuple[Finding, ...]


# --- the library -------------------------------------------------------------

_POINTER = ctypes.c_void_p
_TEXT = ctypes.c_char_p
_SIZE = ctypes.c_size_t
_BOOL = ctypes.c_bool
_INT = ctypes.c_int

# What each function returns and takes, as csrlint.h declares it.
_FUNCTIONS: Mapping[str, Tuple[Any, ...]] = {
    "version": (_TEXT,),
    "version_number": (ctypes.c_uint,),
    "new": (_POINTER,),
    "free": (None, _POINTER),
    "error": (_TEXT, _POINTER),
    "set_profile": (_BOOL, _POINTER, _TEXT),
    "set_severity": (_BOOL, _POINTER, _TEXT, _INT),
    "set_limit": (_BOOL, _POINTER, _TEXT, ctypes.c_uint32),
    "set_date": (_BOOL, _POINTER, ctypes.c_uint32),
    "expect": (_BOOL, _POINTER, _TEXT, _TEXT),
    "lint": (_BOOL, _POINTER, _TEXT, _SIZE, _POINTER),
    "report_new": (_POINTER,),
    "report_free": (None, _POINTER),
    "report_set_budget": (_BOOL, _POINTER, _INT, ctypes.c_uint64),
    "report_outcome": (_INT, _POINTER),
    "report_count": (_SIZE, _POINTER),
    "report_request": (_POINTER, _POINTER, _SIZE),
    "request_number": (_SIZE, _POINTER),
    "request_is_decoded": (_BOOL, _POINTER),
    "request_signature": (_INT, _POINTER),
    "request_signature_algorithm": (_TEXT, _POINTER),
    "request_signature_reason": (_TEXT, _POINTER),
    "request_key": (_TEXT, _POINTER),
    "request_subject": (_TEXT, _POINTER),
    "request_names": (_TEXT, _POINTER),
    "request_profile": (_TEXT, _POINTER),
    "request_line": (_SIZE, _POINTER),
    "request_finding_count": (_SIZE, _POINTER),
    "request_finding": (_POINTER, _POINTER, _SIZE),
    "finding_rule": (_POINTER, _POINTER),
    "finding_severity": (_INT, _POINTER),
    "finding_message": (_TEXT, _POINTER),
    "finding_fix": (_TEXT, _POINTER),
    "finding_suggestion": (_TEXT, _POINTER),
    "finding_path": (_TEXT, _POINTER),
    "finding_value": (_TEXT, _POINTER),
    "finding_has_der": (_BOOL, _POINTER),
    "finding_der_offset": (_SIZE, _POINTER),
    "finding_der_length": (_SIZE, _POINTER),
    "finding_line": (_SIZE, _POINTER),
    "finding_column": (_SIZE, _POINTER),
    "rule_id": (_TEXT, _POINTER),
    "rule_source": (_TEXT, _POINTER),
}

# enum csrlint_outcome
_DONE, _OUT_OF_MEMORY, _CANCELLED, _OVER_BUDGET = range(4)


def _load() -> ctypes.CDLL:
    name = "libcsrlint.0.dylib" if sys.platform == "darwin" \
        else "libcsrlint.so.0"
    library = ctypes.CDLL(os.environ.get("CSRLINT_LIBRARY", name))
    for function, (result, *arguments) in _FUNCTIONS.items():
        declared = getattr(library, "csrlint_" + function)
        declared.restype = result
        declared.argtypes = arguments
    return library


_library = _load()


def _call(function: str, *arguments: Any) -> Any:
    return getattr(_library, "csrlint_" + function)(*arguments)


def _optional(function: str, of: int) -> Optional[str]:
    octets: Optional[bytes] = _call(function, of)
    return None if octets is None else octets.decode()


def _text(function: str, of: int) -> str:
    return _optional(function, of) or ""


def _encoded(text: str) -> bytes:
    if "\0" in text:
        raise ValueError("a text with a NUL in it")
    return text.encode()


# --- copies of what it hands out ----------------------------------------------

def _finding(of: int) -> Finding:
    rule = _call("finding_rule", of)
    der = None
    if _call("finding_has_der", of):
        der = (_call("finding_der_offset", of),
               _call("finding_der_length", of))
    return Finding(
        rule=_text("rule_id", rule),
        severity=Severity(_call("finding_severity", of)),
        message=_text("finding_message", of),
        fix=_text("finding_fix", of),
        source=_text("rule_source", rule),
        suggestion=_optional("finding_suggestion", of),
        path=_text("finding_path", of),
        value=_optional("finding_value", of),
        der=der,
        line=_call("finding_line", of),
        column=_call("finding_column", of))


def _request(of: int) -> Request:
    return Request(
        number=_call("request_number", of),
        decoded=_call("request_is_decoded", of),
        signature=Signature(_call("request_signature", of)),
        signature_algorithm=_optional("request_signature_algorithm", of),
        signature_reason=_optional("request_signature_reason", of),
        key=_optional("request_key", of),
        subject=_text("request_subject", of),
        names=_text("request_names", of),
        profile=_text("request_profile", of),
        line=_call("request_line", of),
        findings=tuple(
            _finding(_call("request_finding", of, i))
            for i in range(_call("request_finding_count", of))))


class _Report:
    """What one call writes; given back whatever happens."""

    def __enter__(self) -> int:
        self._report = _call("report_new")
        if not self._report:
            raise MemoryError
        return int(self._report)

    def __exit__(self, *_: object) -> None:
        _call("report_free", self._report)


def _raise(outcome: int) -> None:
    if outcome == _CANCELLED:
        raise Cancelled("cancelled")
    if outcome == _OVER_BUDGET:
        raise OverBudget("over budget")
    raise MemoryError


class Linter:
    """A profile, and what is set beside it. Configure it before threads share
    it."""

    def __init__(self, profile: str = "tls") -> None:
        self._linter: Optional[int] = _call("new")
        if not self._linter:
            raise MemoryError
        self._set("set_profile", _encoded(profile))

    def __del__(self) -> None:
        if getattr(self, "_linter", None):
            _call("free", self._linter)

    def _set(self, function: str, *arguments: Any) -> None:
        if not _call(function, self._linter, *arguments):
            raise Error(_call("error", self._linter).decode())

    def set_severity(self, pattern: str, severity: Severity) -> None:
        """Sets the severity of the rules that the pattern names."""
        self._set("set_severity", _encoded(pattern), int(severity))

    def set_limit(self, name: str, value: int) -> None:
        """Sets a limit, "rsa-min-bits" for example."""
        self._set("set_limit", _encoded(name), value)

    def set_date(self, date: int) -> None:
        """Sets the day that counts: 20260315 is 15 March 2026."""
        self._set("set_date", date)

    def expect(self, key: str, value: str) -> None:
        """Expects something of every request: "san", "DNS:a.example"."""
        self._set("expect", _encoded(key), _encoded(value))

    def lint(self, octets: bytes,
             budgets: Optional[Mapping[Budget, int]] = None) -> List[Request]:
        """What these octets hold, which may be anything: at least one entry.

        Raises OverBudget where a budget does not reach, and MemoryError."""
        with _Report() as report:
            for what, most in (budgets or {}).items():
                _call("report_set_budget", report, int(what), most)
            if not _call("lint", self._linter, octets, len(octets), report):
                _raise(_call("report_outcome", report))
            return [_request(_call("report_request", report, i))
                    for i in range(_call("report_count", report))]


def lint(octets: bytes, profile: str = "tls") -> List[Request]:
    """Lints once, by a compiled-in profile."""
    return Linter(profile).lint(octets)


def version() -> str:
    """The library's version, "0.1.0"."""
    text: bytes = _call("version")
    return text.decode()
