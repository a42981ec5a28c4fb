"""Requests that show one fault, or one oddity that is none, in requested extensions.

SPDX-License-Identifier: MIT
"""

import hashlib

from . import der, ec, ed25519, openssl, rsa
from .key import spki
from .names import AMERICAN, algorithm, name_of, oid, rdn, subject
from .request import HOSTS, SERVER_AUTH, attribute, case, extension

PKIX = "1.3.6.1.5.5.7"
MICROSOFT = "1.3.6.1.4.1.311"
RESERVED = "2.23.140.1"  # policies of the CA/Browser Forum
SIGNS = extension("keyUsage", der.named_bits(0), critical=True)
PURPOSES = {
    "server": f"{PKIX}.3.1",
    "client": f"{PKIX}.3.2",
    "code": f"{PKIX}.3.3",
    "mail": f"{PKIX}.3.4",
    "stamps": f"{PKIX}.3.8",
    "ocsp": f"{PKIX}.3.9",
    "ipsec": f"{PKIX}.3.17",
    "any": "2.5.29.37.0",
    "gated": "2.16.840.1.113730.4.1",
    "lifetime": f"{MICROSOFT}.10.3.13",
}


def asking(name, recipe, findings, *extensions, status="valid", **fields):
    """A good request but for what its extensions ask for."""
    return case(name, recipe, findings, status, extensions=extensions, **fields)


def usage(*bits, critical=True):
    """A keyUsage of these bits."""
    return extension("keyUsage", der.named_bits(*bits), critical=critical)


def purposes(*names, critical=False):
    """An extKeyUsage of these purposes."""
    value = der.seq(*(der.oid(PURPOSES[name]) for name in names))
    return extension("extKeyUsage", value, critical=critical)


def constraints(*members, critical=True):
    """A basicConstraints of these members."""
    return extension("basicConstraints", der.seq(*members), critical=critical)


def policies(*dotted, type="2.5.29.32"):
    """A certificatePolicies, or another extension made like it."""
    return extension(type, der.seq(*(der.seq(der.oid(one)) for one in dotted)))


def shown_as(dotted, octets):
    """Makes keys that say to be of this algorithm; an EC key signs."""
    return lambda label: ec.good(ec.P256)(label).showing(
        spki(algorithm(dotted), bytes(range(256)) * (octets // 256) + bytes(octets % 256))
    )


def identified(name, recipe, identifier, critical=False, findings="-"):
    """A subjectKeyIdentifier of what `identifier` makes of the public key."""
    whole = ec.good(ec.P256)(name).spki
    bits = der.read(der.children(der.read(whole)[1])[1])[1][1:]
    value = der.octet_string(identifier(bits, whole))
    return asking(name, recipe, findings, SIGNS, SERVER_AUTH,
                  extension("2.5.29.14", value, critical=critical))


def typed(bits, _):
    """RFC 5280 4.2.1.2 (2)."""
    low = hashlib.sha1(bits).digest()[-8:]
    return bytes([0x40 | low[0] & 0x0F]) + low[1:]


CA_TRUE = der.boolean(True)
OF_CA = usage(5, 6)
MAIL = purposes("mail")
CODE = purposes("code")
NOT_SERVER = "eku-serverauth-missing eku-tls-forbidden"

KEY_USAGE = [
    asking("usage-not-critical", "a keyUsage that is not critical", "-",
           usage(0, critical=False), SERVER_AUTH),
    asking("usage-unknown-bit", "bit 9 in a keyUsage", "ku-unknown-bit", usage(0, 9), SERVER_AUTH),
    asking("usage-encipher-only", "encipherOnly without keyAgreement",
           "ku-encipher-decipher-only", usage(0, 7), SERVER_AUTH),
    asking("usage-encipher-decipher-only", "encipherOnly and decipherOnly",
           "ku-encipher-decipher-only", usage(0, 4, 7, 8), SERVER_AUTH),
    asking("usage-agreement-encipher-only", "encipherOnly with keyAgreement",
           "ku-tls-prohibited", usage(0, 4, 7), SERVER_AUTH),
    asking("usage-rsa-agreement", "an RSA key for keyAgreement", "ku-not-for-rsa",
           usage(0, 4), SERVER_AUTH, key=rsa.good()),
    asking("usage-rsa-decipher-only", "an RSA key for decipherOnly", "ku-not-for-rsa",
           usage(0, 8), SERVER_AUTH, key=rsa.good()),
    asking("usage-ec-encipherment-only", "an EC key for keyEncipherment alone",
           "ku-not-for-ec", usage(2), SERVER_AUTH),
    asking("usage-ed25519-encipherment", "an Ed25519 key for keyEncipherment",
           "eddsa-not-allowed ku-not-for-eddsa", usage(0, 2), SERVER_AUTH, key=ed25519.make),
    asking("usage-x25519-signature", "an X25519 key for digitalSignature",
           "key-cannot-sign ku-not-for-eddsa", usage(0), SERVER_AUTH, status="invalid",
           key=lambda label: openssl.curve_key("X25519", 32)(label)
           .signing_like(ed25519.make(label))),
    asking("usage-dsa-encipherment", "a DSA key for keyEncipherment", "dsa-not-allowed",
           usage(0, 2), SERVER_AUTH, key=ec.dsa),
    asking("usage-ml-dsa-encipherment", "says to be an ML-DSA key, for keyEncipherment",
           "ku-not-for-pqc", usage(0, 2), SERVER_AUTH, status="invalid",
           key=shown_as("2.16.840.1.101.3.4.3.17", 1312)),
    asking("usage-slh-dsa-encipherment", "says to be an SLH-DSA key, for keyEncipherment",
           "ku-not-for-pqc", usage(0, 2), SERVER_AUTH, status="invalid",
           key=shown_as("2.16.840.1.101.3.4.3.20", 32)),
    asking("usage-ml-kem-signature", "says to be an ML-KEM key, for digitalSignature",
           "key-cannot-sign ku-not-for-pqc", usage(0), SERVER_AUTH, status="invalid",
           key=shown_as("2.16.840.1.101.3.4.4.1", 800)),
    asking("usage-non-repudiation", "a server's key for nonRepudiation",
           "ku-tls-prohibited", usage(0, 1), SERVER_AUTH),
    asking("usage-crl-sign", "a server's key for cRLSign", "ku-tls-prohibited",
           usage(0, 6), SERVER_AUTH),
    asking("usage-ec-agreement-only", "an EC key for keyAgreement alone",
           "ku-tls-digitalsignature-missing", usage(4), SERVER_AUTH),
    asking("usage-ec-agreement", "an EC key for keyAgreement, too", "-", usage(0, 4), SERVER_AUTH),
    asking("usage-rsa-encipherment-only", "an RSA key for keyEncipherment alone",
           "ku-tls-digitalsignature-missing-rsa", usage(2), SERVER_AUTH, key=rsa.good()),
    asking("usage-rsa-encipherment", "an RSA key that signs and enciphers", "-",
           usage(0, 2), SERVER_AUTH, key=rsa.good()),
    asking("usage-rsa-data", "an RSA key for dataEncipherment", "-", usage(0, 3), SERVER_AUTH,
           key=rsa.good()),
    asking("usage-not-for-server", "serverAuth with a key for cRLSign alone",
           "ku-eku-inconsistent", usage(6), SERVER_AUTH),
    asking("usage-not-for-client", "clientAuth with a key for keyEncipherment alone",
           "ku-eku-inconsistent", usage(2), purposes("server", "client"), key=rsa.good()),
    asking("usage-null", "a keyUsage that is NULL", "ext-malformed",
           extension("keyUsage", der.null()), SERVER_AUTH),
]

MAIL_AND_CODE = [
    asking("mail-good", "good, for mail", NOT_SERVER, usage(0, 2), MAIL, key=rsa.good()),
    asking("mail-crl-sign", "for mail and for cRLSign", f"{NOT_SERVER} ku-tls-prohibited",
           usage(0, 6), MAIL),
    asking("mail-non-repudiation-only", "for mail, nonRepudiation alone",
           f"{NOT_SERVER} ku-tls-digitalsignature-missing", usage(1), MAIL),
    asking("mail-data-only", "for mail, dataEncipherment alone",
           f"{NOT_SERVER} ku-eku-inconsistent", usage(3), MAIL, key=rsa.good()),
    asking("mail-strict", "for mail, Strict, with dataEncipherment and clientAuth",
           NOT_SERVER, usage(0, 2, 3), purposes("mail", "client"),
           policies(f"{RESERVED}.5.1.3"), key=rsa.good()),
    asking("mail-multipurpose", "for mail, Multipurpose, with clientAuth", NOT_SERVER,
           usage(0, 2, 3), purposes("mail", "client"), policies(f"{RESERVED}.5.1.2"),
           extension("1.2.840.113583.1.1.9.1", der.seq()), key=rsa.good()),
    asking("mail-strict-adobe", "for mail, Strict, with an extension of Adobe's", NOT_SERVER,
           usage(0), MAIL, policies(f"{RESERVED}.5.1.3"),
           extension("1.2.840.113583.1.1.9.1", der.seq())),
    asking("mail-legacy", "for mail, Legacy", NOT_SERVER, usage(0), MAIL,
           policies(f"{RESERVED}.5.2.1")),
    asking("mail-and-server", "for mail and for a server", "eku-tls-forbidden", usage(0),
           purposes("mail", "server")),
    asking("mail-directory-attributes", "for mail, with subjectDirectoryAttributes", NOT_SERVER,
           usage(0), MAIL, extension("2.5.29.9", der.seq())),
    asking("code-good", "good, for code", NOT_SERVER, usage(0), CODE),
    asking("code-no-signature", "for code, but without digitalSignature",
           f"{NOT_SERVER} ku-eku-inconsistent", usage(2), CODE, key=rsa.good()),
    asking("code-crl-sign", "for code and for cRLSign", f"{NOT_SERVER} ku-tls-prohibited",
           usage(0, 6), CODE),
    asking("code-non-repudiation", "for code, with nonRepudiation",
           f"{NOT_SERVER} ku-tls-prohibited", usage(0, 1), CODE),
    asking("code-and-server", "for code and for a server", "eku-tls-forbidden", usage(0),
           purposes("code", "server")),
    asking("code-and-ipsec", "for code and for IPsec", NOT_SERVER, usage(0),
           purposes("code", "ipsec")),
    asking("code-lifetime", "for code, with lifetime signing", NOT_SERVER, usage(0),
           purposes("code", "lifetime", "mail")),
    asking("stamps-good", "good, for timestamps", NOT_SERVER, usage(0),
           purposes("stamps", critical=True)),
    asking("stamps-not-critical", "for timestamps, not critical", NOT_SERVER, usage(0),
           purposes("stamps")),
    asking("stamps-and-code", "for timestamps and code", NOT_SERVER, usage(0),
           purposes("stamps", "code", critical=True)),
]

EXT_KEY_USAGE = [
    asking("purposes-twice", "serverAuth twice", "-", SIGNS, purposes("server", "server")),
    asking("purposes-critical", "a critical extKeyUsage", "eku-critical", SIGNS,
           purposes("server", critical=True)),
    asking("purpose-client-too", "clientAuth beside serverAuth", "-", SIGNS,
           purposes("server", "client")),
    asking("purpose-ipsec-too", "a purpose of IPsec beside serverAuth", "-", SIGNS,
           purposes("server", "ipsec")),
    asking("purpose-ocsp-too", "OCSPSigning beside serverAuth", "eku-tls-forbidden", SIGNS,
           purposes("server", "ocsp")),
    asking("purpose-gated", "Server Gated Cryptography", "-", SIGNS, purposes("server", "gated")),
    asking("purpose-any-only", "anyExtendedKeyUsage alone", "eku-any", SIGNS, purposes("any")),
    asking("purpose-any-critical", "anyExtendedKeyUsage in a critical extKeyUsage",
           "eku-any eku-critical", SIGNS, purposes("any", critical=True)),
    asking("purposes-integer", "an extKeyUsage that holds an INTEGER", "ext-malformed", SIGNS,
           extension("extKeyUsage", der.seq(oid("serverAuth"), der.integer(1)))),
]

def qualified(name, recipe, qualifier, findings="policy-malformed"):
    """A policy with this qualifier."""
    policy = der.seq(der.oid(f"{RESERVED}.2.1"), der.seq(qualifier))
    return asking(name, recipe, findings, SIGNS, SERVER_AUTH,
                  extension("2.5.29.32", der.seq(policy)))


def cps(uri):
    """A pointer to a CA's statement."""
    return der.seq(der.oid(f"{PKIX}.2.1"), der.ia5(uri))


def notice(*members):
    """A notice for users."""
    return der.seq(der.oid(f"{PKIX}.2.2"), der.seq(*members))


QUALIFIERS = [
    qualified("policy-cps", "a policy with the address of a CPS",
              cps("HTTPS://csrlint-demo.org/cps"), "-"),
    qualified("policy-cps-ftp", "a CPS that is no web address", cps("ftp://csrlint-demo.org/cps")),
    qualified("policy-notice", "a policy with a notice", notice(der.utf8("Straße")), "-"),
    qualified("policy-notice-ia5", "a notice in IA5String", notice(der.ia5("read this"))),
    qualified("policy-notice-long", "a notice of 201 characters", notice(der.utf8("ß" * 201))),
    qualified("policy-notice-reference", "a notice with a reference",
              notice(der.seq(der.utf8("Csrlint"), der.seq(der.integer(1))))),
    qualified("policy-notice-text", "a notice that is a text",
              der.seq(der.oid(f"{PKIX}.2.2"), der.utf8("read this"))),
    qualified("policy-qualifier-unknown", "a qualifier that is neither",
              der.seq(der.oid("1.3.6.1.4.1.32473.7"), der.null())),
    qualified("policy-qualifier-empty", "a qualifier of nothing", der.seq()),
]

POLICIES = [
    asking("policy-dv", "the policy of domain validation", "-", SIGNS, SERVER_AUTH,
           policies(f"{RESERVED}.2.1")),
    asking("policies-dv-ov", "two reserved policies", "policy-conflict", SIGNS, SERVER_AUTH,
           policies(f"{RESERVED}.2.1", f"{RESERVED}.2.2")),
    asking("policy-any", "anyPolicy", "policy-conflict", SIGNS, SERVER_AUTH,
           policies("2.5.29.32.0")),
    asking("policies-twice", "a policy twice", "policy-malformed", SIGNS, SERVER_AUTH,
           policies(f"{RESERVED}.2.1", f"{RESERVED}.2.1")),
    asking("policies-empty", "certificatePolicies without a policy", "policy-malformed", SIGNS,
           SERVER_AUTH, policies()),
    asking("policy-without-identifier", "a policy without its OID", "ext-malformed", SIGNS,
           SERVER_AUTH, extension("2.5.29.32", der.seq(der.seq()))),
]


def features(*values, critical=False):
    """A tlsFeature of these numbers."""
    return extension(f"{PKIX}.1.24", der.seq(*map(der.integer, values)), critical=critical)


TLS_FEATURES = [
    asking("features-empty", "a tlsFeature without a feature", "tls-feature-malformed", SIGNS,
           SERVER_AUTH, features()),
    asking("features-unknown", "a tlsFeature of a number that is none", "tls-feature-malformed",
           SIGNS, SERVER_AUTH, features(1)),
    asking("features-twice", "a tlsFeature that says 17 twice", "tls-feature-malformed", SIGNS,
           SERVER_AUTH, features(17, 17)),
    asking("features-critical", "a critical tlsFeature", "tls-feature-malformed", SIGNS,
           SERVER_AUTH, features(17, critical=True)),
]

KEY_IDENTIFIERS = [
    identified("identifier-sha1", "a SHA-1 of the key",
               lambda bits, _: hashlib.sha1(bits).digest()),
    identified("identifier-sha256-cut", "a SHA-256 of the key, cut",
               lambda bits, _: hashlib.sha256(bits).digest()[:20]),
    identified("identifier-spki-sha512", "a SHA-512 of the subjectPublicKeyInfo",
               lambda _, whole: hashlib.sha512(whole).digest()),
    identified("identifier-typed", "60 bits of a SHA-1", typed),
    identified("identifier-of-another", "20 octets that are no digest of the key",
               lambda *_: bytes(range(20))),
    identified("identifier-empty", "a subjectKeyIdentifier of no octets", lambda *_: b""),
    identified("identifier-critical", "a critical subjectKeyIdentifier",
               lambda bits, _: hashlib.sha1(bits).digest(), True, "ski-critical"),
]

URI = der.context_primitive(6, b"http://crl.csrlint-demo.org/ca.crl")
CRL_POINTS = der.seq(der.seq(der.context(0, der.context(0, URI))))
ACCESS = der.seq(der.seq(der.oid(f"{PKIX}.48.1"), URI))
SUBTREES = der.seq(der.context(0, der.seq(der.context_primitive(2, b"csrlint-demo.org"))))

EXTENSIONS = [
    asking("ext-crl-points", "cRLDistributionPoints", "-", SIGNS, SERVER_AUTH,
           extension("2.5.29.31", CRL_POINTS)),
    asking("ext-poison", "the poison of precertificates", "ext-not-yours-ct", SIGNS, SERVER_AUTH,
           extension("1.3.6.1.4.1.11129.2.4.3", der.null(), critical=True)),
    asking("ext-name-constraints", "nameConstraints of a server", "ext-ca-only", SIGNS,
           SERVER_AUTH, extension("2.5.29.30", SUBTREES, critical=True)),
    asking("ext-access-critical", "a critical authorityInfoAccess", "ext-criticality", SIGNS,
           SERVER_AUTH, extension(f"{PKIX}.1.1", ACCESS, critical=True)),
    asking("ext-netscape-comment", "a comment for Netscape", "-", SIGNS, SERVER_AUTH,
           extension("2.16.840.1.113730.1.13", der.ia5("made by csrlint"))),
    asking("ext-netscape-other", "another extension of Netscape's", "-", SIGNS, SERVER_AUTH,
           extension("2.16.840.1.113730.1.99", der.null())),
    asking("ext-entrust", "the version of Entrust's program", "-", SIGNS, SERVER_AUTH,
           extension("1.2.840.113533.7.65.0", der.seq())),
    asking("ext-verisign", "an extension of VeriSign's", "-", SIGNS, SERVER_AUTH,
           extension("2.16.840.1.113733.1.6.3", der.ia5("x"))),
    asking("ext-key-period", "a privateKeyUsagePeriod", "-", SIGNS, SERVER_AUTH,
           extension("2.5.29.16", der.seq(der.context_primitive(0, b"20260101000000Z")))),
    asking("ext-acme-identifier", "the extension of an ACME challenge", "acme-identifier",
           SIGNS, SERVER_AUTH,
           extension(f"{PKIX}.1.31", der.octet_string(bytes(32)), critical=True)),
    asking("ext-delegation", "delegationUsage", "-", SIGNS, SERVER_AUTH,
           extension("1.3.6.1.4.1.44363.44", der.null())),
    asking("ext-delegation-no-signature", "delegationUsage without digitalSignature",
           "ku-tls-digitalsignature-missing", usage(4), SERVER_AUTH,
           extension("1.3.6.1.4.1.44363.44", der.null())),
    asking("ext-unknown-empty", "an unknown extension without a value", "ext-malformed", SIGNS,
           SERVER_AUTH, der.seq(der.oid("1.3.6.1.4.1.32473.7"), der.octet_string(b""))),
    asking("ext-common-name", "an attribute's OID as an extension",
           "ext-attribute-as-extension", SIGNS, SERVER_AUTH,
           extension("commonName", der.utf8("www.csrlint-demo.org"))),
    asking("ext-thrice", "an unknown extension three times", "ext-duplicate", SIGNS, SERVER_AUTH,
           *[extension("1.3.6.1.4.1.32473.7", der.null())] * 3),
]

CONSTRAINTS = [
    asking("constraints-not-critical", "cA FALSE, not critical", "bc-not-critical", SIGNS,
           SERVER_AUTH, constraints(critical=False)),
    asking("constraints-critical", "cA FALSE, critical", "-", SIGNS, SERVER_AUTH, constraints()),
    asking("constraints-path-length", "a pathLenConstraint without cA", "bc-pathlen-without-ca",
           SIGNS, SERVER_AUTH, constraints(der.integer(0))),
    asking("constraints-path-length-negative", "a negative pathLenConstraint",
           "bc-ca-true bc-pathlen-without-ca", OF_CA, constraints(CA_TRUE, der.integer(-1))),
    asking("constraints-integer", "basicConstraints that is an INTEGER", "ext-malformed", SIGNS,
           SERVER_AUTH, extension("basicConstraints", der.integer(1), critical=True)),
    asking("ca-good", "good, for a CA", "bc-ca-true", OF_CA,
           constraints(CA_TRUE, der.integer(0))),
    asking("ca-not-critical", "for a CA, basicConstraints not critical", "bc-ca-true", OF_CA,
           constraints(CA_TRUE, critical=False)),
    asking("ca-without-constraints", "for a CA, but without basicConstraints",
           "bc-ca-ku-mismatch", OF_CA, SERVER_AUTH),
    asking("ca-false", "keyCertSign with cA FALSE", "bc-ca-ku-mismatch", usage(0, 5), SERVER_AUTH,
           constraints()),
    asking("ca-without-cert-sign", "for a CA, but without keyCertSign", "bc-ca-true", usage(0),
           constraints(CA_TRUE)),
    asking("ca-without-usage", "for a CA, without keyUsage", "bc-ca-true", constraints(CA_TRUE)),
    asking("ca-without-crl-sign", "for a CA, without cRLSign", "bc-ca-true", usage(5),
           constraints(CA_TRUE)),
    asking("ca-name-constraints", "for a CA, with nameConstraints", "bc-ca-true", OF_CA,
           constraints(CA_TRUE), extension("2.5.29.30", SUBTREES, critical=True)),
    asking("ca-common-name-only", "for a CA, a common name alone", "bc-ca-true", OF_CA,
           constraints(CA_TRUE),
           subject=name_of(rdn("commonName", AMERICAN["cn"]))),
    asking("ca-organization-only", "for a CA, without a common name", "bc-ca-true", OF_CA,
           constraints(CA_TRUE), subject=subject(cn=None)),
    asking("ca-subject-empty", "for a CA, without a name", "bc-ca-true", OF_CA,
           constraints(CA_TRUE), subject=name_of(), san_critical=True),
    asking("ca-mixed", "a CA for servers and mail", "bc-ca-true eku-tls-forbidden", OF_CA,
           constraints(CA_TRUE), purposes("server", "mail")),
    asking("ca-template-policy", "a CA with two reserved policies", "bc-ca-true", OF_CA,
           constraints(CA_TRUE), policies(f"{RESERVED}.2.1", f"{RESERVED}.2.2")),
]

TEMPLATE = der.seq(der.oid(f"{MICROSOFT}.21.8.1.2.3"), der.integer(100), der.integer(2))
SID = b"tag:microsoft.com,2022-09-14:sid:S-1-5-21-1-2-3-500"
CLIENT_INFO = f"{MICROSOFT}.21.20"


def client_info(*strings):
    """What certreq tells about itself."""
    return attribute(CLIENT_INFO, der.seq(der.integer(5), *map(der.utf8, strings)))


OF_MICROSOFT = [
    asking("ms-template-name", "a template by name", "-", SIGNS, SERVER_AUTH,
           extension(f"{MICROSOFT}.20.2", der.bmp("WebServer"))),
    asking("ms-template-utf8", "a template by name, in UTF-8", "-", SIGNS, SERVER_AUTH,
           extension(f"{MICROSOFT}.20.2", der.utf8("Bürger"))),
    asking("ms-template-oid", "a template by OID", "-", SIGNS, SERVER_AUTH,
           extension(f"{MICROSOFT}.21.7", TEMPLATE)),
    asking("ms-template-text", "a template by OID that is text", "ext-malformed", SIGNS,
           SERVER_AUTH, extension(f"{MICROSOFT}.21.7", der.bmp("WebServer"))),
    asking("ms-application-same", "application policies as in extKeyUsage", "-", SIGNS,
           SERVER_AUTH, policies(PURPOSES["server"], type=f"{MICROSOFT}.21.10")),
    asking("ms-application-other", "application policies unlike extKeyUsage", "-", SIGNS,
           SERVER_AUTH, policies(PURPOSES["client"], type=f"{MICROSOFT}.21.10")),
    asking("ms-sid", "the security identifier of an account", "-", SIGNS, SERVER_AUTH,
           extension(f"{MICROSOFT}.25.2", der.seq())),
    asking("ms-sid-uri", "the same as a name", "san-type-not-allowed", SIGNS, SERVER_AUTH,
           sans=(*HOSTS, der.context_primitive(6, SID))),
    asking("ms-client-info", "machine, user and program", "-", SIGNS, SERVER_AUTH,
           attributes=(client_info("web1.csrlint.internal", "CSRLINT\\admin", "certreq"),)),
    asking("ms-client-info-empty", "client information of a number alone", "-", SIGNS,
           SERVER_AUTH, attributes=(client_info(),)),
]

CASES = [
    *KEY_USAGE,
    *MAIL_AND_CODE,
    *EXT_KEY_USAGE,
    *POLICIES,
    *QUALIFIERS,
    *TLS_FEATURES,
    *KEY_IDENTIFIERS,
    *EXTENSIONS,
    *CONSTRAINTS,
    *OF_MICROSOFT,
]
