"""All cases of the corpus; a new cases_*.py is added here.

SPDX-License-Identifier: MIT
"""

from . import (
    cases_extensions,
    cases_good,
    cases_input,
    cases_keys,
    cases_signature,
    cases_structure,
    cases_subject,
)

CASES = [
    *cases_good.CASES,
    *cases_subject.CASES,
    *cases_extensions.CASES,
    *cases_keys.CASES,
    *cases_signature.CASES,
    *cases_structure.CASES,
    *cases_input.CASES,
]
