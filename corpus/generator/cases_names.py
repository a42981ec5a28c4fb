"""Requests whose names were meant otherwise: slips in a commonName, names encoded twice.

SPDX-License-Identifier: MIT
"""

from . import der
from .cases_alternative import (
    MAILBOX,
    SMTP_UTF8_MAILBOX,
    USER_PRINCIPAL_NAME,
    address,
    directory,
    mail,
    names,
    other,
    smime,
)
from .cases_dns import alone, dns, odd
from .names import oid, rdn, subject
from .request import HOSTS, case

PERMANENT_IDENTIFIER = "1.3.6.1.5.5.7.8.3"
HARDWARE_MODULE_NAME = "1.3.6.1.5.5.7.8.4"
XMPP_ADDRESS = "1.3.6.1.5.5.7.8.5"
SRV_NAME = "1.3.6.1.5.5.7.8.7"
KERBEROS_NAME = "1.3.6.1.5.2.2"
NTDS_GUID = "1.3.6.1.4.1.311.25.1"
MODULE = "1.3.6.1.4.1.32473.8"  # 32473: for documentation (RFC 5612)


def common(name, recipe, text, findings):
    """A request with this commonName, and the good names beside it."""
    return alone(name, recipe, text, findings, HOSTS)


COMMON_NAMES = [
    common("cn-key-value", "CN begins with CN=", "CN=www.csrlint-demo.org", "cn-key-value-text"),
    common("cn-shell-path", "CN was taken for a path by a shell of Windows",
           "C:/Program Files/Git/CN=www.csrlint-demo.org", "cn-key-value-text"),
    common("cn-ip-reserved", "CN is a private address", "10.1.2.3", "cn-ip-reserved"),
    common("cn-comma-for-dot", "CN has a comma where a dot belongs", "www.csrlint-demo,org",
           "cn-white-space"),
    common("cn-blank-at-dot", "CN has a blank beside a dot", "www.csrlint-demo .org",
           "cn-white-space"),
    common("cn-wide-dots", "CN has dots beyond ASCII", "www\u3002csrlint-demo\uff0eorg",
           "cn-unicode-domain"),
    common("cn-digits", "CN is a number of ten digits", "2886729729", "cn-not-hostname"),
    common("cn-number-behind-dot", "CN ends in a number", "csrlint.42",
           "cn-not-in-san dns-numeric-tld"),
    common("cn-authority", "CN is a CA's name with a host in it", "csrlint-demo.org Root CA",
           "cn-not-hostname"),
    common("cn-country-code", "CN is a country's code", "CA", "cn-not-in-san"),
]

HOST_NAMES = [
    odd("dns-file-name", "a name of a file with two endings", "mail.csrlint-demo.org.key.PEM",
        "dns-file-name"),
    odd("dns-cut-off", "a name without its top-level domain", "www.csrlint-demo",
        "dns-cut-off"),
    odd("dns-e164-arpa", "a name below .arpa that is no address's", "e164.arpa"),
    odd("dns-wildcard-brand", "all names below the top-level domain of a company", "*.chrome",
        "dns-wildcard-brand-tld"),
    case("kubernetes-user-as-dns", "a user of Kubernetes as CN and as dNSName",
         "cn-not-hostname dns-invalid-character", sans=(*HOSTS, dns("system:csrlint")),
         subject=subject(cn="system:csrlint")),
    case("san-25", "25 names", sans=(*HOSTS, *(f"{n}.csrlint-demo.org" for n in range(23)))),
]

TWICE = [
    names("san-dns-explicit", "a dNSName behind an EXPLICIT tag", "san-value-encoded-twice",
          der.context(2, der.ia5("mail.csrlint-demo.org"))),
    names("san-ip-in-names", "an iPAddress that holds the DER of a GeneralNames",
          "san-value-encoded-twice",
          address(der.seq(der.context_primitive(7, bytes([9, 9, 9, 9]))))),
    names("san-ip-like-der", "addresses whose octets could be DER", "-",
          address(bytes([22, 2, 97, 98])), address(bytes([4, 2, 1, 1]))),
]

TYPES = [
    names("san-othername-types", "otherNames of known types", "san-type-not-allowed",
          other(PERMANENT_IDENTIFIER, der.seq(der.utf8("rack 12"), oid(MODULE))),
          other(PERMANENT_IDENTIFIER, der.seq()),
          other(HARDWARE_MODULE_NAME, der.seq(oid(MODULE), der.octet_string(b"0042"))),
          other(XMPP_ADDRESS, der.utf8("im@csrlint-demo.org")),
          other(SRV_NAME, der.ia5("_xmpp.csrlint-demo.org")),
          other(SMTP_UTF8_MAILBOX, der.utf8("j\u00f6rg@csrlint-demo.org")),
          other(USER_PRINCIPAL_NAME, der.utf8(MAILBOX)),
          other(KERBEROS_NAME, der.seq(der.context(0, der.ia5("DEMO")),
                                       der.context(1, der.seq()))),
          other(NTDS_GUID, der.octet_string(bytes(16)))),
    names("san-othername-other-types", "the same with values of other types",
          "san-othername-malformed san-type-not-allowed",
          other(PERMANENT_IDENTIFIER, der.utf8("rack 12")),
          other(HARDWARE_MODULE_NAME, der.seq(oid(MODULE), der.utf8("0042"))),
          other(XMPP_ADDRESS, der.ia5("im@csrlint-demo.org")),
          other(SRV_NAME, der.utf8("_xmpp.csrlint-demo.org")),
          other(SMTP_UTF8_MAILBOX, der.ia5(MAILBOX)),
          other(USER_PRINCIPAL_NAME, der.octet_string(MAILBOX.encode())),
          other(KERBEROS_NAME, der.utf8("jane@DEMO")),
          other(NTDS_GUID, der.octet_string(bytes(15)))),
]

MAILBOXES = [
    smime("smime-mailbox-internal", "mail addresses that nobody can validate",
          (mail("root@localhost"), mail("jane@csrlint-demo.local"), mail(MAILBOX))),
    smime("smime-directory-mailbox", "a mail address in a directoryName alone",
          (mail(MAILBOX), directory(rdn("emailAddress", "jack@csrlint-demo.org")))),
    smime("smime-email-in-brackets", "a mail address in angle brackets",
          email=f"<{MAILBOX}>", findings="email-in-dn email-invalid-syntax"),
]

CASES = [*COMMON_NAMES, *HOST_NAMES, *TWICE, *TYPES, *MAILBOXES]
