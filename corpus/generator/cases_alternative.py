"""Requests that show one fault, or one oddity that is none, in alternative names and mailboxes.

SPDX-License-Identifier: MIT
"""

from . import der
from .names import name_of, oid, rdn, subject
from .request import DIGITAL_SIGNATURE, HOSTS, case, extension

SMTP_UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9"
USER_PRINCIPAL_NAME = "1.3.6.1.4.1.311.20.2.3"
PRIVATE = "1.3.6.1.4.1.32473.7"  # 32473: for documentation (RFC 5612)
MAILBOX = "jane@csrlint-demo.org"
EMAIL_PROTECTION = extension("extKeyUsage", der.seq(oid("1.3.6.1.5.5.7.3.4")))
SMIME_STRICT = extension("2.5.29.32", der.seq(der.seq(oid("2.23.140.1.5.1.3"))))


def octets(text):
    """Text as UTF-8; bytes as they are."""
    return text if isinstance(text, bytes) else text.encode()


def mail(text):
    """An rfc822Name."""
    return der.context_primitive(1, octets(text))


def uri(text):
    """A uniformResourceIdentifier."""
    return der.context_primitive(6, octets(text))


def address(value):
    """An iPAddress of any octets."""
    return der.context_primitive(7, value)


def other(kind, value):
    """An otherName; the value is a whole element."""
    return der.context(0, oid(kind), der.context(0, value))


def directory(*rdns):
    """A directoryName."""
    return der.context(4, name_of(*rdns))


def names(name, recipe, findings, *more, **fields):
    """A good request with more names in its subjectAltName."""
    return case(name, recipe, findings, sans=(*HOSTS, *more), **fields)


NO_TLS = "san-no-dns-or-ip san-type-not-allowed "


def smime(name, recipe, sans=(mail(MAILBOX),), findings="", extensions=(), tls=NO_TLS, **values):
    """A request for S/MIME, with this subject and these names; `tls` is what profile tls minds."""
    kept = {"c": None, "st": None, "l": None, "o": None, "cn": None} | values
    whole = tls + findings
    return case(name, recipe, " ".join(sorted(whole.split())), subject=subject(**kept), sans=sans,
                extensions=(DIGITAL_SIGNATURE, EMAIL_PROTECTION, *extensions))


def email(name, recipe, findings, value):
    """A request with this emailAddress in its subject."""
    return case(name, recipe, f"email-in-dn {findings}".strip(), subject=subject(email=value))


ADDRESSES = [
    names("san-ip-special", "addresses of special purposes", "san-ip-reserved",
          "100.64.0.1", "192.0.2.1", "224.0.0.1", "192.88.99.1", "2001:db8::1", "fd00::1",
          "ff02::1", "2002:909:909::1"),
    names("san-ip-anycast", "reachable addresses inside of blocks that are not",
          "san-ip-reserved",
          "192.0.0.9", "192.0.0.10", "2001:1::1", "2001:4:112::1"),
    names("san-ip-v4-mapped", "an IPv4 address mapped into IPv6",
          "san-ip-reserved san-ip-v4-mapped",
          "::ffff:9.9.9.9"),
    names("san-ip-nat64", "an IPv4 address translated into IPv6",
          "san-ip-reserved san-ip-v4-mapped",
          "64:ff9b::909:909"),
    names("san-ip-mask", "addresses with their masks", "san-ip-length",
          address(bytes([9, 9, 9, 0, 255, 255, 255, 0])),
          address(bytes.fromhex("262000fe" + 24 * "0" + 12 * "f" + 20 * "0"))),
    names("san-ip-5-octets", "an address of 5 octets", "san-ip-length",
          address(bytes([9, 9, 9, 9, 9]))),
    names("san-ip-16-characters", "an address as text of 16 octets", "san-ip-length",
          address(b"2620:fe::fe:9:99")),
]

TYPES = [
    names("san-types", "a name of each type", "san-type-not-allowed",
          other(PRIVATE, der.utf8("rack 12")), mail(MAILBOX), directory(rdn("commonName", "Web")),
          uri("https://shop.csrlint-demo.org/"), der.context_primitive(8, oid(PRIVATE)[2:])),
    case("san-email-only", "an rfc822Name alone", "san-no-dns-or-ip san-type-not-allowed",
         sans=(mail(MAILBOX),)),
    names("san-directoryname-empty", "a directoryName of no attributes", "san-type-not-allowed",
          directory()),
    case("san-not-critical", "no subject and a SAN that is not critical", subject=name_of()),
    names("san-othername-without-type", "an otherName without a type",
          "san-othername-malformed san-type-not-allowed",
          der.context(0, der.context(0, der.utf8("rack 12")))),
    names("san-othername-without-value", "an otherName without a value",
          "san-othername-malformed san-type-not-allowed", der.context(0, oid(PRIVATE))),
    names("san-othername-empty-value", "an otherName with an empty [0]",
          "san-othername-malformed san-type-not-allowed",
          der.context(0, oid(PRIVATE), der.context(0))),
    names("san-othername-two-values", "an otherName of two values",
          "san-othername-malformed san-type-not-allowed",
          der.context(0, oid(PRIVATE), der.context(0, der.utf8("one"), der.utf8("two")))),
    names("san-othername-trailing", "an otherName with something behind",
          "san-othername-malformed san-type-not-allowed",
          der.context(0, oid(PRIVATE), der.context(0, der.utf8("one")), der.utf8("two"))),
]

WILDCARDS = [
    case("san-wildcard-covers", "a wildcard, its base, and names that it covers",
         sans=("*.csrlint-demo.org", "csrlint-demo.org", "WWW.csrlint-demo.org",
               "a.b.csrlint-demo.org")),
    case("san-wildcard-alone", "wildcards without their bases",
         subject=subject(cn=None),
         sans=("*.csrlint-demo.org", "*.shop.csrlint-demo.org", "www.csrlint-demo.org")),
    case("san-wildcard-base-in-cn", "a wildcard with its base as commonName",
         "cn-not-in-san", subject=subject(cn="csrlint-demo.org"), sans=("*.csrlint-demo.org",)),
]

URIS = [
    names("san-uri-good", "sound URIs", "san-type-not-allowed",
          uri("https://admin@www.csrlint-demo.org:8443/a%20b?c=d#e"), uri("https://9.9.9.9/"),
          uri("https://[2620:fe::9]/"), uri("urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6")),
    names("san-uri-faults", "a URI for each fault", "san-type-not-allowed",
          uri("//www.csrlint-demo.org/a"), uri("urn:"), uri("https://www.csrlint-demo.org/a b"),
          uri("https://www.csrlint-demo.org/%zz"), uri("https:///a"),
          uri("https://www..csrlint-demo.org/"), uri("https://www.csrlint-demo.org:https/"),
          uri("https://intranet/a")),
    names("san-spiffe", "a sound SPIFFE ID", "san-type-not-allowed",
          uri("spiffe://cluster_1/ns/Default/sa/web-1")),
    names("san-spiffe-faults", "a SPIFFE ID for each fault", "san-type-not-allowed",
          uri("spiffe://admin@demo.org/a"), uri("spiffe://demo.org:443/a"),
          uri("spiffe://demo.org/a?b"), uri("spiffe://demo.org/a#b"), uri("spiffe:a"),
          uri("spiffe://Demo.org/a"), uri("spiffe://demo.org/a%20b"), uri("spiffe://demo.org//a")),
    names("san-spiffe-malformed", "a SPIFFE ID without a trust domain", "san-type-not-allowed",
          uri("spiffe:///a")),
]

SMIME = [
    smime("smime", "good for S/MIME", cn=MAILBOX, findings="cn-email"),
    smime("smime-without-san", "no SAN in a request for S/MIME", (), cn=MAILBOX,
          findings="cn-email", tls="san-missing "),
    smime("smime-dns", "a host name beside the mail address", (*HOSTS, mail(MAILBOX)),
          tls="san-type-not-allowed"),
    smime("smime-upn-only", "a user's name and no mail address",
          (other(USER_PRINCIPAL_NAME, der.utf8(MAILBOX)),), cn=MAILBOX),
    smime("smime-upn-strict", "a user's name in the Strict generation",
          (mail(MAILBOX), other(USER_PRINCIPAL_NAME, der.utf8(MAILBOX))),
          extensions=(SMIME_STRICT,)),
    smime("smime-upn-faults", "user's names, one for each fault",
          (mail(MAILBOX), *(other(USER_PRINCIPAL_NAME, value) for value in (
              der.ia5(MAILBOX), der.utf8("jane"), der.utf8("@demo"), der.utf8("jane@"),
              der.utf8("jane@a@b"), der.utf8("jane@a b"), der.utf8(""))))),
    smime("smime-cn-word", "CN is a word", cn="Web"),
    smime("smime-cn-organization", "CN is the organization", o="Csrlint Demonstration LLC",
          cn="Csrlint demonstration LLC"),
    smime("smime-cn-other-organization", "CN is not the organization",
          o="Csrlint Demonstration LLC", cn="Web"),
    smime("smime-cn-person", "CN is the person's name", cn="Jane Doe",
          more=(rdn("surname", "Doe"),)),
    smime("smime-cn-other-person", "CN is not the person's name", cn="Web",
          more=(rdn("surname", "Doe"),)),
    smime("smime-email-elsewhere", "another mail address in the subject",
          email="joe@csrlint-demo.org"),
    smime("smime-mailbox-faults", "rfc822Names, one for each fault",
          tuple(map(mail, (
              f"Jane Doe <{MAILBOX}>", "jane", "@csrlint-demo.org", "jane@", "jane.@demo.org",
              "jane doe@demo.org", '"jane@demo.org', "jane@a@demo.org", "jane@demo..org",
              "a@demo.org, b@demo.org", "j" * 65 + "@demo.org", "jörg@csrlint-demo.org",
              "jane@bücher.example")))),
    smime("smime-utf8", "a mail address beyond ASCII",
          (other(SMTP_UTF8_MAILBOX, der.utf8("jörg@csrlint-demo.org")),
           other(SMTP_UTF8_MAILBOX, der.utf8("jörg@[9.9.9.9]")))),
    smime("smime-utf8-faults", "mail addresses beyond ASCII, one for each fault",
          tuple(other(SMTP_UTF8_MAILBOX, value) for value in (
              der.utf8(MAILBOX), der.ia5(MAILBOX), der.utf8("\ufeffjörg@demo.org"),
              der.utf8("jörg@Demo.org"), der.utf8("jörg@bücher.example"), der.utf8("jörg")))),
]

EMAILS = [
    email("email-several", "two mail addresses in one value", "email-multiple",
          "jane@csrlint-demo.org, joe@csrlint-demo.org"),
    email("email-twice", "two emailAddresses", "email-multiple",
          ["jane@csrlint-demo.org", "joe@csrlint-demo.org"]),
    email("email-too-long", "an emailAddress of 300 characters", "email-too-long",
          "jane@" + 23 * "label.demo." + "csrlint-demo.org" + 26 * "x"),
    email("email-utf8", "an emailAddress as UTF8String", "email-not-ia5", der.utf8(MAILBOX)),
    email("email-with-name", "an emailAddress with a name", "email-invalid-syntax",
          f"Jane Doe <{MAILBOX}>"),
    email("email-without-at", "an emailAddress without an at sign", "email-invalid-syntax",
          "csrlint-demo.org"),
]

CASES = ADDRESSES + TYPES + WILDCARDS + URIS + SMIME + EMAILS
