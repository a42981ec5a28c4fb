"""Requests that Kubernetes, SCEP servers and one's own CAs see, sound and faulty.

SPDX-License-Identifier: MIT
"""

from . import der, rsa
from .cases_usage import purposes, usage
from .names import name_of, rdn
from .request import attribute, case

PASSWORD = attribute("challengePassword", der.utf8("rack 12"))


def context(tag, text):
    """A general name of this tag that is text."""
    return der.context_primitive(tag, text.encode("ascii"))


def member(name, recipe, findings, cn, *groups, sans=(), **fields):
    """A request of a user or node of Kubernetes."""
    subject = name_of(*(rdn("organizationName", group) for group in groups),
                      rdn("commonName", cn))
    return case(f"kubernetes-{name}", recipe, findings, subject=subject, sans=sans,
                **{"extensions": ()} | fields)


def internal(name, recipe, findings, cn, *sans, **fields):
    """A request within one's own network."""
    return case(f"internal-{name}", recipe, findings, sans=sans,
                subject=name_of(rdn("commonName", cn)), **fields)


CASES = [
    member("node", "a node's client certificate",
           "cn-not-hostname country-missing place-missing san-missing",
           "system:node:worker-1", "system:nodes"),
    member("node-serving", "a node's serving certificate",
           "cn-not-hostname country-missing place-missing", "system:node:worker-1",
           "system:nodes", sans=("worker-1.csrlint-demo.org", "9.9.9.9")),
    member("node-without-group", "a node without its group",
           "cn-not-hostname o-missing san-missing", "system:node:worker-1"),
    member("node-other-group", "a node with a second group",
           "cn-not-hostname country-missing place-missing san-missing subject-attribute-duplicate",
           "system:node:worker-1",
           "system:nodes", "operators"),
    member("node-in-other-group", "a node in another group",
           "cn-not-hostname country-missing place-missing san-missing",
           "system:node:worker-1", "operators"),
    member("nodes-without-node", "the group of nodes with a user's name",
           "country-missing dns-single-label place-missing san-missing", "worker-1",
           "system:nodes"),
    member("node-uri", "a node asks for a URI and a mail address",
           "cn-not-hostname country-missing place-missing san-no-dns-or-ip san-type-not-allowed",
           "system:node:worker-1",
           "system:nodes", sans=(context(6, "https://www.csrlint-demo.org/"),
                                 context(1, "node@csrlint-demo.org"))),
    member("user", "a user of two groups",
           "country-missing dns-single-label place-missing san-missing subject-attribute-duplicate",
           "alice", "operators", "readers"),
    member("user-masters", "a user of the group that may do everything",
           "country-missing dns-single-label place-missing san-missing", "alice",
           "system:masters"),
    case("scep-device", "a device with an RSA key and a password", "challenge-password-present",
         key=rsa.good(), attributes=(PASSWORD,)),
    internal("addresses", "private addresses alone, without purpose",
             "cn-not-hostname o-missing san-ip-reserved", "Core Router",
             "10.0.0.7", "192.168.1.1", extensions=()),
    internal("server", "serverAuth for names under .internal and an address",
             "dns-special-use-name o-missing san-ip-reserved",
             "db.csrlint.internal", "db.csrlint.internal", "10.0.0.7"),
    internal("and-public", "a public name beside one under .internal",
             "dns-special-use-name o-missing",
             "www.csrlint-demo.org", "www.csrlint-demo.org", "db.csrlint.internal"),
    internal("and-public-address", "a public address beside a private one",
             "cn-not-in-san o-missing san-ip-reserved", "router",
             "9.9.9.9", "10.0.0.7", extensions=()),
    case("mailbox-alone", "a mailbox alone, without purpose",
         "cn-not-hostname o-missing san-no-dns-or-ip san-type-not-allowed",
         subject=name_of(rdn("commonName", "Alice Doe")), extensions=(),
         sans=(context(1, "alice@csrlint-demo.org"),)),
    case("purpose-ocsp-only", "OCSPSigning alone", "eku-serverauth-missing eku-tls-forbidden",
         extensions=(usage(0), purposes("ocsp"))),
]
