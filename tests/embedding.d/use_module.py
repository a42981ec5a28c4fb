"""The module says what the program says. Run by tests/embedding, which names
the library by CSRLINT_LIBRARY. SPDX-License-Identifier: MIT

usage: test_csrlint.py CORPUS     (prints lines for a person to compare)
"""
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import csrlint
from csrlint import Budget, Linter, Severity, Signature


def octets_of(name: str) -> bytes:
    return (Path(sys.argv[1]) / name).read_bytes()


def lines_of(name: str) -> "list[str]":
    return [f"{name}:{finding.line}:{finding.column}: "
            f"{finding.severity.name.lower()}: {finding.message} "
            f"[{finding.rule}]"
            for request in csrlint.lint(octets_of(name))
            for finding in request.findings]


def check_requests() -> None:
    good, = csrlint.lint(octets_of("good-rsa2048.csr"))
    junk, = csrlint.lint(b"no request\0at all")

    assert good.decoded and good.number == 1
    assert good.signature == Signature.VALID, good.signature
    assert good.key == "RSA 2048" and "CN=" in good.subject
    assert junk.number == 0 and not junk.decoded
    assert junk.findings[0].rule == "input-not-csr", junk
    assert junk.findings[0].der is None and junk.key is None


def check_settings() -> None:
    linter = Linter("ov")
    mistakes = octets_of("mistakes.csr")
    before = linter.lint(mistakes)[0]

    linter.set_severity("*", Severity.OFF)
    assert before.findings and before.profile == "ov"
    assert linter.lint(mistakes)[0].findings == ()
    for what in (lambda: Linter("none"),
                 lambda: linter.set_limit("none", 1),
                 lambda: linter.set_date(20260231)):
        try:
            what()
        except csrlint.Error as error:
            assert str(error), "it says why"
        else:
            raise AssertionError("took what is none")


def check_budgets() -> None:
    octets = octets_of("mistakes.csr")
    linter = Linter()

    assert linter.lint(octets, {Budget.OCTETS: len(octets)})
    try:
        linter.lint(octets, {Budget.OCTETS: len(octets) - 1})
    except csrlint.OverBudget:
        return
    raise AssertionError("took one octet too many")


def check_threads() -> None:
    octets = octets_of("mistakes.csr")
    linter = Linter()
    alone = linter.lint(octets)

    with ThreadPoolExecutor(4) as pool:
        assert all(found == alone for found in
                   pool.map(linter.lint, [octets] * 40))


if __name__ == "__main__":
    check_requests()
    check_settings()
    check_budgets()
    check_threads()
    for path in sys.argv[2:]:
        for line in lines_of(path):
            print(line)
    print(csrlint.version())
