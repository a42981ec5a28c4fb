/* What the requested extensions ask for: the uses of the key, whether of a CA,
 * under which policies.
 *
 * Facts only. Of an extension that is there twice, the one that counts is read:
 * the first of the PKCS#9 request, or of the Microsoft one where that is the
 * only one. What cannot be read is left empty and its source says so; what DER
 * forbids but can be read (a written-out FALSE, needless zeros, something
 * behind the last member) is read, as the rules about the encoding speak of it.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CSR_USAGE_H
#define CSRLINT_CSR_USAGE_H

#include "base/arena.h"
#include "base/slice.h"
#include "der/oid.h"

struct csr;
struct csr_extension;

/* Where it was read. */
struct csr_source {
	const struct csr_extension *extension; /* NULL: not requested */
	bool malformed;      /* the value, or a member, is of another type */
	struct slice misfit; /* the first octets that do not fit, then */
};

/* KeyUsage, RFC 5280 4.2.1.3; bit 0 is the lowest of a mask. */
enum key_usage {
	USAGE_DIGITAL_SIGNATURE = 1 << 0,
	USAGE_NON_REPUDIATION = 1 << 1, /* also contentCommitment */
	USAGE_KEY_ENCIPHERMENT = 1 << 2,
	USAGE_DATA_ENCIPHERMENT = 1 << 3,
	USAGE_KEY_AGREEMENT = 1 << 4,
	USAGE_KEY_CERT_SIGN = 1 << 5,
	USAGE_CRL_SIGN = 1 << 6,
	USAGE_ENCIPHER_ONLY = 1 << 7,
	USAGE_DECIPHER_ONLY = 1 << 8
};

enum { USAGE_BITS = 9 };

struct csr_key_usage {
	struct csr_source source;
	unsigned mask;         /* of enum key_usage */
	bool has_unknown_bits; /* one above decipherOnly is set */
	struct slice octets;   /* of the BIT STRING; may be empty */
};

/* One KeyPurposeId, RFC 5280 4.2.1.12. */
struct csr_purpose {
	struct slice oid; /* content octets */
	enum oid_id id;
};

struct csr_purposes {
	struct csr_source source;
	struct csr_purpose *purpose;
	size_t count;
};

/* BasicConstraints, RFC 5280 4.2.1.9. */
struct csr_basic_constraints {
	struct csr_source source;
	bool is_ca;
	bool has_path_length;
	struct slice path_length; /* INTEGER content as encoded */
};

/* One PolicyInformation, RFC 5280 4.2.1.4. */
struct csr_policy {
	struct slice whole;
	struct slice oid; /* content octets */
	enum oid_id id;
	struct slice qualifiers; /* content of the SEQUENCE; n == 0: none */
};

struct csr_policies {
	struct csr_source source;
	struct csr_policy *policy;
	size_t count;
};

/* Features, RFC 7633 4.1: INTEGER contents as encoded. */
struct csr_tls_features {
	struct csr_source source;
	struct slice *feature;
	size_t count;
};

/* SubjectKeyIdentifier, RFC 5280 4.2.1.2. */
struct csr_key_identifier {
	struct csr_source source;
	struct slice octets;
};

struct csr_usage {
	struct csr_key_usage key_usage;
	struct csr_purposes purposes;
	struct csr_basic_constraints basic_constraints;
	struct csr_policies policies;
	struct csr_policies application_policies; /* szOID_APPLICATION_CERT_
						     POLICIES of Microsoft */
	struct csr_tls_features tls_features;
	struct csr_key_identifier key_identifier;
};

/* Reads the requested extensions of csr, which are decoded already, into its
 * usage; the arrays live in the arena. False: memory is short. */
bool usage_decode(struct csr *csr, struct arena *arena) MUST_CHECK;

/* The extension of this type that counts; NULL: none. */
const struct csr_extension *csr_extension_that_counts(
	const struct csr *csr, enum oid_id type);

/* True where all (any) of these bits of enum key_usage are requested. */
bool csr_has_usages(const struct csr *csr, unsigned all);
bool csr_has_some_usage(const struct csr *csr, unsigned any);

/* The first purpose with this OID; NULL: none. */
const struct csr_purpose *csr_purpose_find(
	const struct csr *csr, enum oid_id id);
bool csr_has_purpose(const struct csr *csr, enum oid_id id);

/* The first policy with this OID; NULL: none. */
const struct csr_policy *csr_policy_find(const struct csr *csr, enum oid_id id);

/* "digitalSignature", ... for one bit of enum key_usage; never NULL. */
const char *csr_key_usage_name(enum key_usage bit);

#endif
