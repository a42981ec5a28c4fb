"""Requests whose parts stand where others belong, and requests in something else.

SPDX-License-Identifier: MIT
"""

import json

from . import der
from .cases_attributes import password, with_attributes
from .cases_input import good
from .names import name_of, oid
from .pem import pem, request_pem
from .request import (
    DIGITAL_SIGNATURE, HOSTS, SERVER_AUTH, attribute, case, extension, file, general_name,
)

PRIVATE = "1.3.6.1.4.1.32473.7"  # 32473: for documentation (RFC 5612)
TEMPLATE_NAME = "1.3.6.1.4.1.311.20.2"
QC_STATEMENTS = "1.3.6.1.5.5.7.1.3"
PSD2 = "0.4.0.19495.2"
ROLES = (("0.4.0.19495.1.2", "PSP_PI"), ("0.4.0.19495.1.3", "PSP_AI"))
ATTESTATION = "1.2.840.113549.1.9.16.2.59"
STATEMENT = der.seq(oid(PRIVATE), der.octet_string(b"what the device says"))
# By their shape alone: nobody opens them here.
CERTIFICATE = der.seq(der.seq(), der.seq(), der.bit_string(b""))
OTHER_CERTIFICATE = der.context(3, oid(PRIVATE), der.octet_string(b"in another format"))
BLANK_SUBJECT = {"subject": name_of(), "sans": ()}


def asking(name, recipe, findings, *extensions, **fields):
    """A good request that asks for these extensions beside the good ones."""
    return case(name, recipe, findings,
                extensions=(DIGITAL_SIGNATURE, SERVER_AUTH, *extensions), **fields)


def bundle(statements, certificates=None):
    """An AttestationBundle of draft-ietf-lamps-csr-attestation."""
    lists = [der.seq(*statements)]
    if certificates is not None:
        lists.append(der.seq(*certificates))
    return der.seq(*lists)


def attested(name, recipe, findings, *values):
    """A good request with these values of the attribute for attestation."""
    return with_attributes(name, recipe, findings, attribute(ATTESTATION, *values))


BELONGING = [
    with_attributes(
        "extension-as-attribute", "a subjectAltName among the attributes",
        "csr-extension-as-attribute san-missing",
        attribute("subjectAltName", der.seq(*map(general_name, HOSTS))), sans=()),
    with_attributes(
        "extensions-as-attributes-private", "an extension of id-pe without a name, as an attribute",
        "csr-extension-as-attribute", attribute("1.3.6.1.5.5.7.1.250", der.null())),
    asking("password-as-extension", "a challengePassword among the extensions",
           "ext-attribute-as-extension",
           extension("challengePassword", der.utf8("correct horse"))),
    asking("smime-capabilities-extension", "smimeCapabilities, which is an extension as well", "-",
           extension("1.2.840.113549.1.9.15", der.seq())),
    asking("ext-text", "an extension whose value is text", "ext-malformed",
           extension(PRIVATE, b"text and no DER")),
    asking("ext-two-values", "an extension of two elements", "ext-malformed",
           extension(PRIVATE, der.null() + der.null())),
    asking("ext-text-in-shape", "a subjectAltName of text that begins like a SEQUENCE",
           "ext-malformed", extension("subjectAltName", b"0123, www.csrlint-demo.org"), sans=()),
    asking("ext-attestation", "attestation of a YubiKey", "-",
           extension("1.3.6.1.4.1.41482.3.3", der.octet_string(b"\5\4\3"))),
    asking("attestation-as-extension", "an attestation bundle where CRMF has it",
           "ext-attribute-as-extension",
           extension(ATTESTATION, bundle([STATEMENT]))),
]

ATTESTATIONS = [
    attested("attestation-attribute", "an attestation bundle", "-", bundle([STATEMENT])),
    attested("attestation-of-two", "a bundle of two statements with certificates of both kinds",
             "-", bundle([STATEMENT, STATEMENT], [CERTIFICATE, OTHER_CERTIFICATE])),
    attested("attestation-two-values", "an attribute of two attestation bundles",
             "attestation-multiple", bundle([STATEMENT]), bundle([STATEMENT], [CERTIFICATE])),
    with_attributes("attestation-twice", "two attributes of an attestation bundle each",
                    "attestation-multiple", *[
                        attribute(ATTESTATION, bundle([STATEMENT], certificates))
                        for certificates in ([CERTIFICATE], [OTHER_CERTIFICATE])]),
    attested("attestation-octets", "an attestation bundle that is an OCTET STRING",
             "attestation-malformed", der.octet_string(bundle([STATEMENT]))),
    attested("attestation-statement-alone", "a statement where the bundle belongs",
             "attestation-malformed", STATEMENT),
    attested("attestation-empty", "an attestation bundle of no statement",
             "attestation-malformed", bundle([])),
    attested("attestation-hint", "a statement with the hint of early drafts",
             "attestation-malformed",
             bundle([STATEMENT, der.seq(oid(PRIVATE), der.null(), der.utf8("verifier.example"))])),
    attested("attestation-certificates-empty", "an attestation bundle with an empty list behind",
             "attestation-malformed", bundle([STATEMENT], [])),
    attested("attestation-certificate-in-string", "a certificate of a bundle in an OCTET STRING",
             "attestation-malformed",
             bundle([STATEMENT], [CERTIFICATE, der.octet_string(CERTIFICATE)])),
    attested("attestation-attribute-certificate", "a bundle with an attribute certificate",
             "attestation-malformed", bundle([STATEMENT], [der.context(2, der.null())])),
    attested("attestation-three-members", "an attestation bundle with a third member",
             "attestation-malformed",
             der.seq(der.seq(STATEMENT), der.seq(CERTIFICATE), der.null())),
    attested("attestation-member-integer", "a bundle with an INTEGER behind its statements",
             "attestation-malformed", der.seq(der.seq(STATEMENT), der.integer(1))),
]


def psd2(name, recipe, findings, *roles):
    """A qcStatement of a payment service provider with these roles."""
    info = der.seq(der.seq(*roles), der.utf8("Demonstration Authority"), der.utf8("XX-DEMO"))
    return asking(name, recipe, findings,
                  extension(QC_STATEMENTS, der.seq(der.seq(oid(PSD2), info))))


STATEMENTS = [
    psd2("qc-roles", "roles of PSD2, each a SEQUENCE", "-",
         *[der.seq(oid(role), der.utf8(text)) for role, text in ROLES]),
    psd2("qc-roles-flat", "roles of PSD2 without a SEQUENCE each", "ext-malformed",
         *[part for role, text in ROLES for part in (oid(role), der.utf8(text))]),
    asking("qc-type-integer", "the type of a qualified certificate as an INTEGER",
           "ext-malformed",
           extension(QC_STATEMENTS, der.seq(der.seq(oid("0.4.0.1862.1.6"), der.integer(1))))),
]


def one_rdn(*attributes):
    """A Name of one RDN."""
    return name_of(der.set_of(*[der.seq(oid(name), der.printable(text) if name == "countryName"
                                        else der.utf8(text)) for name, text in attributes]))


SUBJECTS = [
    case("subject-one-rdn", "the whole subject in one RDN", "subject-rdn-single",
         subject=one_rdn(("countryName", "US"), ("stateOrProvinceName", "California"),
                         ("localityName", "San Francisco"),
                         ("organizationName", "Csrlint Demonstration LLC"),
                         ("commonName", "www.csrlint-demo.org"))),
    case("subject-one-rdn-device", "a device by name and number in the one RDN",
         "subject-rdn-multi-valued o-missing",
         subject=one_rdn(("commonName", "www.csrlint-demo.org"), ("2.5.4.5", "0042"))),
]

PASSWORDS = [
    password("challenge-password-line-end", "a challengePassword with a line end behind it",
             "challenge-password-stray-character", der.utf8("correct horse\n")),
    password("challenge-password-line-end-printable", "the same as a PrintableString",
             "challenge-password-stray-character", der.printable("correct horse\n")),
    password("challenge-password-quotes", "a challengePassword in quotation marks",
             "challenge-password-stray-character", der.utf8('"correct horse"')),
    password("challenge-password-variable", "a challengePassword that a script should have filled",
             "challenge-password-stray-character", der.utf8("${SCEP_PASSWORD}")),
    password("challenge-password-marks", "a challengePassword of marks that are its own", "",
             der.utf8("it's $8 a \"day\" <ok>")),
]


def access(uri, method):
    """An AccessDescription."""
    return der.seq(oid(method), der.context_primitive(6, uri.encode("ascii")))


def rpki(name, recipe, findings, repository):
    """A request of a CA of the RPKI."""
    return case(
        name, recipe, findings, **BLANK_SUBJECT,
        extensions=(
            extension("basicConstraints", der.seq(der.boolean(True)), critical=True),
            extension("keyUsage", der.named_bits(5, 6), critical=True),
            extension("1.3.6.1.5.5.7.1.11", der.seq(
                access(repository, "1.3.6.1.5.5.7.48.5"),
                access("rsync://rpki.csrlint-demo.org/repo/a.mft", "1.3.6.1.5.5.7.48.10")))))


RPKI = [
    rpki("rpki", "a CA of the RPKI", "bc-ca-true",
         "rsync://rpki.csrlint-demo.org/repo/"),
    rpki("rpki-without-slash", "its repository without a slash at the end",
         "bc-ca-true rpki-repository-without-slash",
         "rsync://rpki.csrlint-demo.org/repo"),
]

TEMPLATES = [
    asking("ms-template-zatca", "a certificate template of ZATCA", "-",
           extension(TEMPLATE_NAME, der.printable("PREZATCA-Code-Signing"))),
    with_attributes("ms-template-pair", "a certificate template in a pair of name and value", "-",
                    attribute("1.3.6.1.4.1.311.13.2.1", der.seq(der.bmp("CertificateTemplate"),
                                                                der.bmp("WebServer")))),
]


def json_body(octets):
    """A body as Vault takes it."""
    return json.dumps({"csr": request_pem(octets).decode("ascii")}).encode("ascii") + b"\n"


def cmc(octets):
    """A CMC request (RFC 5272 3.2.1) around it, in the frame of certreq."""
    tagged = der.context(0, der.integer(1), octets)
    data = der.seq(der.seq(), der.seq(tagged), der.seq(), der.seq())
    content = der.seq(oid("1.3.6.1.5.5.7.12.2"), der.context(0, der.octet_string(data)))
    signed = der.seq(der.integer(3), der.set_of(), content, der.set_of())
    return pem("NEW CERTIFICATE REQUEST",
               der.seq(oid("pkcs7-signedData"), der.context(0, signed)))


MANIFEST = b"""\
apiVersion: certificates.k8s.io/v1
kind: CertificateSigningRequest
spec:
  request: $(base64 -w0 my.csr)
  signerName: kubernetes.io/kube-apiserver-client
"""


def without_version(octets):
    """The request in DER without its version, and so with a signature of something else."""
    info, *rest = der.children(der.read(octets)[1])
    return der.seq(der.seq(*der.children(der.read(info)[1])[1:]), *rest)


def repeated_begin(octets):
    """PEM with its first line twice."""
    lines = request_pem(octets).splitlines(keepends=True)
    return b"".join(lines[:1] + lines)


def coloured(octets):
    """PEM with each line in a colour."""
    return b"".join(b"\x1b[32m" + line + b"\x1b[0m\n" for line in request_pem(octets).splitlines())


def over_two_pages(octets):
    """PEM as a printer gets it, with a page break before the last line of Base64."""
    lines = request_pem(octets).splitlines(keepends=True)
    margin = b"\n   1\n\x0cmy request   page 2\n\n"
    return b"".join(lines[:-2] + [margin] + lines[-2:])


def xxd(octets):
    """Lines of 16 octets: offset, pairs of octets, characters."""
    def line(offset):
        part = octets[offset:offset + 16]
        pairs = " ".join(part[i:i + 2].hex() for i in range(0, len(part), 2))
        shown = "".join(chr(octet) if 0x20 <= octet < 0x7f else "." for octet in part)
        return f"{offset:08x}: {pairs:39}  {shown}\n"
    return "".join(map(line, range(0, len(octets), 16))).encode()


def folded_header(octets):
    """PEM with headers of RFC 1421, whose long values go on on lines of their own."""
    lines = request_pem(octets).splitlines(keepends=True)
    header = b"Proc-Type: 4,MIC-ONLY\nMIC-Info: RSA-MD5,RSA,\n" + (b" " + lines[1]) * 2 + b"\n"
    return b"".join(lines[:1] + [header] + lines[1:])


WRAPPED = [
    file("json-body", "PEM in a string of JSON", "-", "valid",
         lambda name: json_body(good(name))),
    file("cmc", "a CMC request around the request", "input-cmc", "valid",
         lambda name: cmc(good(name))),
    file("manifest-of-a-shell", "a manifest with shell text in place of the request",
         "input-not-csr", "-", lambda _: MANIFEST),
    file("words-in-brackets", "words in angle brackets in front of BEGIN on its line",
         "pem-boundary-indented", "valid",
         lambda name: b"request of <srv7>: " + request_pem(good(name))),
    file("glued-requests", "END and the next BEGIN on one line", "pem-boundary-extra-text",
         "valid",
         lambda name: request_pem(good(name))[:-1] + request_pem(good(name + "-2"))),
    file("begin-twice", "the BEGIN line twice", "pem-boundary-repeated", "valid",
         lambda name: repeated_begin(good(name))),
    file("terminal-colours", "the colours of a terminal on each line", "pem-mangled-transport",
         "valid", lambda name: coloured(good(name))),
    file("page-break", "a page break with the number of a page in front and a title behind",
         "pem-mangled-transport", "valid", lambda name: over_two_pages(good(name))),
    file("hex-dump", "what xxd writes of the binary request", "pem-mangled-transport", "valid",
         lambda name: xxd(good(name))),
    file("header-folded", "header lines that go on behind blanks", "pem-header-lines", "valid",
         lambda name: folded_header(good(name))),
    file("version-missing-der", "binary DER without the version", "der-parse-failed",
         "not-checked", lambda name: without_version(good(name))),
]

CASES = [*BELONGING, *ATTESTATIONS, *STATEMENTS, *SUBJECTS, *PASSWORDS, *RPKI, *TEMPLATES, *WRAPPED]
