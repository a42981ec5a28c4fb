"""Requests with lines in front of them that ask to ignore something.

SPDX-License-Identifier: MIT
"""

from .names import name_of, rdn
from .pem import request_pem
from .request import case

UK = name_of(rdn("countryName", "UK"), rdn("organizationName", "Example GmbH"),
             rdn("commonName", "www.csrlint-demo.org"))


def ignoring(*lines):
    """The usual frame below these lines, each behind "# csrlint: "."""
    text = "".join(f"# csrlint: {line}\n" for line in lines).encode()
    return lambda octets: text + request_pem(octets)


CASES = [
    case("ignore-line", "a line asks to ignore the country's code",
         "country-uk ignore-not-heeded", subject=UK,
         frame=ignoring('ignore=country-uk reason="the old device writes it"')),
    case("ignore-line-unused", "a line asks to ignore what is not there", "ignore-not-heeded",
         frame=ignoring('ignore=country-uk,cn-scheme until=2999-12-31 reason="for ever"')),
    case("ignore-line-expired", "a line asks to ignore the country's code up to a day",
         "country-uk ignore-not-heeded", subject=UK,
         frame=ignoring('ignore=country-uk until=2026-01-31 reason="the device goes in January"')),
    case("ignore-line-unclear", "lines ask to ignore what cannot be ignored",
         "country-uk ignore-not-heeded", subject=UK,
         frame=ignoring("ignore=country-uk", 'ignore=contry-uk reason="misspelt"',
                        'ignore=private-key-in-input reason="no"',
                        'ignore=country-uk until=soon reason="no day"',
                        'ignore=country-uk because="another word"')),
]
