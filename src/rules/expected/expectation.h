/* What the user expects of a request, as the rules expected-* see it.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_EXPECTED_EXPECTATION_H
#define CSRLINT_RULES_EXPECTED_EXPECTATION_H

#include "base/slice.h"
#include "der/oid.h"

enum expectation_kind {
	EXPECT_ATTRIBUTE,    /* of the subject; `type` says which */
	EXPECT_NAMES,        /* the exact set of the subjectAltName */
	EXPECT_NAMES_WITHIN, /* a set that has all of them */
	EXPECT_KEY,          /* "rsa", "rsa:3072", "ec:P-256", "ed25519" */
	EXPECT_SPKI_SHA256
};

/* One of a list. */
struct expectation {
	struct expectation *next; /* NULL: the last */
	enum expectation_kind kind;
	enum oid_id type;   /* EXPECT_ATTRIBUTE */
	struct slice value; /* as the user wrote it */
	uint8_t sha256[32]; /* EXPECT_SPKI_SHA256 */
};

/* The first expectation of this kind from `from` on; NULL: none. */
static inline const struct expectation *
expectation_of(const struct expectation *from, enum expectation_kind kind)
{
	while (from != NULL && from->kind != kind)
		from = from->next;
	return from;
}

#endif
