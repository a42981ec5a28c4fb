"""Reads PKCS#10 certification requests and says what is wrong with them.

    >>> import csrlint
    >>> for request in csrlint.lint(open("server.csr", "rb").read()):
    ...     for finding in request.findings:
    ...         print(finding.line, finding.severity.name, finding.message)
    >>> [name.text for name in csrlint.parse(octets).names]

The shared library does the work, by ctypes: it is looked for as the linker of
the system finds libraries, or where CSRLINT_LIBRARY says. Requests and findings
are copies, and outlive the linter. Threads may share a linter, and lint at the
same time.
"""
# SPDX-License-Identifier: MIT

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Any, List, Mapping, Optional, Tuple

from ._library import call, encoded, optional, text
from .errors import Cancelled, Error, NotARequest, OverBudget, Signature
from .parsed import (
    Algorithm, Attribute, Extension, Fault, GeneralName, Key, KeyUsage,
    NameAttribute, ObjectId, Parsed, Statement, parse,
    secret_challenge_password)

__all__ = [
    "Algorithm", "Attribute", "Budget", "Cancelled", "Error", "Extension",
    "Fault", "Finding", "GeneralName", "Key", "KeyUsage", "Linter",
    "NameAttribute", "NotARequest", "ObjectId", "OverBudget", "Parsed",
    "Request", "Severity", "Signature", "Statement", "lint", "parse",
    "secret_challenge_password", "version",
]


class Severity(enum.IntEnum):
    """How bad a finding is, in rising order."""
    OFF = 0
    INFO = 1
    NOTICE = 2
    WARNING = 3
    ERROR = 4


class Budget(enum.IntEnum):
    """What one call may take; csrlint_report_set_budget has the units."""
    OCTETS = 0
    ELEMENTS = 1
    WORK = 2
    FINDINGS = 3


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


# enum csrlint_outcome
_DONE, _OUT_OF_MEMORY, _CANCELLED, _OVER_BUDGET = range(4)


# --- copies of what it hands out ----------------------------------------------

def _finding(of: int) -> Finding:
    rule = call("finding_rule", of)
    der = None
    if call("finding_has_der", of):
        der = (call("finding_der_offset", of),
               call("finding_der_length", of))
    return Finding(
        rule=text("rule_id", rule),
        severity=Severity(call("finding_severity", of)),
        message=text("finding_message", of),
        fix=text("finding_fix", of),
        source=text("rule_source", rule),
        suggestion=optional("finding_suggestion", of),
        path=text("finding_path", of),
        value=optional("finding_value", of),
        der=der,
        line=call("finding_line", of),
        column=call("finding_column", of))


def _request(of: int) -> Request:
    return Request(
        number=call("request_number", of),
        decoded=call("request_is_decoded", of),
        signature=Signature(call("request_signature", of)),
        signature_algorithm=optional("request_signature_algorithm", of),
        signature_reason=optional("request_signature_reason", of),
        key=optional("request_key", of),
        subject=text("request_subject", of),
        names=text("request_names", of),
        profile=text("request_profile", of),
        line=call("request_line", of),
        findings=tuple(
            _finding(call("request_finding", of, i))
            for i in range(call("request_finding_count", of))))


class _Report:
    """What one call writes; given back whatever happens."""

    def __enter__(self) -> int:
        self._report = call("report_new")
        if not self._report:
            raise MemoryError
        return int(self._report)

    def __exit__(self, *_: object) -> None:
        call("report_free", self._report)


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
        self._linter: Optional[int] = call("new")
        if not self._linter:
            raise MemoryError
        self._set("set_profile", encoded(profile))

    def __del__(self) -> None:
        if getattr(self, "_linter", None):
            call("free", self._linter)

    def _set(self, function: str, *arguments: Any) -> None:
        if not call(function, self._linter, *arguments):
            raise Error(call("error", self._linter).decode())

    def set_severity(self, pattern: str, severity: Severity) -> None:
        """Sets the severity of the rules that the pattern names."""
        self._set("set_severity", encoded(pattern), int(severity))

    def set_limit(self, name: str, value: int) -> None:
        """Sets a limit, "rsa-min-bits" for example."""
        self._set("set_limit", encoded(name), value)

    def set_date(self, date: int) -> None:
        """Sets the day that counts: 20260315 is 15 March 2026."""
        self._set("set_date", date)

    def expect(self, key: str, value: str) -> None:
        """Expects something of every request: "san", "DNS:a.example"."""
        self._set("expect", encoded(key), encoded(value))

    def lint(self, octets: bytes,
             budgets: Optional[Mapping[Budget, int]] = None) -> List[Request]:
        """What these octets hold, which may be anything: at least one entry.

        Raises OverBudget where a budget does not reach, and MemoryError."""
        with _Report() as report:
            for what, most in (budgets or {}).items():
                call("report_set_budget", report, int(what), most)
            if not call("lint", self._linter, octets, len(octets), report):
                _raise(call("report_outcome", report))
            return [_request(call("report_request", report, i))
                    for i in range(call("report_count", report))]


def lint(octets: bytes, profile: str = "tls") -> List[Request]:
    """Lints once, by a compiled-in profile."""
    return Linter(profile).lint(octets)


def version() -> str:
    """The library's version, "0.1.0"."""
    return text("version")
