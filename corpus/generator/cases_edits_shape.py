"""Edits of what stands where: too much, too little, something else.

SPDX-License-Identifier: MIT
"""

from . import der, ec, rsa
from .cases_edits_tree import valued
from .cases_extensions import PRIVATE
from .edit import (
    after,
    append,
    before,
    content,
    delete,
    edit,
    length_off,
    replace,
    retag,
    twice,
)
from .named_edit import (
    ALGORITHM,
    ATTRIBUTE,
    ATTRIBUTES,
    ED25519,
    EMPTY,
    EXTENSIONS,
    INFO,
    KEY,
    KEY_ALGORITHM,
    NAME_ATTRIBUTE,
    NAMES,
    PSS,
    RDN,
    RSA,
    SAN,
    SIGNATURE,
    SPKI,
    SUBJECT,
    USAGE,
    USAGE_BITS,
    VERSION,
    Edit,
    from_end,
    here,
    inside,
    octets,
)
from .names import algorithm, name_of, oid, rdn
from .request import alternative_names, attribute

EXTRA = "der-sequence-extra-data"
PARSE = "der-parse-failed"
CUT_OFF = "der-truncated"
REQUEST_MALFORMED = "csr-extension-request-malformed"
EXTENSION_MALFORMED = "ext-malformed"
KEY_MALFORMED = "rsa-key-malformed"
VALUE_MALFORMED = "signature-ecdsa-malformed"

NULL = der.null()
PASSWORD = attribute("challengePassword", der.utf8("rack 12"))

def half(new):
    """Where the second of two equal halves begins."""
    return len(new) // 2


# --- too much --------------------------------------------------------------------------


def extra(name, what, path, findings=EXTRA, **fields):
    """A NULL behind the last member of something."""
    return Edit(f"extra-{name}", f"a NULL behind the last member of {what}", findings, path,
                append(NULL), from_end(len(NULL)), **fields)


def stray(name, what, path, findings=PARSE):
    """A NULL in a list of something else; in front, so that a SET stays in order."""
    return Edit(f"stray-{name}", f"a NULL among {what}", findings, path,
                content(lambda members: NULL + members), inside())


TOO_MUCH = [
    extra("request", "the CertificationRequest", ""),
    extra("info", "the CertificationRequestInfo", INFO),
    extra("spki", "the SubjectPublicKeyInfo", SPKI),
    extra("key-algorithm", "the key's AlgorithmIdentifier", KEY_ALGORITHM,
          f"{EXTRA}+algid-spki-not-br"),
    extra("algorithm", "the signature's AlgorithmIdentifier", ALGORITHM, base=RSA),
    extra("name-attribute", "an AttributeTypeAndValue", NAME_ATTRIBUTE),
    extra("attribute", "an attribute", ATTRIBUTE),
    extra("extension", "an extension", USAGE),
    extra("rsa-key", "RSAPublicKey", f"{KEY}/wrapped", base=RSA),
    extra("key-bits", "the key's BIT STRING, RSAPublicKey", KEY, base=RSA),
    extra("extension-value", "extnValue, a keyUsage", f"{USAGE}/-1"),
    extra("names-value", "extnValue, a SAN", f"{SAN}/-1"),
    extra("pss", "the parameters of RSASSA-PSS", "algorithm/1", base=PSS),
    Edit("extra-octet-extension-value", "an octet 00 behind a keyUsage in extnValue", EXTRA,
         f"{USAGE}/-1", append(b"\0"), from_end(1)),
    Edit("extra-octet-rsa-key", "an octet 00 behind RSAPublicKey in the BIT STRING", EXTRA, KEY,
         append(b"\0"), from_end(1), RSA),
    Edit("extra-octet-ec-key", "an octet 00 behind an EC point", "ec-point-malformed", KEY,
         append(b"\0"), (here, inside(1), from_end(1))),
    Edit("attributes-twice", "the attributes twice", EXTRA, ATTRIBUTES, twice, half),
    stray("subject", "the RDNs of the subject", SUBJECT),
    stray("rdn", "the attributes of an RDN", RDN),
    stray("attributes", "the attributes", ATTRIBUTES),
    stray("extensions", "the extensions", EXTENSIONS, REQUEST_MALFORMED),
]

# --- too little ------------------------------------------------------------------------------


def missing(name, what, path, container, findings=PARSE, **fields):
    """A member that is left out, and something else behind: which of them is wrong?"""
    return Edit(f"missing-{name}", f"no {what}", findings, path, delete, (container, here),
                **fields)


def missing_last(name, what, path, container, findings=PARSE, **fields):
    """The last member left out: missed in its container, or where it should begin."""
    return Edit(f"missing-{name}", f"no {what}", findings, path, delete, (container, here),
                **fields)


def empty(name, what, path, findings=PARSE, **fields):
    """A SEQUENCE or SET without members."""
    return Edit(f"empty-{name}", f"{what} without members", findings, path,
                content(lambda members: b""), **({"at": EMPTY} | fields))


TOO_LITTLE = [
    Edit("missing-info", "no CertificationRequestInfo: what is left is a public key's form",
         "input-not-csr", INFO, delete, ()),
    missing("algorithm", "signatureAlgorithm", ALGORITHM, ""),
    missing_last("signature", "signature", SIGNATURE, ""),
    missing("version", "version", VERSION, INFO),
    missing("subject", "subject", SUBJECT, INFO),
    missing("spki", "SubjectPublicKeyInfo", SPKI, INFO),
    missing("key-algorithm", "AlgorithmIdentifier of the key", KEY_ALGORITHM, SPKI),
    missing_last("key", "key in the SubjectPublicKeyInfo", KEY, SPKI),
    missing("key-oid", "OID of the key's algorithm", f"{KEY_ALGORITHM}/0", KEY_ALGORITHM,
            base=RSA),
    missing_last("algorithm-oid", "OID of the signature's algorithm", f"{ALGORITHM}/0",
                 ALGORITHM),
    missing("type", "type of a subject's attribute", f"{NAME_ATTRIBUTE}/0", NAME_ATTRIBUTE),
    missing_last("value", "value of a subject's attribute", f"{NAME_ATTRIBUTE}/1",
                 NAME_ATTRIBUTE),
    missing("attribute-type", "type of an attribute", f"{ATTRIBUTE}/0", ATTRIBUTE),
    missing_last("attribute-values", "values of an attribute", f"{ATTRIBUTE}/1", ATTRIBUTE),
    missing("extension-oid", "extnID", f"{USAGE}/0", USAGE, REQUEST_MALFORMED),
    missing_last("extension-value", "extnValue", f"{USAGE}/-1", USAGE, REQUEST_MALFORMED),
    missing_last("exponent", "publicExponent in RSAPublicKey", f"{KEY}/wrapped/1",
                 f"{KEY}/wrapped", KEY_MALFORMED, base=RSA),
    Edit("missing-rsa-key", "no RSAPublicKey in the key's BIT STRING", KEY_MALFORMED,
         f"{KEY}/wrapped", delete, (KEY, here), RSA),
    Edit("missing-named-bits", "an extnValue without octets", EXTENSION_MALFORMED, USAGE_BITS,
         delete, (f"{USAGE}/-1", here)),
    Edit("missing-attributes", "no attributes, not even an empty [0]", "csr-attributes-missing",
         ATTRIBUTES, delete, INFO),
    empty("request", "the CertificationRequest", ""),
    empty("info", "the CertificationRequestInfo", INFO),
    empty("spki", "the SubjectPublicKeyInfo", SPKI),
    empty("key-algorithm", "the key's AlgorithmIdentifier", KEY_ALGORITHM),
    empty("algorithm", "the signature's AlgorithmIdentifier", ALGORITHM),
    empty("rdn", "an RDN, a SET,", RDN),
    empty("name-attribute", "an AttributeTypeAndValue", NAME_ATTRIBUTE),
    empty("attribute", "an attribute", ATTRIBUTE),
    empty("extension", "an extension", USAGE, REQUEST_MALFORMED),
    empty("rsa-key", "RSAPublicKey", f"{KEY}/wrapped", KEY_MALFORMED, base=RSA),
]

# --- EXPLICIT tags, whose length libtasn1 does not look at --------------------------------

DIRECTORY_NAME = der.context(4, name_of(rdn("organizationName", "Csrlint")))
OTHER_NAME_VALUE = der.context(0, der.utf8("rack 12"))


def other_name(value):
    """An otherName whose [0] is these octets."""
    return der.context(0, oid(PRIVATE), value)


def named(name, recipe, findings, octets_of_name, at):
    """A name more in the SAN, the last."""
    return Edit(name, recipe, findings, f"{NAMES}/-1", after(octets_of_name), at)


def holding_next(explicit):
    """The tag's length takes in what follows."""
    return lambda following: length_off(len(following))(explicit) + following


LONG_OTHER_NAME = length_off(len(NULL))(OTHER_NAME_VALUE) + NULL

EXPLICIT = [
    named("explicit-directory-name", "a directoryName as it should be", "-", DIRECTORY_NAME, here),
    named("explicit-directory-name-short", "[4] of a directoryName is one octet too short",
          CUT_OFF, length_off(-1)(DIRECTORY_NAME), octets(DIRECTORY_NAME[2:])),
    Edit("explicit-directory-name-long", "[4] of a directoryName takes in the next name", EXTRA,
         f"{NAMES}/-1", holding_next(DIRECTORY_NAME), inside(len(DIRECTORY_NAME) - 2)),
    named("explicit-directory-name-empty", "[4] of a directoryName ends before its Name",
          EXTENSION_MALFORMED, b"\xa4\x00" + DIRECTORY_NAME[2:],
          (octets(b"\xa4\x00"), octets(DIRECTORY_NAME[2:]))),
    named("explicit-other-name", "an otherName as it should be", "-", other_name(OTHER_NAME_VALUE),
          here),
    named("explicit-other-name-short", "[0] of an otherName is one octet too short", CUT_OFF,
          other_name(length_off(-1)(OTHER_NAME_VALUE)), octets(OTHER_NAME_VALUE[2:])),
    named("explicit-other-name-long", "[0] of an otherName takes in a NULL behind", EXTRA,
          other_name(LONG_OTHER_NAME), from_end(len(NULL))),
    Edit("explicit-pss-short", "[2] in the parameters of RSASSA-PSS is one octet too short",
         CUT_OFF, "algorithm/1/2", length_off(-1), "algorithm/1/2/0", PSS),
    Edit("explicit-pss-long", "[2] in the parameters of RSASSA-PSS holds a NULL too", EXTRA,
         "algorithm/1/2", append(NULL), from_end(len(NULL)), PSS),
]

# --- attributes and extension requests --------------------------------------------------------

MICROSOFT_VALUE = der.seq(alternative_names(["csrlint-demo.org"]))
MICROSOFT = attribute("extensionRequestMicrosoft", MICROSOFT_VALUE)


def attribute_at(start):
    """An attribute that begins there, its type, or the content of that."""
    return start, lambda new: start(new) + 2, lambda new: start(new) + 4


def in_microsofts_name(old):
    """The same extensions under Microsoft's OID too."""
    return old + edit(old, "0", replace(oid("extensionRequestMicrosoft")))


REQUESTED = [
    Edit("attributes-empty", "[0] without attributes", "-", ATTRIBUTES,
         content(lambda members: b"")),
    Edit("values-empty", "an extension request without values", "csr-attribute-empty-values",
         f"{ATTRIBUTE}/1", content(lambda members: b""), (ATTRIBUTE, here)),
    Edit("values-empty-private", "an unknown attribute without values",
         "csr-attribute-empty-values", ATTRIBUTE, before(attribute(PRIVATE)),
         (here, octets(b"\x31\x00"))),
    Edit("values-two-requests", "an extension request of two values", "csr-attribute-multi-valued",
         f"{ATTRIBUTE}/1", content(lambda members: der.seq() + members),
         (here, inside(), inside(len(der.seq())))),
    Edit("values-two-passwords", "a challengePassword of two values",
         "csr-attribute-multi-valued", ATTRIBUTE,
         before(attribute("challengePassword", der.utf8("one"), der.utf8("two"))),
         (here, octets(der.element(der.SET, der.utf8("one") + der.utf8("two"))),
          octets(der.utf8("two")))),
    Edit("password-twice", "two challengePasswords", "csr-attribute-duplicate", ATTRIBUTE,
         before(PASSWORD + PASSWORD), attribute_at(lambda new: len(PASSWORD))),
    Edit("password-integer", "a challengePassword that is an INTEGER",
         "csr-attribute-bad-syntax", ATTRIBUTE,
         before(attribute("challengePassword", der.integer(4711))), octets(der.integer(4711))),
    Edit("request-empty", "an extension request without extensions",
         "csr-extension-request-empty", EXTENSIONS, content(lambda members: b"")),
    Edit("request-twice", "two extension requests", "csr-extension-request-duplicate", ATTRIBUTE,
         twice, attribute_at(half)),
    *(Edit(f"request-{name}", f"{what}", REQUEST_MALFORMED, path, change, at)
      for name, what, path, change, at in (
          ("octets", "Extensions as an OCTET STRING", EXTENSIONS, retag(der.OCTET_STRING), here),
          ("wrapped-twice", "Extensions in a SEQUENCE too many", EXTENSIONS, der.seq,
           (here, inside(), inside(2))),
          ("wrapped-in-octets", "Extensions in an OCTET STRING", EXTENSIONS, der.octet_string,
           here),
          ("extension-set", "an extension as a SET", USAGE, retag(der.SET), here),
          ("critical-integer", "critical as an INTEGER", f"{USAGE}/1", replace(der.integer(-1)),
           here),
          ("value-bits", "extnValue as a BIT STRING", f"{USAGE}/-1",
           lambda old: der.bit_string(der.read(old)[1]), here))),
    Edit("request-microsoft", "extensions under Microsoft's OID alone",
         "csr-extension-request-microsoft-oid", f"{ATTRIBUTE}/0",
         replace(oid("extensionRequestMicrosoft")), (ATTRIBUTE, here, inside())),
    Edit("request-both", "the same extensions under both OIDs", "-", ATTRIBUTE,
         in_microsofts_name),
    Edit("request-conflict", "other extensions under Microsoft's OID",
         "csr-extension-request-conflict", ATTRIBUTE,
         lambda old: b"".join(sorted((old, MICROSOFT))),
         (*attribute_at(octets(MICROSOFT)), octets(MICROSOFT_VALUE))),
    Edit("extension-value-text", "an extnValue that is text, not DER", EXTENSION_MALFORMED,
         f"{SAN}/-1", replace(der.octet_string(b"csrlint-demo.org")), (here, inside())),
]

# --- algorithms -------------------------------------------------------------------------

NOT_NULL = "algid-rsa-parameters-not-null"
KEY_AS_SIGNATURE = "algid-signature-is-key-oid"
PARAMETERS = f"{KEY_ALGORITHM}/1"


def signed_as(name, recipe, findings, identifier, at):
    """The signature under another AlgorithmIdentifier."""
    return Edit(name, recipe, findings, ALGORITHM, replace(identifier), at)


ALGORITHMS = [
    Edit("rsa-null-missing", "rsaEncryption of the key without parameters",
         "algid-rsa-null-missing", PARAMETERS, delete, KEY_ALGORITHM, RSA),
    Edit("rsa-null-missing-signature", "sha256WithRSAEncryption without parameters",
         "algid-rsa-signature-null-missing", f"{ALGORITHM}/1", delete, ALGORITHM, RSA),
    Edit("rsa-not-null", "rsaEncryption of the key with an OID as parameters", NOT_NULL,
         PARAMETERS, replace(oid("sha256")), base=RSA),
    Edit("rsa-not-null-signature", "sha256WithRSAEncryption with a SEQUENCE as parameters",
         NOT_NULL, f"{ALGORITHM}/1", replace(der.seq()), base=RSA),
    Edit("ecdsa-null", "ecdsa-with-SHA256 with NULL", "algid-ecdsa-parameters-present", ALGORITHM,
         append(NULL), from_end(len(NULL))),
    Edit("eddsa-null-signature", "Ed25519 of the signature with NULL",
         "algid-eddsa-parameters-present", ALGORITHM, append(NULL), from_end(len(NULL)), ED25519),
    Edit("eddsa-null-key", "Ed25519 of the key with NULL", "algid-eddsa-parameters-present",
         KEY_ALGORITHM, append(NULL), from_end(len(NULL)), ED25519),
    Edit("ec-no-curve", "id-ecPublicKey without parameters", "algid-ec-parameters-missing",
         PARAMETERS, delete, KEY_ALGORITHM),
    Edit("ec-explicit-curve", "id-ecPublicKey with its curve written out",
         "algid-ec-explicit-curve", PARAMETERS, replace(ec.P256.explicit())),
    Edit("ec-implicit-curve", "id-ecPublicKey with NULL", "algid-ec-implicit-curve", PARAMETERS,
         replace(NULL)),
    Edit("ec-integer-as-curve", "id-ecPublicKey with an INTEGER as parameters",
         "algid-ec-parameters-missing", PARAMETERS, replace(der.integer(256)),
         (here, KEY_ALGORITHM)),
    signed_as("key-oid-rsa", "rsaEncryption as signature algorithm", KEY_AS_SIGNATURE,
              rsa.ENCRYPTION, (here, inside(), inside(2))),
    signed_as("key-oid-ec", "id-ecPublicKey as signature algorithm", KEY_AS_SIGNATURE,
              algorithm("ecPublicKey"), (here, inside(), inside(2))),
    signed_as("unknown-signature", "a signature algorithm that nobody knows",
              "algid-signature-unknown", algorithm(PRIVATE), (here, inside(), inside(2))),
    Edit("unknown-key", "a key algorithm that nobody knows", "algid-spki-unknown",
         f"{KEY_ALGORITHM}/0", replace(oid(PRIVATE)), (KEY_ALGORITHM, here, inside())),
    Edit("ecdsa-value-leading-00", "r of the signature with an octet 00 too many",
         VALUE_MALFORMED, f"{SIGNATURE}/wrapped/0", content(lambda old: b"\0\0" + old),
         (SIGNATURE, f"{SIGNATURE}/wrapped", here, inside())),
    Edit("ecdsa-value-extra", "a third member in the signature's value", VALUE_MALFORMED,
         f"{SIGNATURE}/wrapped", append(NULL), (SIGNATURE, here, from_end(len(NULL)))),
]

NEIGHBOURS = [
    Edit("good", "the good request that all others are made of", "-", "", lambda good: good),
    Edit("good-rsa", "the same under an RSA key", "-", "", lambda good: good, base=RSA),
    valued("good-attribute", "an attribute under a private OID", "-", der.utf8("rack 12")),
]

EDITS = [*TOO_MUCH, *TOO_LITTLE, *EXPLICIT, *REQUESTED, *ALGORITHMS, *NEIGHBOURS]
