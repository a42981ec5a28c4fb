"""All cases of the corpus; a new cases_*.py is added here.

SPDX-License-Identifier: MIT
"""

from . import cases_good

CASES = [
    *cases_good.CASES,
]
