"""What a request holds, part for part, without a judgement: csrlint_parse and
its getters, as copies. SPDX-License-Identifier: MIT"""

from __future__ import annotations

import ctypes
import enum
from dataclasses import dataclass
from typing import Any, Callable, Dict, List, Mapping, Optional, Tuple, TypeVar

from ._library import Octets, call, optional, text
from .errors import NotARequest, OverBudget, Signature

_T = TypeVar("_T")


class KeyUsage(enum.IntFlag):
    """Bits of keyUsage, RFC 5280 4.2.1.3."""
    DIGITAL_SIGNATURE = 1
    NON_REPUDIATION = 2
    KEY_ENCIPHERMENT = 4
    DATA_ENCIPHERMENT = 8
    KEY_AGREEMENT = 16
    KEY_CERT_SIGN = 32
    CRL_SIGN = 64
    ENCIPHER_ONLY = 128
    DECIPHER_ONLY = 256


@dataclass(frozen=True)
class ObjectId:
    """An OBJECT IDENTIFIER: "2.5.4.3", "commonName", "CN"."""
    dotted: str  # "" of octets that are none
    name: Optional[str]
    short_name: Optional[str]


@dataclass(frozen=True)
class Fault:
    """What is not as X.690 or the RFCs have it, and where in the DER."""
    text: str
    offset: int
    length: int


@dataclass(frozen=True)
class NameAttribute:
    """One attribute of a distinguished name. The text is raw: escape it before
    it goes to a terminal, a log or a query. None: it is none."""
    rdn: int
    oid: ObjectId
    type: str  # "UTF8String"
    value: bytes
    text: Optional[str]
    offset: int


@dataclass(frozen=True)
class GeneralName:
    """One name of the subjectAltName or of nameConstraints."""
    kind: str  # "dNSName"
    value: bytes
    text: Optional[str]  # raw, likewise
    offset: int
    other_type: Optional[ObjectId]
    other_value: bytes
    attributes: Tuple[NameAttribute, ...]


@dataclass(frozen=True)
class Algorithm:
    """An AlgorithmIdentifier, its parameters also as what they say."""
    oid: ObjectId
    parameters: bytes
    digest: Optional[str]
    mask_digest: Optional[str]
    salt_octets: Optional[int]
    curve: Optional[ObjectId]


@dataclass(frozen=True)
class Key:
    """The SubjectPublicKeyInfo, whole and in parts."""
    spki: bytes
    algorithm: Optional[Algorithm]
    octets: bytes
    is_private: bool
    bits: int
    # "modulus", "exponent", "x", "y", "p" ... big-endian: a hostile number
    # may have more digits than Python prints.
    numbers: Mapping[str, bytes]
    sha256: bytes  # of spki
    sha1: bytes  # of octets: the subjectKeyIdentifier of RFC 5280 4.2.1.2
    pin: str


@dataclass(frozen=True)
class Attribute:
    """An attribute of the request; of a challengePassword only that it is
    there."""
    oid: ObjectId
    values: bytes
    value_count: int
    text: Optional[str]


@dataclass(frozen=True)
class Extension:
    """A requested extension, undecoded."""
    oid: ObjectId
    critical: bool
    value: bytes
    offset: int
    attribute: int


@dataclass(frozen=True)
class Statement:
    """A type, and octets that it tells what they are."""
    oid: ObjectId
    value: bytes


@dataclass(frozen=True)
class Parsed:
    """One request. csrlint.h says more of each field."""
    sound: bool
    complete: bool
    faults: Tuple[Fault, ...]
    fault_total: int
    count: int  # requests in the input
    der: bytes
    version: int
    subject_der: bytes
    subject: Tuple[NameAttribute, ...]
    key: Key
    attributes: Tuple[Attribute, ...]
    attestations: Tuple[Statement, ...]
    attestation_certificates: Tuple[bytes, ...]
    extensions: Tuple[Extension, ...]
    names: Tuple[GeneralName, ...]
    key_usage: KeyUsage
    purposes: Tuple[ObjectId, ...]
    is_ca: bool
    path_length: Optional[int]
    policies: Tuple[Statement, ...]  # with their qualifiers
    subject_key_identifier: bytes
    tls_features: Tuple[int, ...]
    qc_statements: Tuple[Statement, ...]
    permitted: Tuple[GeneralName, ...]
    excluded: Tuple[GeneralName, ...]
    template_name: Optional[str]
    template: Optional[ObjectId]
    template_version: Tuple[Optional[int], Optional[int]]
    windows_sid: Optional[str]
    signed: bytes
    signature_algorithm: Optional[Algorithm]
    signature: bytes
    verdict: Signature
    verdict_reason: Optional[str]

    @property
    def rdns(self) -> Tuple[Tuple[NameAttribute, ...], ...]:
        """The subject's attributes by RDN; one without any is left out."""
        rdns: Dict[int, List[NameAttribute]] = {}
        for attribute in self.subject:
            rdns.setdefault(attribute.rdn, []).append(attribute)
        return tuple(map(tuple, rdns.values()))


# --- parts of other types -----------------------------------------------------

def _bytes(octets: Octets) -> bytes:
    return ctypes.string_at(octets.octets, octets.length) \
        if octets.length else b""


def _octets(function: str, *of: Any) -> bytes:
    return _bytes(call(function, *of))


def _text(function: str, *of: Any) -> Optional[str]:
    octets = _octets(function, *of)
    return octets.decode() if octets else None


def _number(function: str, *of: Any) -> Optional[int]:
    number: int = call(function, *of)
    return None if number < 0 else number


def _oid(octets: Octets) -> ObjectId:
    room = call("oid_dotted", octets, None, 0) + 1
    dotted = ctypes.create_string_buffer(room)
    call("oid_dotted", octets, dotted, room)
    return ObjectId(dotted.value.decode(), optional("oid_name", octets),
                    optional("oid_short_name", octets))


def _optional_oid(function: str, *of: Any) -> Optional[ObjectId]:
    octets: Octets = call(function, *of)
    return _oid(octets) if octets.length else None


def _each(kind: str, of: int, make: Callable[[int], _T]) -> Tuple[_T, ...]:
    return tuple(make(i) for i in range(call(kind + "_count", of)))


# --- parts ----------------------------------------------------------------------

def _name_attribute(of: int) -> NameAttribute:
    value: Octets = call("name_attribute_value", of)
    return NameAttribute(
        rdn=call("name_attribute_rdn", of),
        oid=_oid(call("name_attribute_oid", of)),
        type=text("name_attribute_type", of),
        value=_bytes(value),
        text=_text("name_attribute_text", of),
        offset=value.offset)


def _general_name(of: int) -> GeneralName:
    return GeneralName(
        kind=text("general_name_kind_name", call("general_name_kind", of)),
        value=_octets("general_name_value", of),
        text=_text("general_name_text", of),
        offset=call("general_name_octets", of).offset,
        other_type=_optional_oid("general_name_other_type", of),
        other_value=_octets("general_name_other_value", of),
        attributes=_each("general_name_attribute", of,
                         lambda i: _name_attribute(
                             call("general_name_attribute", of, i))))


def _algorithm(of: Optional[int]) -> Optional[Algorithm]:
    return None if of is None else Algorithm(
        oid=_oid(call("algorithm_oid", of)),
        parameters=_octets("algorithm_parameters", of),
        digest=optional("algorithm_digest", of),
        mask_digest=optional("algorithm_mask_digest", of),
        salt_octets=_number("algorithm_salt_octets", of),
        curve=_optional_oid("algorithm_curve", of))


def _digest(function: str, of: int, room: int) -> bytes:
    digest = ctypes.create_string_buffer(room)
    return digest.raw if call(function, of, digest) else b""


# enum csrlint_key_number
_NUMBERS = ("modulus", "exponent", "x", "y", "p", "q", "g", "dsa_y")


def _key(of: int) -> Key:
    numbers = {name: _octets("parsed_key_number", of, i)
               for i, name in enumerate(_NUMBERS)}
    return Key(
        spki=_octets("parsed_key", of),
        algorithm=_algorithm(call("parsed_key_algorithm", of)),
        octets=_octets("parsed_key_octets", of),
        is_private=call("parsed_key_is_private", of),
        bits=call("parsed_key_bits", of),
        numbers={name: octets for name, octets in numbers.items() if octets},
        sha256=_digest("parsed_key_sha256", of, 32),
        sha1=_digest("parsed_key_sha1", of, 20),
        pin=_digest("parsed_key_pin", of, 45)[:44].decode())


def _attribute(of: int) -> Attribute:
    return Attribute(
        oid=_oid(call("attribute_oid", of)),
        values=_octets("attribute_values", of),
        value_count=call("attribute_value_count", of),
        text=_text("attribute_text", of))


def _extension(of: int) -> Extension:
    return Extension(
        oid=_oid(call("extension_oid", of)),
        critical=call("extension_is_critical", of),
        value=_octets("extension_value", of),
        offset=call("extension_octets", of).offset,
        attribute=call("extension_attribute", of))


def _fault(of: int) -> Fault:
    place: Octets = call("fault_octets", of)
    return Fault(text("fault_text", of), place.offset, place.length)


# --- the whole ------------------------------------------------------------------

def _parsed(of: int, sound: bool) -> Parsed:
    def each(kind: str, make: Callable[[Any], _T]) -> Tuple[_T, ...]:
        return _each(kind, of, lambda i: make(call(kind, of, i)))

    def statements(kind: str, oid: str, value: str) -> Tuple[Statement, ...]:
        return _each(kind, of, lambda i: Statement(
            _oid(call(oid, of, i)), _octets(value, of, i)))

    constraints = _each("parsed_name_constraint", of, lambda i: (
        call("parsed_name_constraint_is_permitted", of, i),
        _general_name(call("parsed_name_constraint", of, i))))
    reason = ctypes.c_char_p()
    verdict = Signature(call("parsed_verify", of, ctypes.byref(reason)))
    return Parsed(
        sound=sound,
        complete=call("parsed_is_complete", of),
        faults=each("parsed_fault", _fault),
        fault_total=call("parsed_fault_total", of),
        count=call("parsed_count", of),
        der=_octets("parsed_der", of),
        version=call("parsed_version", of),
        subject_der=_octets("parsed_subject", of),
        subject=_each("parsed_subject", of, lambda i: _name_attribute(
            call("parsed_subject_attribute", of, i))),
        key=_key(of),
        attributes=each("parsed_attribute", _attribute),
        attestations=statements(
            "parsed_attestation", "parsed_attestation_type",
            "parsed_attestation_statement"),
        attestation_certificates=each(
            "parsed_attestation_certificate", _bytes),
        extensions=each("parsed_extension", _extension),
        names=each("parsed_san", _general_name),
        key_usage=KeyUsage(call("parsed_key_usage", of)),
        purposes=each("parsed_purpose", _oid),
        is_ca=call("parsed_is_ca", of),
        path_length=_number("parsed_path_length", of),
        policies=statements("parsed_policy", "parsed_policy",
                            "parsed_policy_qualifiers"),
        subject_key_identifier=_octets("parsed_subject_key_identifier", of),
        tls_features=each("parsed_tls_feature", int),
        qc_statements=statements(
            "parsed_qc_statement", "parsed_qc_statement",
            "parsed_qc_statement_info"),
        permitted=tuple(name for is_in, name in constraints if is_in),
        excluded=tuple(name for is_in, name in constraints if not is_in),
        template_name=_text("parsed_template_name", of),
        template=_optional_oid("parsed_template_oid", of),
        template_version=(_number("parsed_template_major", of),
                          _number("parsed_template_minor", of)),
        windows_sid=_text("parsed_windows_sid", of),
        signed=_octets("parsed_signed", of),
        signature_algorithm=_algorithm(call("parsed_signature_algorithm", of)),
        signature=_octets("parsed_signature", of),
        verdict=verdict,
        verdict_reason=reason.value.decode() if reason.value else None)


# enum csrlint_parse_result
_SOUND, _FAULTY, _NONE, _LIMIT, _NO_MEMORY = range(5)


def _with_parsed(octets: bytes, number: int,
                 limits: Optional[Tuple[int, int]],
                 take: Callable[[int, bool], _T]) -> _T:
    of = call("parsed_new")
    if not of:
        raise MemoryError
    try:
        if limits is not None:
            call("parsed_set_limits", of, *limits)
        result = call("parse", of, octets, len(octets), number)
        if result == _NONE:
            raise NotARequest(f"there is no request {number}")
        if result == _LIMIT:
            raise OverBudget("over a limit")
        if result == _NO_MEMORY:
            raise MemoryError
        return take(of, result == _SOUND)
    finally:
        call("parsed_free", of)


def parse(octets: bytes, number: int = 1,
          limits: Optional[Tuple[int, int]] = None) -> Parsed:
    """Takes the request of this number apart. What has faults is told, too:
    who is strict asks for `sound`, and who issues for `verdict`. `limits` are
    octets and elements.

    Raises NotARequest where the input holds fewer requests, or none, OverBudget
    where one is over a limit, and MemoryError."""
    if number < 1:
        raise ValueError("requests are numbered from 1 on")
    return _with_parsed(octets, number, limits, _parsed)


def secret_challenge_password(octets: bytes, number: int = 1) -> Optional[str]:
    """The password that authorises the request. Compare it in constant time
    (hmac.compare_digest), and keep it out of logs."""
    if number < 1:
        raise ValueError("requests are numbered from 1 on")
    return _with_parsed(
        octets, number, None,
        lambda of, _: _text("parsed_secret_challenge_password", of))
