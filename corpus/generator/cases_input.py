"""Files that hold no request, or one whose text was harmed on its way.

SPDX-License-Identifier: MIT
"""

import base64
import hashlib
import quopri

from . import der, ec, rsa
from .names import algorithm, name_of, oid, rdn, subject
from .openssl import aes256_cbc
from .numbers import Stream
from .pem import LABEL, base64_lines, pem, request_pem
from .request import Request, attribute, case, file

PROSE = b"""\
Dear Support,

as discussed we need a new certificate for our web server. The request is
attached to the next mail.

Kind regards,
the webmasters
"""

HTML = b"""\
<!DOCTYPE html>
<html lang="en">
<head><title>502 Bad Gateway</title></head>
<body><h1>502 Bad Gateway</h1><p>The file could not be fetched.</p></body>
</html>
"""


def good(label):
    """A good request in DER."""
    return Request().build(label)


def certificate(label):
    """A self-signed certificate in DER."""
    key = ec.good(ec.P256)(label)
    name = name_of(rdn("commonName", "www.csrlint-demo.org"))
    validity = der.seq(der.utc_time("260101000000Z"), der.utc_time("260201000000Z"))
    body = der.seq(
        der.context(0, der.integer(2)), der.integer(Stream(label).bits(127)),
        algorithm("sha256WithECDSA"), name, validity, name, key.spki,
    )
    name, value = key.sign(body, "sha256")
    return der.seq(body, name, der.bit_string(value))


def pkcs7(label):
    """A SignedData that holds a certificate and nothing else (RFC 2315 9.1)."""
    signed = der.seq(
        der.integer(1), der.set_of(), der.seq(oid("pkcs7-data")),
        der.context(0, certificate(label)), der.set_of(),
    )
    return der.seq(oid("pkcs7-signedData"), der.context(0, signed))


def encrypted_key(label):
    """A private key under a password: PBES2 with AES (RFC 8018 6.2)."""
    stream = Stream(label)
    salt, iv = stream.octets(16), stream.octets(16)
    secret = hashlib.pbkdf2_hmac("sha256", b"test", salt, 2048, 32)
    octets = aes256_cbc(secret, iv, ec.good(ec.P256)(label).private)
    derivation = algorithm("pbkdf2", der.seq(
        der.octet_string(salt), der.integer(2048), algorithm("hmacWithSHA256", der.null())))
    scheme = algorithm("aes256-CBC", der.octet_string(iv))
    return der.seq(algorithm("pbes2", der.seq(derivation, scheme)), der.octet_string(octets))


def inner_key(label, maker):
    """The key in its own type's encoding, as PKCS #8 wraps it."""
    return der.read(der.children(der.read(maker(label).private)[1])[2])[1]


def key_and_request(label):
    """The key first, as who saves both in one file has it."""
    key = ec.good(ec.P256)(label)
    return pem("PRIVATE KEY", key.private) + request_pem(good(label))


NO_REQUEST = [
    file("empty-file", "no octets", "input-empty", "-", lambda _: b""),
    file("white-space-only", "blanks and line ends", "input-empty", "-",
         lambda _: b"  \n\t\r\n\n"),
    file("not-a-request-text", "a letter", "input-not-csr", "-", lambda _: PROSE),
    file("html-page", "an HTML page", "input-not-csr", "-", lambda _: HTML),
    file("certificate", "a self-signed certificate", "input-not-csr", "-",
         lambda label: pem("CERTIFICATE", certificate(label))),
    file("certificate-der", "a self-signed certificate in binary DER", "input-not-csr", "-",
         certificate),
    file("certificate-labelled-request", "a certificate framed as a request", "input-not-csr",
         "-", lambda label: request_pem(certificate(label))),
    file("public-key", "a public key", "input-not-csr", "-",
         lambda label: pem("PUBLIC KEY", ec.good(ec.P256)(label).spki)),
    file("pkcs7", "a PKCS #7 chain of one certificate", "input-not-csr", "-",
         lambda label: pem("PKCS7", pkcs7(label))),
    file("private-key-pkcs8", "a private key, PKCS #8", "private-key-in-input", "-",
         lambda label: pem("PRIVATE KEY", ec.good(ec.P256)(label).private)),
    file("private-key-der", "a private key, PKCS #8 in binary DER", "private-key-in-input", "-",
         lambda label: ec.good(ec.P256)(label).private),
    file("private-key-pkcs1", "an RSA private key, PKCS #1", "private-key-in-input", "-",
         lambda label: pem("RSA PRIVATE KEY", inner_key(label, rsa.good(1024)))),
    file("private-key-sec1", "an EC private key, SEC 1", "private-key-in-input", "-",
         lambda label: pem("EC PRIVATE KEY", inner_key(label, ec.good(ec.P256)))),
    file("encrypted-private-key", "a private key under a password", "private-key-in-input", "-",
         lambda label: pem("ENCRYPTED PRIVATE KEY", encrypted_key(label))),
    file("private-key-and-request", "a private key and its request", "private-key-in-input",
         "valid", key_and_request),
]


def framed(name, recipe, findings, frame, status="valid", **fields):
    """A good request in a frame that something befell."""
    return case(name, recipe, findings, status, frame=frame, **fields)


def harmed(change):
    """A frame: the usual one as text, changed."""
    return lambda octets: change(request_pem(octets).decode()).encode()


def swapped(old, new):
    """A frame: the usual one with some text exchanged."""
    return harmed(lambda text: text.replace(old, new))


def body(change):
    """A frame whose Base64 lines, as a list, are changed."""
    def frame(octets):
        first, *lines, last = request_pem(octets).decode().splitlines()
        return "".join(f"{line}\n" for line in (first, *change(lines), last)).encode()
    return frame


def with_unused_bits(lines):
    """The last symbol gets a bit that belongs to no octet."""
    symbols = lines[-1].rstrip("=")
    changed = chr(ord(symbols[-1]) + 1)
    return [*lines[:-1], symbols[:-1] + changed + lines[-1][len(symbols):]]


def in_utf16(octets):
    """What PowerShell's redirection writes."""
    return b"\xff\xfe" + request_pem(octets).decode().replace("\n", "\r\n").encode("utf-16-le")


def as_mail_part(octets):
    """What a mail program made of it: quoted-printable."""
    return quopri.encodestring(request_pem(octets))


def base64url(octets):
    """The alphabet of URLs, without padding and frame."""
    return base64.urlsafe_b64encode(octets).rstrip(b"=") + b"\n"


def twice_encoded(octets):
    """Base64 of PEM, as Kubernetes takes it."""
    return base64.b64encode(request_pem(octets)) + b"\n"


FRAMES = [
    framed("no-begin-end", "no BEGIN and no END line", "-",
           lambda octets: "".join(f"{line}\n" for line in base64_lines(octets)).encode()),
    framed("begin-without-end", "BEGIN without END", "pem-begin-without-end",
           swapped(f"-----END {LABEL}-----\n", "")),
    framed("end-without-begin", "END without BEGIN", "pem-end-without-begin",
           swapped(f"-----BEGIN {LABEL}-----\n", "")),
    framed("label-mismatch", "END names a certificate", "pem-label-mismatch",
           swapped(f"END {LABEL}", "END CERTIFICATE")),
    framed("label-nonstandard", "the label is CERTIFICATE SIGNING REQUEST",
           "pem-label-nonstandard", swapped(LABEL, "CERTIFICATE SIGNING REQUEST")),
    framed("label-lower-case", "the label in small letters", "pem-boundary-lowercase",
           harmed(lambda text: text.replace(f"BEGIN {LABEL}", "Begin Certificate Request")
                  .replace(f"END {LABEL}", "End Certificate Request"))),
    framed("four-dashes", "four hyphens instead of five", "pem-boundary-dashes",
           swapped("-----", "----")),
    framed("typographic-dashes", "dashes that a word processor made", "pem-boundary-dashes",
           swapped("-----", "\u2014\u2014-")),
    framed("indented", "four blanks before each line", "pem-boundary-indented",
           harmed(lambda text: "".join(f"    {line}\n" for line in text.splitlines()))),
    framed("one-line-body", "all Base64 in one line", "-", body(lambda lines: ["".join(lines)])),
    framed("one-line", "all of it in one line", "pem-boundary-extra-text", swapped("\n", "")),
    framed("lines-of-60", "lines of 60 characters", "-",
           lambda octets: pem(LABEL, octets, columns=60)),
    framed("body-indented", "two blanks before each line of Base64", "-",
           body(lambda lines: [f"  {line}" for line in lines])),
    framed("header-lines", "a comment and an empty line behind BEGIN", "pem-header-lines",
           body(lambda lines: ["Comment: made by hand", "", *lines])),
    framed("line-ends-cr", "lines end in CR alone", "-", swapped("\n", "\r")),
    framed("line-ends-mixed", "the last line ends in CR LF", "-",
           harmed(lambda text: text[:-1] + "\r\n")),
    framed("unused-bits", "unused bits at the end of the Base64 are not zero", "-",
           body(with_unused_bits)),
    framed("plus-lost", "a form made blanks of plus signs", "pem-mangled-transport",
           body(lambda lines: [line.replace("+", " ") for line in lines])),
    framed("nul-padding", "NUL octets behind the request", "pem-mangled-transport",
           lambda octets: request_pem(octets) + bytes(64)),
    framed("blank-lines", "an empty line after each line", "-", swapped("\n", "\n\n")),
    framed("trailing-blanks", "a blank at the end of each line", "-", swapped("\n", " \n")),
    framed("stray-character", "an exclamation mark in the Base64", "pem-invalid-character",
           body(lambda lines: [lines[0][:32] + "!" + lines[0][32:], *lines[1:]]), "valid"),
    framed("no-break-space", "a no-break space in the Base64", "pem-non-ascii-character",
           body(lambda lines: [lines[0] + "\u00a0", *lines[1:]]), "valid"),
    framed("padding-missing", "the padding of the Base64 is missing", "pem-base64-padding",
           body(lambda lines: [*lines[:-1], lines[-1].rstrip("=")])),
    framed("quoted-mail", "each line quoted as in a reply", "pem-mangled-transport",
           harmed(lambda text: "".join(f"> {line}\n" for line in text.splitlines()))),
    framed("quoted-printable", "the quoted-printable of a mail", "pem-mangled-transport",
           as_mail_part),
    framed("literal-backslash-n", "line ends as two characters, as out of JSON",
           "pem-mangled-transport", swapped("\n", "\\n")),
    framed("html-breaks", "<br> at the end of each line", "pem-mangled-transport",
           swapped("\n", "<br>\n")),
    framed("url-encoded", "plus, slash and equals sign as in a URL", "pem-mangled-transport",
           body(lambda lines: [line.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")
                               for line in lines])),
    framed("utf-16", "UTF-16 with a byte order mark", "input-utf16", in_utf16),
    framed("utf-8-bom", "UTF-8 with a byte order mark", "-",
           harmed(lambda text: "\ufeff" + text)),
    framed("base64url", "the Base64 of URLs without frame", "input-double-encoded",
           base64url),
    framed("twice-encoded", "Base64 of PEM, as Kubernetes takes it", "input-double-encoded",
           twice_encoded),
]

# What a terminal, a log, a shell, XML, HTML or a CI service would obey.
HOSTILE = subject(
    cn="www.csrlint-demo.org\x1b[31m\x1b]0;owned\x07\0\r",
    o=der.utf8("Csrlint \u009b31m \u202eCLL noitartsnomeD\u202c \u200b\ufeff".encode()),
    ou=["::error file=a.c,line=1::%0A::set-output", "]]></system-out><script>alert(1)</script>",
        "\"'`$(id)`\\\\,{};|&&"],
    l=der.utf8(b"San \xff\xfe Fran\xc3 \xed\xa0\x80 \xc0\xaf"),
    st="California\n-----BEGIN PRIVATE KEY-----\n",
)

STRINGS = [
    case("hostile-names", "control, bidi and markup characters in every value of the subject",
         "ou-present string-nul-character string-utf8-invalid subject-control-character"
         " subject-invisible-character subject-unresolved-variable",
         subject=HOSTILE),
    case("bmpstring-names", "BMPString for O and L", "subject-string-type-deprecated",
         subject=subject(o=der.bmp("Csrlint Demonstration LLC"), l=der.bmp("San Francisco"))),
    case("teletex-names", "TeletexString for O and L", "subject-string-type-deprecated",
         subject=subject(o=der.teletex("Csrlint Demonstration LLC"),
                         l=der.teletex("San Francisco"))),
    case("utf8-invalid", "Latin-1 in a UTF8String", "string-utf8-invalid",
         subject=subject(o=der.utf8("Csrlint Café LLC".encode("latin-1")))),
    case("bmpstring-odd", "a BMPString of an odd number of octets", "string-bmp-malformed",
         subject=subject(o=der.element(der.BMP_STRING, b"\0C\0s\0r\0"))),
]

# What `make run` shows: the mistakes of one long afternoon.
MISTAKES = case(
    "mistakes", "the common mistakes in one request",
    "challenge-password-present cn-scheme country-uk o-missing ou-present ou-without-o"
    " place-without-o rsa-modulus-too-small san-missing signature-sha1",
    subject=subject(c="UK", st="Ontario", l="Toronto", o=None, ou="Web Services",
                    cn="https://www.csrlint-demo.org/"),
    key=rsa.good(1024), hash="sha1", sans=(), extensions=(),
    attributes=(attribute("challengePassword", der.utf8("secret")),))

CASES = [*NO_REQUEST, *FRAMES, *STRINGS, MISTAKES]
