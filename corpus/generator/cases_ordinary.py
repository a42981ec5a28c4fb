"""What common tools make when nobody does anything odd.

Each has the form that its tool gives a request: string types, order of
extensions, attributes beside them, frame. tests/ordinary says how little may
be said of them.
SPDX-License-Identifier: MIT
"""

import hashlib

from . import der, ec, rsa
from .cases_usage import MICROSOFT, PURPOSES, client_info, purposes, usage
from .names import AMERICAN, name_of, rdn, subject
from .pem import base64_lines, pem
from .request import HOSTS, Request, alternative_names, attribute, case, extension, file

NOBODY = name_of()
OLD_LABEL = "NEW CERTIFICATE REQUEST"
# What Windows and cert-manager ask for with every RSA key.
SIGNS_AND_ENCIPHERS = usage(0, 2)


def host(string=der.utf8):
    """A subject of the host's name alone, as this type of string."""
    return name_of(rdn("commonName", string(AMERICAN["cn"])))


def printables(**values):
    """The good subject, all of it PrintableString."""
    values = {key: value and der.printable(value) for key, value in (AMERICAN | values).items()}
    return subject(**values)


def old_label(octets):
    """The frame of older tools."""
    return pem(OLD_LABEL, octets)


def explained(octets):
    """What certtool prints in front of the frame."""
    return (b"PKCS #10 Certificate Request Information:\n\tVersion: 1\n"
            b"\tSubject: CN=www.csrlint-demo.org\n"
            b"\tSubject Public Key Algorithm: RSA\n\nSelf signature: verified\n\n"
            + old_label(octets))


def of_keytool(octets):
    """keytool's frame: the lines of Base64 but the last end in CR LF."""
    body = "\r\n".join(base64_lines(octets))
    return f"-----BEGIN {OLD_LABEL}-----\n{body}\n-----END {OLD_LABEL}-----\n".encode("ascii")


def of_windows(octets):
    """The frame of certreq and IIS."""
    return old_label(octets).replace(b"\n", b"\r\n")


def key_identifier(key):
    """A subjectKeyIdentifier by RFC 5280 4.2.1.2 (1)."""
    bits = der.read(der.children(der.read(key.spki)[1])[1])[1][1:]
    return extension("2.5.29.14", der.octet_string(hashlib.sha1(bits).digest()))


def identified(name, recipe, frame, *extensions, findings="-", key=rsa.good(), **fields):
    """A request with a subjectKeyIdentifier, and its extensions in this order.

    An entry None among them is where the identifier stands.
    """
    def make(label):
        kept = key(label)
        whole = tuple(entry or key_identifier(kept) for entry in extensions)
        request = Request(key=lambda _: kept, sans=(), extensions=whole, **fields)
        return frame(request.build(label))
    return file(f"ordinary-{name}", recipe, findings, "valid", make)


def provider(name):
    """The provider of keys that Windows tells, MS-WCCE 2.2.2.7.2."""
    return attribute(f"{MICROSOFT}.13.2.2",
                     der.seq(der.integer(1), der.bmp(name), der.bit_string(b"")))


def windows(program, keys_by):
    """The attributes beside the extensions that Windows adds by itself."""
    return (attribute(f"{MICROSOFT}.13.2.3", der.ia5("10.0.20348.2")),
            client_info("web1.csrlint-demo.org", "WEB1\\Administrator", program),
            provider(keys_by))


SERVER = purposes("server")
NAMES = alternative_names(HOSTS)
# smimeCapabilities as IIS writes them: RC2, RC4, AES and triple DES.
CAPABILITIES = extension("1.2.840.113549.1.9.15", der.seq(
    der.seq(der.oid("1.2.840.113549.3.2"), der.integer(128)),
    der.seq(der.oid("1.2.840.113549.3.4"), der.integer(128)),
    der.seq(der.oid("2.16.840.1.101.3.4.1.42")),
    der.seq(der.oid("1.2.840.113549.3.7"))))


def ordinary(name, recipe, **fields):
    """A request as a tool makes it; by default names alone, and no subject."""
    fields = {"subject": NOBODY, "extensions": ()} | fields
    return case(f"ordinary-{name}", recipe, **fields)


CASES = [
    ordinary("openssl", "`openssl req` with -subj /CN= and -addext", key=rsa.good(),
             subject=host()),
    ordinary("openssl-san-only", "`openssl req` with -subj / and -addext"),
    ordinary("openssl-prompts", "`openssl req`, all prompts answered, and -addext",
             key=rsa.good(), subject=subject()),
    ordinary("certbot-rsa", "certbot with --key-type rsa", key=rsa.good()),
    ordinary("certbot-ec", "certbot"),
    ordinary("caddy", "Caddy"),
    ordinary("lego", "lego, and step with a name and --san", subject=host(der.printable)),
    ordinary("step", "step certificate create --csr, P-256", subject=host(der.printable)),
    ordinary("go", "Go's crypto/x509 with an organization", subject=printables()),
    ordinary("cfssl", "cfssl genkey", subject=printables(st=None)),
    ordinary("acme-sh", "acme.sh", subject=host(), sans=(),
             extensions=(purposes("server", "client"), NAMES)),
    ordinary("cert-manager-ec", "cert-manager, EC key", sans=(),
             extensions=(NAMES, SIGNS_AND_ENCIPHERS)),
    ordinary("cert-manager-rsa", "cert-manager, RSA key", key=rsa.good(), sans=(),
             extensions=(NAMES, SIGNS_AND_ENCIPHERS)),
    ordinary("cert-manager-cn-ec", "cert-manager with a commonName, EC key", sans=(),
             subject=host(der.printable), extensions=(NAMES, SIGNS_AND_ENCIPHERS)),
    ordinary("cert-manager-cn-rsa", "cert-manager with a commonName, RSA key",
             key=rsa.good(), sans=(), subject=host(der.printable),
             extensions=(NAMES, SIGNS_AND_ENCIPHERS)),
    ordinary("acme-client", "acme-client for node, RSA key", key=rsa.good(), sans=(),
             extensions=(usage(0, 2, critical=False), NAMES)),
    ordinary("pyca", "the tutorial of Python's cryptography", key=rsa.good(),
             subject=subject(o="My Company")),
    ordinary("certtool", "certtool, its template for a server", key=rsa.good(3072),
             frame=explained, subject=host(der.printable), sans=(),
             extensions=(NAMES, extension("basicConstraints", der.seq(), critical=True),
                         usage(0),
                         extension("extKeyUsage", der.seq(der.oid(PURPOSES["server"])),
                                   critical=True))),
    ordinary("certtool-encryption-key", "the same with encryption_key", key=rsa.good(3072),
             frame=explained, subject=host(der.printable), sans=(),
             extensions=(NAMES, extension("basicConstraints", der.seq(), critical=True),
                         usage(0, 2),
                         extension("extKeyUsage", der.seq(der.oid(PURPOSES["server"])),
                                   critical=True))),
    identified("keytool", "keytool -certreq -ext san=dns:", of_keytool, None,
               alternative_names(HOSTS[:1]), subject=printables()),
    identified("certreq", "certreq, its inf file for a server", of_windows,
               SIGNS_AND_ENCIPHERS, SERVER, NAMES, None, subject=subject(),
               attributes=windows("certreq.exe", "Microsoft Software Key Storage Provider")),
    identified("certreq-ec", "certreq, the same with an EC key", of_windows,
               usage(0), SERVER, NAMES, None, subject=subject(), key=ec.good(ec.P256),
               attributes=windows("certreq.exe", "Microsoft Software Key Storage Provider")),
    identified("iis", "IIS' form with names beside it", of_windows,
               usage(0, 1, 2, 3), SERVER, CAPABILITIES, NAMES, None, subject=subject(),
               attributes=windows("InetMgr.exe", "Microsoft RSA SChannel Cryptographic Provider")),
    identified("iis-form", "IIS' form as it is: a unit and no subjectAltName", of_windows,
               usage(0, 1, 2, 3), SERVER, CAPABILITIES, None,
               findings="ou-present san-missing", subject=subject(ou="IT"),
               attributes=windows("InetMgr.exe", "Microsoft RSA SChannel Cryptographic Provider")),
    ordinary("names-with-usage", "names alone, and what the key is for", sans=(),
             extensions=(NAMES, usage(0), SERVER)),
]
