/* Requests that are signed with a digest that should not be used.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SIGNATURE_WEAK_DIGEST_H
#define CSRLINT_RULES_SIGNATURE_WEAK_DIGEST_H

#include "rules/signature/signing.h"

/* The digests that one rule is against: its arg. */
struct digest_uses {
	const enum digest_id *digest;
	size_t count;
};

/* RSASSA-PSS names its digest in its parameters. */
static inline struct slice
digest_place(const struct algorithm *algorithm)
{
	return algorithm->id == OID_RSASSA_PSS && algorithm->parameters.n > 0
		? algorithm->parameters
		: algorithm->oid;
}

static inline void
check_weak_digest(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct digest_uses *uses = self->arg;
	const struct algorithm *algorithm = &facts->csr->signature_algorithm;
	enum digest_id digest = signature_digest(algorithm);

	for (size_t i = 0; i < uses->count; i++)
		if (uses->digest[i] == digest)
			found(out, self, digest_place(algorithm),
				"the request is signed with %s (%s), expected "
				"SHA-256, SHA-384 or SHA-512",
				digest_title(digest), oid_name(algorithm->id));
}

#endif
