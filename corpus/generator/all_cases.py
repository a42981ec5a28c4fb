"""All cases of the corpus; a new cases_*.py is added here.

SPDX-License-Identifier: MIT
"""

from . import (
    cases_alternative,
    cases_attributes,
    cases_dns,
    cases_enrollment,
    cases_extensions,
    cases_good,
    cases_gost,
    cases_identity,
    cases_input,
    cases_keys,
    cases_known_keys,
    cases_names,
    cases_pqc,
    cases_receivers,
    cases_sets,
    cases_signature,
    cases_structure,
    cases_subject,
    cases_usage,
    cases_values,
    cases_wrapping,
)

CASES = [
    *cases_good.CASES,
    *cases_enrollment.CASES,
    *cases_subject.CASES,
    *cases_values.CASES,
    *cases_identity.CASES,
    *cases_dns.CASES,
    *cases_alternative.CASES,
    *cases_names.CASES,
    *cases_extensions.CASES,
    *cases_usage.CASES,
    *cases_receivers.CASES,
    *cases_keys.CASES,
    *cases_known_keys.CASES,
    *cases_pqc.CASES,
    *cases_gost.CASES,
    *cases_signature.CASES,
    *cases_sets.CASES,
    *cases_structure.CASES,
    *cases_attributes.CASES,
    *cases_input.CASES,
    *cases_wrapping.CASES,
]
