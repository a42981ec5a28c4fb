"""A request in words, and the bytes that it becomes.

A `Request` is what a request of this corpus says, its defaults a good one. A
maker of keys is a function from a label to a key (`rsa.good(2048)`); the
label is the file's name, so that no two files share a key.
SPDX-License-Identifier: MIT
"""

import dataclasses
import ipaddress
from collections.abc import Callable

from . import der, ec
from .edit import edit
from .key import Key
from .names import oid, subject
from .pem import request_pem

HOSTS = ("www.csrlint-demo.org", "csrlint-demo.org")


def extension(name, value, critical=False):
    """An Extension; FALSE is the DEFAULT and so not written."""
    flag = (der.boolean(True),) if critical else ()
    return der.seq(oid(name), *flag, der.octet_string(value))


def general_name(name):
    """A dNSName, or an iPAddress where the text is one; bytes as they are."""
    if isinstance(name, bytes):
        return name
    try:
        return der.context_primitive(7, ipaddress.ip_address(name).packed)
    except ValueError:
        return der.context_primitive(2, name.encode("ascii"))


def alternative_names(names, critical=False):
    """A subjectAltName extension."""
    return extension("subjectAltName", der.seq(*map(general_name, names)), critical)


def attribute(name, *values):
    """An Attribute of a request."""
    return der.seq(oid(name), der.set_of(*values))


DIGITAL_SIGNATURE = extension("keyUsage", der.named_bits(0), critical=True)
SERVER_AUTH = extension("extKeyUsage", der.seq(oid("serverAuth")))


@dataclasses.dataclass(frozen=True)
class Request:
    """What a request says. `edits` are made before signing, `after` behind."""

    key: Callable[[str], Key] = ec.good(ec.P256)
    hash: str = ""  # the key's own
    version: int = 0
    subject: bytes = subject()
    sans: tuple = HOSTS  # none: no such extension
    san_critical: bool = False
    extensions: tuple = (DIGITAL_SIGNATURE, SERVER_AUTH)
    extension_request: str = "extensionRequest"
    attributes: tuple = ()  # beside the requested extensions
    edits: tuple = ()  # (path, change) within the CertificationRequestInfo
    after: tuple = ()  # (path, change) within the whole

    def all_attributes(self):
        """The attributes, an extension request among them where one is due."""
        extensions = list(self.extensions)
        if self.sans:
            extensions.insert(0, alternative_names(self.sans, self.san_critical))
        if not extensions:
            return self.attributes
        return attribute(self.extension_request, der.seq(*extensions)), *self.attributes

    def info(self, key):
        """The CertificationRequestInfo, which is what gets signed."""
        attributes = sorted(self.all_attributes())
        info = der.seq(
            der.integer(self.version), self.subject, key.spki, der.context(0, *attributes)
        )
        for path, change in self.edits:
            info = edit(info, path, change)
        return info

    def build(self, label):
        """The whole in DER."""
        key = self.key(label)
        info = self.info(key)
        algorithm, value = key.sign(info, self.hash or key.hash)
        whole = der.seq(info, algorithm, der.bit_string(value))
        for path, change in self.after:
            whole = edit(whole, path, change)
        return whole


@dataclasses.dataclass(frozen=True)
class Case:
    """One file: what it is called, how it is made, what it must yield.

    `findings` are rule ids in profile tls, "-" for none at warning or above;
    `status` is that of the signature, "-" where there is no request.
    """

    name: str
    recipe: str
    findings: str
    status: str
    octets: Callable[[], bytes]


def case(name, recipe, findings="-", status="valid", frame=request_pem, **fields):
    """A file that holds one request; `fields` are those of Request."""
    request = Request(**fields)
    return Case(name, recipe, findings, status, lambda: frame(request.build(name)))


def file(name, recipe, findings, status, make):
    """A file of any content; `make` is given its name."""
    return Case(name, recipe, findings, status, lambda: make(name))
