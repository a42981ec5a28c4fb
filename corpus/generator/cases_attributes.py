"""Requests that show one fault, or one oddity that is none, in attributes.

SPDX-License-Identifier: MIT
"""

from . import der
from .names import oid, rdn, subject
from .request import DIGITAL_SIGNATURE, HOSTS, SERVER_AUTH, alternative_names, attribute, case

OS_VERSION = "1.3.6.1.4.1.311.13.2.3"
CSP_PROVIDER = "1.3.6.1.4.1.311.13.2.2"
NAME_VALUE_PAIR = "1.3.6.1.4.1.311.13.2.1"
FRIENDLY_NAME = "1.2.840.113549.1.9.20"
SIGNING_TIME = "1.2.840.113549.1.9.5"
EXTENSIONS = der.seq(alternative_names(HOSTS), DIGITAL_SIGNATURE, SERVER_AUTH)
PROVIDER = "Microsoft Software Key Storage Provider"


def password(name, recipe, findings, value):
    """A good request with a challengePassword."""
    return case(name, recipe, f"challenge-password-present {findings}".strip(),
                attributes=(attribute("challengePassword", value),))


def with_attributes(name, recipe, findings, *attributes, **fields):
    """A good request with these attributes beside its extensions."""
    return case(name, recipe, findings, attributes=attributes, **fields)


PASSWORDS = [
    password("challenge-password-255", "a challengePassword of 255 characters", "",
             der.utf8("ä" * 255)),
    password("challenge-password-256", "a challengePassword of 256 characters",
             "challenge-password-too-long", der.utf8("ä" * 256)),
    password("challenge-password-bmp-255", "the same 255 as a BMPString", "",
             der.bmp("ä" * 255)),
    password("challenge-password-empty", "a challengePassword of no characters",
             "challenge-password-too-long", der.utf8("")),
    password("challenge-password-ia5", "a challengePassword that is an IA5String", "",
             der.ia5("correct horse")),
    password("challenge-password-printable", "a challengePassword that is a PrintableString",
             "", der.printable("correct horse")),
]

WINDOWS = [
    with_attributes(
        "windows-attributes", "what Windows adds to a request", "-",
        attribute(OS_VERSION, der.ia5("10.0.20348.2")),
        attribute(CSP_PROVIDER, der.seq(
            der.integer(1), der.bmp(PROVIDER), der.bit_string(b""))),
        attribute(NAME_VALUE_PAIR, der.seq(der.bmp("CertificateTemplate"),
                                           der.bmp("WebServer")))),
    with_attributes("windows-version-utf8", "the version of Windows as a UTF8String",
                    "csr-attribute-bad-syntax", attribute(OS_VERSION, der.utf8("10.0.20348.2"))),
]

SYNTAX = [
    with_attributes("attributes-well-formed", "attributes of PKCS #9 of the right types", "-",
                    attribute(FRIENDLY_NAME, der.bmp("web server")),
                    attribute(SIGNING_TIME, der.utc_time("260101000000Z"))),
    with_attributes("friendly-name-utf8", "a friendlyName that is a UTF8String",
                    "csr-attribute-bad-syntax", attribute(FRIENDLY_NAME, der.utf8("web"))),
    with_attributes("unstructured-name-two", "an unstructuredName of two values", "-",
                    attribute("unstructuredName", der.utf8("one"), der.ia5("two"))),
]

REQUESTS = [
    with_attributes("extension-requests-agree", "the same extensions under both OIDs", "-",
                    attribute("extensionRequestMicrosoft", EXTENSIONS)),
    with_attributes("extension-requests-conflict", "other names under Microsoft's OID",
                    "csr-extension-request-conflict",
                    attribute("extensionRequestMicrosoft",
                              der.seq(alternative_names(["mail.csrlint-demo.org"])))),
    with_attributes("extension-request-in-parts", "two extension requests with an extension each",
                    "csr-extension-request-duplicate",
                    attribute("extensionRequest", der.seq(alternative_names(HOSTS))),
                    attribute("extensionRequest", der.seq(SERVER_AUTH)),
                    sans=(), extensions=()),
    with_attributes("extension-request-two-values", "an extension request of two values",
                    "csr-attribute-multi-valued",
                    attribute("extensionRequest", EXTENSIONS, der.seq(SERVER_AUTH)),
                    sans=(), extensions=()),
    with_attributes("extension-not-a-sequence", "an extension without its OID",
                    "csr-extension-request-malformed",
                    attribute("extensionRequest", der.seq(
                        alternative_names(HOSTS),
                        der.seq(der.octet_string(der.seq(oid("serverAuth")))))),
                    sans=(), extensions=()),
]

IN_SUBJECT = [
    case("challenge-password-in-subject", "a challengePassword among the subject's attributes",
         "-", subject=subject(more=[rdn("challengePassword", "correct  horse battery")])),
]

PURPOSES = [
    case("profile-untold", "CN is words, no name and no purpose is requested",
         "cn-not-hostname san-missing", subject=subject(cn="Demonstration Device"), sans=(),
         extensions=()),
]

CASES = PASSWORDS + WINDOWS + SYNTAX + REQUESTS + IN_SUBJECT + PURPOSES
