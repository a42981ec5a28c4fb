"""Requests that were made by hand, or came from elsewhere: hand_made.tsv.

SPDX-License-Identifier: MIT
"""

import pathlib
import sys

from .request import file

HERE = pathlib.Path(__file__).parent


def read(name):
    """The file as it lies in corpus/."""
    path = HERE.parent / f"{name}.csr"
    if not path.exists():
        sys.exit(f"hand_made.tsv has a row for {path.name}, which is not there")
    return path.read_bytes()


def cases():
    """One for each row."""
    rows = (HERE / "hand_made.tsv").read_text(encoding="utf-8").splitlines()
    for row in rows:
        if not row or row.startswith("#"):
            continue
        columns = row.split("\t")
        if len(columns) != 4:
            sys.exit(f"hand_made.tsv: expected four columns: {row}")
        yield file(*columns, read)


CASES = list(cases())
