"""Prints what python-cryptography reads of each request whose path stands on a
line of the input: one JSON object a line, without "version" where it refuses.
SPDX-License-Identifier: MIT"""
import json
import sys
import warnings

from cryptography import x509
from cryptography.x509.oid import AttributeOID
from cryptography.hazmat.primitives.asymmetric import dsa, ec, rsa
from cryptography.hazmat.primitives.serialization import (Encoding,
                                                          PublicFormat)

warnings.simplefilter("ignore")


def number(value, size=None):
    """Big-endian hexadecimal, in whole octets."""
    size = size or (value.bit_length() + 7) // 8
    return value.to_bytes(size, "big").hex()


def read_key(request):
    key = request.public_key()
    out = {"spki": key.public_bytes(
        Encoding.DER, PublicFormat.SubjectPublicKeyInfo).hex()}
    if isinstance(key, rsa.RSAPublicKey):
        numbers = key.public_numbers()
        out.update(bits=str(key.key_size), modulus=number(numbers.n),
                   exponent=format(numbers.e, "x"))
    elif isinstance(key, ec.EllipticCurvePublicKey):
        numbers = key.public_numbers()
        size = (key.curve.key_size + 7) // 8
        out.update(bits=str(key.curve.key_size), x=number(numbers.x, size),
                   y=number(numbers.y, size))
    elif isinstance(key, dsa.DSAPublicKey):
        numbers = key.public_numbers()
        group = numbers.parameter_numbers
        out.update(bits=str(key.key_size), p=number(group.p),
                   q=number(group.q), g=number(group.g),
                   dsa_y=number(numbers.y))
    return out


USAGES = ["digital_signature", "content_commitment", "key_encipherment",
          "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign",
          "encipher_only", "decipher_only"]


def usage_mask(usage):
    mask = 0
    for bit, name in enumerate(USAGES):
        if name in USAGES[-2:] and not usage.key_agreement:
            continue
        mask |= getattr(usage, name) << bit
    return str(mask)


def read_extension(value, out):
    if isinstance(value, x509.SubjectAlternativeName):
        out["dns"] = value.get_values_for_type(x509.DNSName)
        out["email"] = value.get_values_for_type(x509.RFC822Name)
        out["uri"] = value.get_values_for_type(
            x509.UniformResourceIdentifier)
        out["ip"] = [str(address) for address in
                     value.get_values_for_type(x509.IPAddress)]
    elif isinstance(value, x509.KeyUsage):
        out["key_usage"] = usage_mask(value)
    elif isinstance(value, x509.ExtendedKeyUsage):
        out["purposes"] = [oid.dotted_string for oid in value]
    elif isinstance(value, x509.BasicConstraints):
        out["ca"] = str(value.ca).lower()
        out["path_length"] = str(
            -1 if value.path_length is None else value.path_length)
    elif isinstance(value, x509.SubjectKeyIdentifier):
        out["ski"] = value.digest.hex()
    elif isinstance(value, x509.TLSFeature):
        out["features"] = [str(feature.value) for feature in value]
    elif isinstance(value, x509.CertificatePolicies):
        out["policies"] = [policy.policy_identifier.dotted_string
                           for policy in value]


def read(path):
    out = {"file": path}
    with open(path, "rb") as file:
        octets = file.read()
    load = (x509.load_pem_x509_csr if b"-----BEGIN" in octets
            else x509.load_der_x509_csr)
    try:
        request = load(octets)
        facts = read_key(request)
        facts["subject"] = [
            attribute.oid.dotted_string + "=" + attribute.value
            for rdn in request.subject.rdns for attribute in rdn
            if isinstance(attribute.value, str)]
        facts["rdns"] = str(len(request.subject.rdns))
        facts["extensions"] = []
        for extension in request.extensions:
            facts["extensions"].append(
                extension.oid.dotted_string + " "
                + str(extension.critical).lower())
            read_extension(extension.value, facts)
        facts["signed"] = request.tbs_certrequest_bytes.hex()
        facts["signature"] = request.signature.hex()
        facts["signature_oid"] = request.signature_algorithm_oid.dotted_string
        facts["verdict"] = str(request.is_signature_valid).lower()
        try:
            facts["password"] = request.attributes.get_attribute_for_oid(
                AttributeOID.CHALLENGE_PASSWORD).value.decode()
        except x509.AttributeNotFound:
            facts["password"] = ""
    except Exception as refusal:
        out["refusal"] = str(refusal)
        return out
    out.update(facts, version="0")
    return out


for line in sys.stdin:
    print(json.dumps(read(line.rstrip("\n"))))
