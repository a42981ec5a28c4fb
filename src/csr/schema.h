/* Takes one production of asn1/pkcs10.asn apart.
 *
 * libtasn1 decodes it and tells where its components lie. Where libtasn1
 * refuses, the octets are walked by hand: to say exactly what does not fit,
 * to save the components that do, and to let pass what is legal but beyond
 * libtasn1 (an OID arc over 64 bits). SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CSR_SCHEMA_H
#define CSRLINT_CSR_SCHEMA_H

#include "csr/csr.h"
#include "der/der.h"

enum {
	COMPONENTS_MAX = 4,
	ANY_TAG = 0, /* no element of a request has identifier octet 00 */
	CSR_FAULTS_MAX = 64
};

/* A component, in the order of its production. */
struct component {
	const char *name; /* as in the schema */
	uint8_t tag;      /* first identifier octet, or ANY_TAG */
	bool optional;
};

/* A SEQUENCE of the schema. */
struct production {
	const char *type; /* "PKCS10.Attribute" */
	struct component components[COMPONENTS_MAX];
	size_t count;
};

/* Faults while one request is decoded. */
struct fault_list {
	struct csr_fault fault[CSR_FAULTS_MAX];
	size_t count; /* later ones are dropped */
};

/* Takes `whole` (one element, borrowed) apart as `production`: out[i] becomes
 * the whole element of component i, or stays empty where it is absent.
 * path names the element in faults; faults may be NULL. True where every
 * mandatory component is there and nothing else. */
bool schema_split(const struct csr_schema *schema,
	const struct production *production, struct slice whole,
	const char *path, struct fault_list *faults,
	struct slice out[COMPONENTS_MAX]);

/* Records that `at` should have been `expected`. */
void schema_fault(struct fault_list *faults, const char *path, struct slice at,
	const char *expected, const char *found);

/* The same of a member of `path` that is of another type, or is missing where
 * `at` begins and `found` is "nothing". */
void schema_member_fault(struct fault_list *faults, const char *path,
	const char *member, struct slice at, const char *expected,
	const char *found);

/* The content octets of an element that schema_split gave; empty for an
 * absent one. */
struct slice content_of(struct slice whole);

#endif
