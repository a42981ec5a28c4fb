/* A certification request as it was encoded: slices of the DER, in order.
 *
 * Nothing is normalised, nothing is judged, nothing is copied but strings
 * that are not UTF-8 already. After csr_decode all of it is read-only, and
 * where a thing stands is its pointer less the pointer of `der`.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CSR_CSR_H
#define CSRLINT_CSR_CSR_H

#include "base/arena.h"
#include "base/error.h"
#include "base/slice.h"
#include "base/version.h"
#include "csr/usage.h"
#include "der/oid.h"

/* AlgorithmIdentifier, RFC 5280 4.1.1.2. */
struct algorithm {
	struct slice whole; /* n == 0: not there */
	struct slice oid;   /* content octets */
	enum oid_id id;
	struct slice parameters; /* the whole element; n == 0: absent */
};

/* BIT STRING, X.690 8.6. */
struct bit_string {
	struct slice whole;  /* n == 0: not there */
	struct slice octets; /* without the octet that counts unused bits */
	uint8_t unused;      /* 0 to 7 in valid DER; any value here */
};

enum key_kind {
	KEY_UNKNOWN, /* no or an unknown algorithm */
	KEY_RSA,     /* rsaEncryption */
	KEY_RSA_PSS, /* id-RSASSA-PSS, also with SHAKE */
	KEY_EC,      /* id-ecPublicKey */
	KEY_ED25519,
	KEY_ED448,
	KEY_DSA,
	KEY_GOST,      /* GOST R 34.10-2001 and -2012 */
	KEY_ML_DSA,    /* id-ml-dsa-*, id-hash-ml-dsa-* */
	KEY_SLH_DSA,   /* id-slh-dsa-*, id-hash-slh-dsa-* */
	KEY_COMPOSITE, /* ML-DSA and a classic key in one */
	KEY_OTHER,     /* a known algorithm that makes no signatures */
	/* No algorithm of keys at all: a curve, a signature algorithm, a
	 * digest, an attribute. */
	KEY_MISNAMED
};

/* A private key where the public one belongs. */
enum private_key_form {
	PRIVATE_KEY_NONE,
	PRIVATE_KEY_RSA,   /* RSAPrivateKey, RFC 8017 A.1.2 */
	PRIVATE_KEY_DSA,   /* version, p, q, g, y, x, as OpenSSL has it */
	PRIVATE_KEY_EC,    /* ECPrivateKey, RFC 5915 3 */
	PRIVATE_KEY_PKCS8, /* OneAsymmetricKey, RFC 5958 2 */
	/* The key itself or its seed, as its algorithm has it: told by its
	 * length. RFC 8032 5.1.5, RFC 9881, RFC 9909, RFC 9935. */
	PRIVATE_KEY_BARE
};

/* SubjectPublicKeyInfo, RFC 5280 4.1.2.7. */
struct public_key {
	struct slice whole; /* n == 0: not there */
	struct algorithm algorithm;
	struct bit_string bits;
	enum key_kind kind;
	enum private_key_form private_form;
	/* Of a composite these are those of its classic half, if it is sound,
	 * and curve_oid is empty.
	 * RSAPublicKey (RFC 8017 A.1.1): INTEGER contents as encoded, with
	 * leading zeros or a sign; n == 0 where it could not be decoded, and
	 * where a private key stands there, which is not looked into. */
	struct slice modulus;
	struct slice exponent;
	/* namedCurve of RFC 5480 2.1.1, or publicKeyParamSet of RFC 9215 4.2;
	 * OID_UNKNOWN for a curve that is not in the table and for explicit
	 * or missing parameters. sm2p256v1 also where that is the algorithm,
	 * as OpenSSL reads it. */
	struct slice curve_oid; /* n == 0: no such name */
	enum oid_id curve;
};

/* One AttributeTypeAndValue of the subject, in encoded order. */
struct name_attribute {
	struct slice whole;
	struct slice oid; /* content octets of the type */
	enum oid_id type;
	uint8_t tag; /* identifier octet of the value: TAG_UTF8_STRING, ... */
	struct slice value; /* content octets of the value, as encoded */
	/* The value as UTF-8: the same octets where they are that already,
	 * else converted in the arena (BMPString, UniversalString,
	 * TeletexString read as Latin-1). Where that cannot be done, the
	 * octets as they are: text_quote shows them unharmed. Empty for a
	 * challengePassword, which is not for any output. */
	struct slice text;
	size_t rdn; /* 0-based index of the RDN that holds it */
};

/* Attribute, RFC 2986 4.1. */
struct csr_attribute {
	struct slice whole;
	struct slice oid;
	enum oid_id type;
	struct slice values; /* content octets of the SET */
	size_t value_count;
	struct slice value; /* whole first value; n == 0: none */
};

/* True for PKCS #9's attribute that requests extensions, and Microsoft's. */
static inline bool
csr_is_extension_request(const struct csr_attribute *attribute)
{
	return attribute->type == OID_EXTENSION_REQUEST ||
		attribute->type == OID_MS_EXTENSION_REQUEST;
}

/* Extension, RFC 5280 4.1, from the extension requests in order. */
struct csr_extension {
	struct slice whole;
	struct slice oid;
	enum oid_id type;
	bool critical;
	struct slice value; /* content octets of extnValue */
	size_t attribute;   /* 0-based index of the attribute that holds it */
};

/* GeneralName, RFC 5280 4.2.1.6: [0] otherName ... [8] registeredID. */
enum general_name_kind {
	SAN_OTHER_NAME,
	SAN_RFC822_NAME,
	SAN_DNS_NAME,
	SAN_X400_ADDRESS,
	SAN_DIRECTORY_NAME,
	SAN_EDI_PARTY_NAME,
	SAN_URI,
	SAN_IP_ADDRESS,
	SAN_REGISTERED_ID,
	SAN_UNKNOWN /* any other tag */
};

struct general_name {
	struct slice whole;
	enum general_name_kind kind;
	struct slice value; /* content octets */
};

/* The path of faults in the lists of requested extensions themselves. */
#define CSR_EXTENSION_REQUEST_PATH \
	"certificationRequestInfo.attributes.extensionRequest"

/* Where decoding met something else than the schema asks for. */
struct csr_fault {
	const char *path;     /* "certificationRequestInfo.subject" */
	const char *member;   /* "signature": which one does not fit or is not
				 there; NULL: the fault is no member's */
	struct slice at;      /* the octets that do not fit; may be empty: of
				 a member that is not there, where it should
				 begin */
	const char *expected; /* "SEQUENCE" */
	const char *found;    /* "INTEGER", "nothing" */
};

/* True where the fault lies in a list of requested extensions, not in the
 * value of one. */
bool csr_is_of_extension_request(const struct csr_fault *fault);

struct csr {
	struct slice der;  /* the CertificationRequest; offsets count from it */
	struct slice info; /* CertificationRequestInfo: the signed octets */
	struct slice version; /* INTEGER content */
	struct slice subject; /* the whole Name */
	struct name_attribute *names;
	size_t name_count;
	size_t rdn_count;
	struct public_key key;
	bool has_attributes; /* the [0] is there, even if empty */
	struct slice attributes_whole;
	struct csr_attribute *attributes;
	size_t attribute_count;
	struct csr_extension *extensions;
	size_t extension_count;
	/* The names of the first subjectAltName of the PKCS#9 request, or of
	 * the Microsoft one where that is the only one. */
	const struct csr_extension *san; /* NULL: none requested */
	struct general_name *san_names;
	size_t san_count;
	struct csr_usage usage; /* what the other extensions ask for */
	struct algorithm signature_algorithm;
	struct bit_string signature;
	/* What did not fit the schema, in order; the rest is still decoded. */
	struct csr_fault *faults;
	size_t fault_count;
	bool decoded; /* every mandatory part was found */
};

/* True where what csr_decode takes a request for is what asn1/pkcs10.asn says,
 * as libtasn1 reads it: every production has these components of these types.
 * Asked once, before the first decoding. False also where memory is short. */
bool csr_schema_fits(void) MUST_CHECK;

/* Decodes der (borrowed; it must outlive *out) into *out, whose arrays live
 * in the arena. Whatever cannot be decoded is recorded in out->faults and
 * left empty; decoding goes on with the rest. The element count and depth of
 * der must have been capped (der/check.h) before.
 * Errors: NO_MEMORY only; a malformed request is no error.
 * Source: RFC 2986 4, RFC 2985 5.4, RFC 5280 4.1 and 4.2.1.6. */
enum err_code csr_decode(
	struct slice der, struct arena *arena, struct csr *out) MUST_CHECK;

/* The attributes of a Name, and its RDNs. */
struct csr_name {
	struct name_attribute *attributes;
	size_t count;
	size_t rdn_count;
};

/* Decodes a Name by itself, the base of a directoryName for example, as
 * csr_decode does the subject; what does not fit is left out. False: memory,
 * which is the arena's, is short. */
bool csr_decode_name(struct slice whole, struct arena *arena,
	struct csr_name *out) MUST_CHECK;

/* Decodes a SubjectPublicKeyInfo by itself, as csr_decode does within a
 * request. False where it does not fit its schema; what fits is filled in. */
bool csr_decode_public_key(struct slice spki, struct public_key *out);

/* Decodes an AlgorithmIdentifier by itself, in the same way. */
bool csr_decode_algorithm(struct slice der, struct algorithm *out);

/* The first attribute of this type in the subject; NULL: none. */
const struct name_attribute *csr_name_first(
	const struct csr *csr, enum oid_id type);

/* The next one of the same type behind `after`; NULL: no more. */
const struct name_attribute *csr_name_next(
	const struct csr *csr, const struct name_attribute *after);

/* The first extension request that holds this type; NULL: none. */
const struct csr_extension *csr_extension_first(
	const struct csr *csr, enum oid_id type);

/* The first attribute of this type; NULL: none. */
const struct csr_attribute *csr_attribute_first(
	const struct csr *csr, enum oid_id type);

/* Which subject attribute, or which name of the subjectAltName, holds `at`;
 * NULL: none does. */
const struct name_attribute *csr_name_at(
	const struct csr *csr, struct slice at);
const struct general_name *csr_san_name_at(
	const struct csr *csr, struct slice at);

/* The kind of a GeneralName that begins with this identifier octet. */
enum general_name_kind csr_general_name_kind(uint8_t identifier);

/* "rfc822Name", "dNSName", ... as in RFC 5280 4.2.1.6; never NULL. */
const char *csr_general_name_kind_name(enum general_name_kind kind);

/* Appends the ASN.1 path of the smallest known part of the request that
 * holds `at`: "certificationRequestInfo.subject.rdn[2].commonName". A slice
 * outside csr->der appends nothing. */
void csr_path(const struct csr *csr, struct slice at, struct text *out);

/* The version of libtasn1 that reads the schema. */
tell_version csr_tell_libtasn1;

#endif
