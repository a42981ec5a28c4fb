/* Takes one production of asn1/pkcs10.asn apart.
 *
 * The schema is libtasn1's, and what stands here is held against it; the octets
 * are walked by hand, for these reasons: libtasn1 does not say where and what
 * it refuses, refuses what is legal (an OID arc over 64 bits), takes what is
 * not (unfinished OIDs, empty SEQUENCEs where members are mandatory), and dies
 * where memory is short. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CSR_SCHEMA_H
#define CSRLINT_CSR_SCHEMA_H

#include "csr/csr.h"
#include "der/der.h"

enum { COMPONENTS_MAX = 4, CSR_FAULTS_MAX = 64 };

/* The SEQUENCEs of the schema. */
enum production_id {
	PRODUCTION_CERTIFICATION_REQUEST,
	PRODUCTION_CERTIFICATION_REQUEST_INFO,
	PRODUCTION_ATTRIBUTE_TYPE_AND_VALUE,
	PRODUCTION_SUBJECT_PUBLIC_KEY_INFO,
	PRODUCTION_ALGORITHM_IDENTIFIER,
	PRODUCTION_RSA_PUBLIC_KEY,
	PRODUCTION_ATTRIBUTE,
	PRODUCTION_EXTENSION,
	PRODUCTION_COUNT
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
bool schema_split(enum production_id production, struct slice whole,
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
