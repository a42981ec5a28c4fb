"""The shared library, by ctypes: what its functions take and answer, and texts
as Python has them. SPDX-License-Identifier: MIT"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Any, Mapping, Optional, Tuple


class Octets(ctypes.Structure):
    """struct csrlint_octets"""
    _fields_ = [("octets", ctypes.c_void_p), ("length", ctypes.c_size_t),
                ("offset", ctypes.c_size_t)]


POINTER = ctypes.c_void_p
TEXT = ctypes.c_char_p
SIZE = ctypes.c_size_t
BOOL = ctypes.c_bool
INT = ctypes.c_int
INT64 = ctypes.c_int64
# What most of them take: a thing, and an index of its parts.
_OF = (POINTER,)
_AT = (POINTER, SIZE)

# What each function returns and takes, as csrlint.h declares it.
_FUNCTIONS: Mapping[str, Tuple[Any, ...]] = {
    "version": (TEXT,),
    "version_number": (ctypes.c_uint,),
    # the linter
    "new": (POINTER,),
    "free": (None, *_OF),
    "error": (TEXT, *_OF),
    "set_profile": (BOOL, POINTER, TEXT),
    "set_severity": (BOOL, POINTER, TEXT, INT),
    "set_limit": (BOOL, POINTER, TEXT, ctypes.c_uint32),
    "set_date": (BOOL, POINTER, ctypes.c_uint32),
    "expect": (BOOL, POINTER, TEXT, TEXT),
    "lint": (BOOL, POINTER, TEXT, SIZE, POINTER),
    "report_new": (POINTER,),
    "report_free": (None, *_OF),
    "report_set_budget": (BOOL, POINTER, INT, ctypes.c_uint64),
    "report_outcome": (INT, *_OF),
    "report_count": (SIZE, *_OF),
    "report_request": (POINTER, *_AT),
    "request_number": (SIZE, *_OF),
    "request_is_decoded": (BOOL, *_OF),
    "request_signature": (INT, *_OF),
    "request_signature_algorithm": (TEXT, *_OF),
    "request_signature_reason": (TEXT, *_OF),
    "request_key": (TEXT, *_OF),
    "request_subject": (TEXT, *_OF),
    "request_names": (TEXT, *_OF),
    "request_profile": (TEXT, *_OF),
    "request_line": (SIZE, *_OF),
    "request_finding_count": (SIZE, *_OF),
    "request_finding": (POINTER, *_AT),
    "finding_rule": (POINTER, *_OF),
    "finding_severity": (INT, *_OF),
    "finding_message": (TEXT, *_OF),
    "finding_fix": (TEXT, *_OF),
    "finding_suggestion": (TEXT, *_OF),
    "finding_path": (TEXT, *_OF),
    "finding_value": (TEXT, *_OF),
    "finding_has_der": (BOOL, *_OF),
    "finding_der_offset": (SIZE, *_OF),
    "finding_der_length": (SIZE, *_OF),
    "finding_line": (SIZE, *_OF),
    "finding_column": (SIZE, *_OF),
    "rule_id": (TEXT, *_OF),
    "rule_source": (TEXT, *_OF),
    # the parser
    "parsed_new": (POINTER,),
    "parsed_free": (None, *_OF),
    "parsed_set_limits": (None, POINTER, SIZE, SIZE),
    "parse": (INT, POINTER, TEXT, SIZE, SIZE),
    "parsed_count": (SIZE, *_OF),
    "parsed_is_complete": (BOOL, *_OF),
    "parsed_der": (Octets, *_OF),
    "parsed_fault_count": (SIZE, *_OF),
    "parsed_fault_total": (SIZE, *_OF),
    "parsed_fault": (POINTER, *_AT),
    "fault_text": (TEXT, *_OF),
    "fault_octets": (Octets, *_OF),
    "oid_dotted": (SIZE, Octets, TEXT, SIZE),
    "oid_name": (TEXT, Octets),
    "oid_short_name": (TEXT, Octets),
    "parsed_version": (INT, *_OF),
    "parsed_subject": (Octets, *_OF),
    "parsed_subject_count": (SIZE, *_OF),
    "parsed_subject_attribute": (POINTER, *_AT),
    "name_attribute_rdn": (SIZE, *_OF),
    "name_attribute_oid": (Octets, *_OF),
    "name_attribute_type": (TEXT, *_OF),
    "name_attribute_value": (Octets, *_OF),
    "name_attribute_text": (Octets, *_OF),
    "algorithm_oid": (Octets, *_OF),
    "algorithm_parameters": (Octets, *_OF),
    "algorithm_digest": (TEXT, *_OF),
    "algorithm_mask_digest": (TEXT, *_OF),
    "algorithm_salt_octets": (INT64, *_OF),
    "algorithm_curve": (Octets, *_OF),
    "parsed_key": (Octets, *_OF),
    "parsed_key_algorithm": (POINTER, *_OF),
    "parsed_key_octets": (Octets, *_OF),
    "parsed_key_is_private": (BOOL, *_OF),
    "parsed_key_bits": (SIZE, *_OF),
    "parsed_key_number": (Octets, POINTER, INT),
    "parsed_key_sha256": (BOOL, POINTER, TEXT),
    "parsed_key_pin": (BOOL, POINTER, TEXT),
    "parsed_key_sha1": (BOOL, POINTER, TEXT),
    "parsed_attribute_count": (SIZE, *_OF),
    "parsed_attribute": (POINTER, *_AT),
    "attribute_oid": (Octets, *_OF),
    "attribute_values": (Octets, *_OF),
    "attribute_value_count": (SIZE, *_OF),
    "attribute_text": (Octets, *_OF),
    "parsed_secret_challenge_password": (Octets, *_OF),
    "parsed_attestation_count": (SIZE, *_OF),
    "parsed_attestation_type": (Octets, *_AT),
    "parsed_attestation_statement": (Octets, *_AT),
    "parsed_attestation_certificate_count": (SIZE, *_OF),
    "parsed_attestation_certificate": (Octets, *_AT),
    "parsed_extension_count": (SIZE, *_OF),
    "parsed_extension": (POINTER, *_AT),
    "extension_octets": (Octets, *_OF),
    "extension_oid": (Octets, *_OF),
    "extension_is_critical": (BOOL, *_OF),
    "extension_value": (Octets, *_OF),
    "extension_attribute": (SIZE, *_OF),
    "parsed_san_count": (SIZE, *_OF),
    "parsed_san": (POINTER, *_AT),
    "general_name_kind": (INT, *_OF),
    "general_name_kind_name": (TEXT, INT),
    "general_name_octets": (Octets, *_OF),
    "general_name_value": (Octets, *_OF),
    "general_name_text": (Octets, *_OF),
    "general_name_other_type": (Octets, *_OF),
    "general_name_other_value": (Octets, *_OF),
    "general_name_attribute_count": (SIZE, *_OF),
    "general_name_attribute": (POINTER, *_AT),
    "parsed_key_usage": (ctypes.c_uint, *_OF),
    "parsed_purpose_count": (SIZE, *_OF),
    "parsed_purpose": (Octets, *_AT),
    "parsed_is_ca": (BOOL, *_OF),
    "parsed_path_length": (INT64, *_OF),
    "parsed_policy_count": (SIZE, *_OF),
    "parsed_policy": (Octets, *_AT),
    "parsed_policy_qualifiers": (Octets, *_AT),
    "parsed_subject_key_identifier": (Octets, *_OF),
    "parsed_tls_feature_count": (SIZE, *_OF),
    "parsed_tls_feature": (INT64, *_AT),
    "parsed_qc_statement_count": (SIZE, *_OF),
    "parsed_qc_statement": (Octets, *_AT),
    "parsed_qc_statement_info": (Octets, *_AT),
    "parsed_name_constraint_count": (SIZE, *_OF),
    "parsed_name_constraint": (POINTER, *_AT),
    "parsed_name_constraint_is_permitted": (BOOL, *_AT),
    "parsed_template_name": (Octets, *_OF),
    "parsed_template_oid": (Octets, *_OF),
    "parsed_template_major": (INT64, *_OF),
    "parsed_template_minor": (INT64, *_OF),
    "parsed_windows_sid": (Octets, *_OF),
    "parsed_signed": (Octets, *_OF),
    "parsed_signature_algorithm": (POINTER, *_OF),
    "parsed_signature": (Octets, *_OF),
    "parsed_verify": (INT, POINTER, ctypes.POINTER(TEXT)),
}


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


def call(function: str, *arguments: Any) -> Any:
    return getattr(_library, "csrlint_" + function)(*arguments)


def optional(function: str, *of: Any) -> Optional[str]:
    octets: Optional[bytes] = call(function, *of)
    return None if octets is None else octets.decode()


def text(function: str, *of: Any) -> str:
    return optional(function, *of) or ""


def encoded(words: str) -> bytes:
    if "\0" in words:
        raise ValueError("a text with a NUL in it")
    return words.encode()
