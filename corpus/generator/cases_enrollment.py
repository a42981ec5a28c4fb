"""What the classic enrolment form of 2007 asks for, each field once wrong or left out.

All of them have the form of good-enrollment-bare: an RSA key, no extension,
no BEGIN and END lines. tests/enrollment says what each must yield.
SPDX-License-Identifier: MIT
"""

from . import rsa
from .cases_good import bare
from .names import subject
from .request import case


def form(name, recipe, findings, **values):
    """The form filled in, some values changed or left out (None)."""
    return case(f"enrollment-{name}", recipe, findings, frame=bare, key=rsa.good(),
                sans=(), extensions=(), subject=subject(**{"ou": "Web Services"} | values))


CASES = [
    form("without-cn", "the form without a common name", "ou-present san-missing", cn=None),
    form("without-o", "the form without an organization",
         "o-missing ou-present ou-without-o place-without-o san-missing", o=None),
    form("without-ou", "the form without a unit", "san-missing", ou=None),
    form("without-l", "the form without a locality", "ou-present san-missing", l=None),
    form("without-st", "the form without a state", "ou-present san-missing", st=None),
    form("without-c", "the form without a country",
         "country-missing ou-present san-missing", c=None),
    form("bad-cn-url", "the form with a URL as common name", "cn-scheme ou-present san-missing",
         cn="https://www.csrlint-demo.org"),
    form("bad-cn-wildcard", "the form with a wildcard as common name", "ou-present san-missing",
         cn="*.csrlint-demo.org"),
    form("bad-cn-address", "the form with an address as common name",
         "cn-ip-address ou-present san-missing", cn="9.9.9.9"),
    form("bad-o-at", "the form with a sign in the organization that it forbids",
         "ou-present san-missing",
         o="Csrlint @ Demonstration LLC"),
    form("bad-ou-slash", "the form with two units in one", "ou-present san-missing", ou="Web/Mail"),
    form("bad-l-abbreviated", "the form with an abbreviated locality",
         "ou-present san-missing", l="NYC", st="New York"),
    form("bad-st-abbreviated", "the form with an abbreviated state",
         "ou-present san-missing state-abbreviated", st="CA"),
    form("bad-c-name", "the form with the name of a country",
         "country-length ou-present san-missing", c="USA"),
    form("bad-c-unknown", "the form with a country that there is none of",
         "country-uk ou-present san-missing", c="UK"),
]
