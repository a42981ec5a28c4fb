"""Prints what csrlint.parse tells of each file, one JSON object a line, as
tests/parsers.d/fields.c does in C. SPDX-License-Identifier: MIT

usage: use_parse.py FILE...
"""
import json
import sys
from pathlib import Path
from typing import Any, Dict, Optional

import csrlint
from csrlint import (
    Algorithm, GeneralName, NameAttribute, ObjectId, Parsed, Signature)


def dotted(oid: Optional[ObjectId]) -> str:
    return oid.dotted if oid else ""


def attribute(of: NameAttribute) -> Dict[str, Any]:
    return {"rdn": of.rdn, "oid": dotted(of.oid), "type": of.type,
            "text": of.text or "", "value": of.value.hex(),
            "offset": of.offset}


def general_name(of: GeneralName) -> Dict[str, Any]:
    return {"kind": of.kind, "text": of.text or "", "value": of.value.hex(),
            "other_type": dotted(of.other_type), "other": of.other_value.hex(),
            "attributes": [attribute(each) for each in of.attributes]}


def algorithm(of: Optional[Algorithm]) -> Dict[str, Any]:
    if of is None:
        return {"oid": "", "parameters": "", "digest": None, "mask": None,
                "salt": -1, "curve": ""}
    return {"oid": dotted(of.oid), "parameters": of.parameters.hex(),
            "digest": of.digest, "mask": of.mask_digest,
            "salt": -1 if of.salt_octets is None else of.salt_octets,
            "curve": dotted(of.curve)}


def fields(one: Parsed, octets: bytes) -> Dict[str, Any]:
    major, minor = one.template_version
    names = ("modulus", "exponent", "x", "y", "p", "q", "g", "dsa_y")
    return {
        "result": "sound" if one.sound else "faulty", "count": one.count,
        "complete": one.complete, "version": one.version,
        "der": one.der.hex(),
        "subject": [attribute(each) for each in one.subject],
        "spki": one.key.spki.hex(),
        "key_algorithm": algorithm(one.key.algorithm),
        "key_bits": one.key.bits, "key_octets": one.key.octets.hex(),
        **{name: one.key.numbers.get(name, b"").hex() for name in names},
        "sha256": one.key.sha256.hex(), "sha1": one.key.sha1.hex(),
        "pin": one.key.pin,
        "attributes": [{"oid": dotted(each.oid), "count": each.value_count,
                        "text": each.text or ""} for each in one.attributes],
        "password": csrlint.secret_challenge_password(octets) or "",
        "extensions": [{"oid": dotted(each.oid), "critical": each.critical,
                        "value": each.value.hex()} for each in one.extensions],
        "san": [general_name(each) for each in one.names],
        "key_usage": int(one.key_usage), "ca": one.is_ca,
        "path_length": -1 if one.path_length is None else one.path_length,
        "purposes": [dotted(each) for each in one.purposes],
        "policies": [dotted(each.oid) for each in one.policies],
        "statements": [dotted(each.oid) for each in one.qc_statements],
        "attestations": [dotted(each.oid) for each in one.attestations],
        "ski": one.subject_key_identifier.hex(),
        "features": list(one.tls_features),
        "constraints": [[True, general_name(each)] for each in one.permitted]
        + [[False, general_name(each)] for each in one.excluded],
        "template_name": one.template_name or "",
        "template": dotted(one.template),
        "template_version": [-1 if each is None else each
                             for each in (major, minor)],
        "sid": one.windows_sid or "", "signed": one.signed.hex(),
        "signature_algorithm": algorithm(one.signature_algorithm),
        "signature": one.signature.hex(),
        "verdict": one.verdict.name.lower().replace("_", "-"),
        "reason": one.verdict_reason,
        "faults": [{"text": each.text, "offset": each.offset,
                    "length": each.length} for each in one.faults],
    }


def check_refusals() -> None:
    octets = Path(sys.argv[1]).read_bytes()
    for what, kind in (
            (lambda: csrlint.parse(b""), csrlint.NotARequest),
            (lambda: csrlint.parse(octets, 2), csrlint.NotARequest),
            (lambda: csrlint.parse(octets, 0), ValueError),
            (lambda: csrlint.parse(octets, limits=(10, 10)),
             csrlint.OverBudget)):
        try:
            what()
        except kind:
            continue
        raise AssertionError("took what is none")
    one = csrlint.parse(octets)
    assert one.verdict == Signature.VALID
    assert [each.rdn for rdn in one.rdns for each in rdn] \
        == [each.rdn for each in one.subject] and one.rdns


if __name__ == "__main__":
    check_refusals()
    for path in sys.argv[1:]:
        content = Path(path).read_bytes()
        print(json.dumps({"file": path,
                          **fields(csrlint.parse(content), content)}))
