"""The names of object identifiers, and names (of subjects) made of them.

SPDX-License-Identifier: MIT
"""

from . import der

OIDS = {
    # X.520 and PKCS #9 attributes of a subject.
    "commonName": "2.5.4.3",
    "surname": "2.5.4.4",
    "countryName": "2.5.4.6",
    "localityName": "2.5.4.7",
    "stateOrProvinceName": "2.5.4.8",
    "streetAddress": "2.5.4.9",
    "organizationName": "2.5.4.10",
    "organizationalUnitName": "2.5.4.11",
    "title": "2.5.4.12",
    "postalCode": "2.5.4.17",
    "emailAddress": "1.2.840.113549.1.9.1",
    # Attributes of a request.
    "unstructuredName": "1.2.840.113549.1.9.2",
    "challengePassword": "1.2.840.113549.1.9.7",
    "extensionRequest": "1.2.840.113549.1.9.14",
    "extensionRequestMicrosoft": "1.3.6.1.4.1.311.2.1.14",
    # Extensions.
    "keyUsage": "2.5.29.15",
    "subjectAltName": "2.5.29.17",
    "basicConstraints": "2.5.29.19",
    "extKeyUsage": "2.5.29.37",
    "serverAuth": "1.3.6.1.5.5.7.3.1",
    # Keys and their signatures.
    "rsaEncryption": "1.2.840.113549.1.1.1",
    "RSASSA-PSS": "1.2.840.113549.1.1.10",
    "mgf1": "1.2.840.113549.1.1.8",
    "md5WithRSAEncryption": "1.2.840.113549.1.1.4",
    "sha1WithRSAEncryption": "1.2.840.113549.1.1.5",
    "sha224WithRSAEncryption": "1.2.840.113549.1.1.14",
    "sha256WithRSAEncryption": "1.2.840.113549.1.1.11",
    "sha384WithRSAEncryption": "1.2.840.113549.1.1.12",
    "sha512WithRSAEncryption": "1.2.840.113549.1.1.13",
    "ecPublicKey": "1.2.840.10045.2.1",
    "prime-field": "1.2.840.10045.1.1",
    "sha1WithECDSA": "1.2.840.10045.4.1",
    "sha224WithECDSA": "1.2.840.10045.4.3.1",
    "sha256WithECDSA": "1.2.840.10045.4.3.2",
    "sha384WithECDSA": "1.2.840.10045.4.3.3",
    "sha512WithECDSA": "1.2.840.10045.4.3.4",
    "dsa": "1.2.840.10040.4.1",
    "sha224WithDSA": "2.16.840.1.101.3.4.3.1",
    "sha256WithDSA": "2.16.840.1.101.3.4.3.2",
    "X25519": "1.3.101.110",
    "Ed25519": "1.3.101.112",
    "Ed448": "1.3.101.113",
    "ML-DSA-44": "2.16.840.1.101.3.4.3.17",
    "ML-DSA-65": "2.16.840.1.101.3.4.3.18",
    "ML-DSA-87": "2.16.840.1.101.3.4.3.19",
    "SLH-DSA-SHA2-128s": "2.16.840.1.101.3.4.3.20",
    "SLH-DSA-SHA2-128f": "2.16.840.1.101.3.4.3.21",
    "SLH-DSA-SHA2-192s": "2.16.840.1.101.3.4.3.22",
    "SLH-DSA-SHA2-192f": "2.16.840.1.101.3.4.3.23",
    "SLH-DSA-SHA2-256s": "2.16.840.1.101.3.4.3.24",
    "SLH-DSA-SHA2-256f": "2.16.840.1.101.3.4.3.25",
    "SLH-DSA-SHAKE-128s": "2.16.840.1.101.3.4.3.26",
    "SLH-DSA-SHAKE-128f": "2.16.840.1.101.3.4.3.27",
    "SLH-DSA-SHAKE-192s": "2.16.840.1.101.3.4.3.28",
    "SLH-DSA-SHAKE-192f": "2.16.840.1.101.3.4.3.29",
    "SLH-DSA-SHAKE-256s": "2.16.840.1.101.3.4.3.30",
    "SLH-DSA-SHAKE-256f": "2.16.840.1.101.3.4.3.31",
    "HashML-DSA-44": "2.16.840.1.101.3.4.3.32",
    "HashML-DSA-65": "2.16.840.1.101.3.4.3.33",
    "HashML-DSA-87": "2.16.840.1.101.3.4.3.34",
    "HashSLH-DSA-SHA2-128f": "2.16.840.1.101.3.4.3.36",
    "ML-KEM-768": "2.16.840.1.101.3.4.4.2",
    "MLDSA44-RSA2048-PSS-SHA256": "1.3.6.1.5.5.7.6.37",
    "MLDSA44-RSA2048-PKCS15-SHA256": "1.3.6.1.5.5.7.6.38",
    "MLDSA44-Ed25519-SHA512": "1.3.6.1.5.5.7.6.39",
    "MLDSA44-ECDSA-P256-SHA256": "1.3.6.1.5.5.7.6.40",
    "MLDSA65-RSA3072-PSS-SHA512": "1.3.6.1.5.5.7.6.41",
    "MLDSA65-RSA3072-PKCS15-SHA512": "1.3.6.1.5.5.7.6.42",
    "MLDSA65-RSA4096-PSS-SHA512": "1.3.6.1.5.5.7.6.43",
    "MLDSA65-RSA4096-PKCS15-SHA512": "1.3.6.1.5.5.7.6.44",
    "MLDSA65-ECDSA-P256-SHA512": "1.3.6.1.5.5.7.6.45",
    "MLDSA65-ECDSA-P384-SHA512": "1.3.6.1.5.5.7.6.46",
    "MLDSA65-ECDSA-brainpoolP256r1-SHA512": "1.3.6.1.5.5.7.6.47",
    "MLDSA65-Ed25519-SHA512": "1.3.6.1.5.5.7.6.48",
    "MLDSA87-ECDSA-P384-SHA512": "1.3.6.1.5.5.7.6.49",
    "MLDSA87-ECDSA-brainpoolP384r1-SHA512": "1.3.6.1.5.5.7.6.50",
    "MLDSA87-Ed448-SHAKE256": "1.3.6.1.5.5.7.6.51",
    "MLDSA87-RSA3072-PSS-SHA512": "1.3.6.1.5.5.7.6.52",
    "MLDSA87-RSA4096-PSS-SHA512": "1.3.6.1.5.5.7.6.53",
    "MLDSA87-ECDSA-P521-SHA512": "1.3.6.1.5.5.7.6.54",
    "Dilithium3": "1.3.6.1.4.1.2.267.7.6.5",
    # Hashes.
    "md5": "1.2.840.113549.2.5",
    "sha1": "1.3.14.3.2.26",
    "sha224": "2.16.840.1.101.3.4.2.4",
    "sha256": "2.16.840.1.101.3.4.2.1",
    "sha384": "2.16.840.1.101.3.4.2.2",
    "sha512": "2.16.840.1.101.3.4.2.3",
    # Containers.
    "pkcs7-data": "1.2.840.113549.1.7.1",
    "pkcs7-signedData": "1.2.840.113549.1.7.2",
    "pbes2": "1.2.840.113549.1.5.13",
    "pbkdf2": "1.2.840.113549.1.5.12",
    "hmacWithSHA256": "1.2.840.113549.2.9",
    "aes256-CBC": "2.16.840.1.101.3.4.1.42",
}

# How the arguments of subject() are called, in the order of BR 7.1.4.2.
ATTRIBUTES = {
    "c": "countryName",
    "st": "stateOrProvinceName",
    "l": "localityName",
    "street": "streetAddress",
    "o": "organizationName",
    "ou": "organizationalUnitName",
    "cn": "commonName",
    "email": "emailAddress",
}

AMERICAN = {
    "c": "US",
    "st": "California",
    "l": "San Francisco",
    "o": "Csrlint Demonstration LLC",
    "cn": "www.csrlint-demo.org",
}


def oid(name):
    """The OID of this name; a dotted form stands for itself."""
    return der.oid(OIDS.get(name, name))


def algorithm(name, *parameters):
    """An AlgorithmIdentifier."""
    return der.seq(oid(name), *parameters)


def attribute_value(name, text):
    """Text as the string type its attribute asks for; bytes as they are."""
    if isinstance(text, bytes):
        return text
    if name == "countryName":
        return der.printable(text)
    return der.ia5(text) if name == "emailAddress" else der.utf8(text)


def rdn(name, text):
    """A RelativeDistinguishedName of one attribute."""
    return der.set_of(der.seq(oid(name), attribute_value(name, text)))


def name_of(*rdns):
    """A Name."""
    return der.seq(*rdns)


def subject(more=(), **values):
    """The good American subject with some values changed.

    Each argument is called as in ATTRIBUTES. Its value is text, the bytes of
    a whole string element, a list for several attributes of that type, or
    None to leave it out. `more` holds whole RDNs for the end.
    """
    values = AMERICAN | values
    rdns = []
    for key, name in ATTRIBUTES.items():
        value = values.get(key)
        texts = value if isinstance(value, list) else [value]
        rdns += [rdn(name, text) for text in texts if text is not None]
    return name_of(*rdns, *more)
