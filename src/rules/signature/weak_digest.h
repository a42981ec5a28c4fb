/* Requests that are signed with a digest that should not be used.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SIGNATURE_WEAK_DIGEST_H
#define CSRLINT_RULES_SIGNATURE_WEAK_DIGEST_H

#include "rules/signature/signing.h"

/* A signature algorithm and its digest. */
struct digest_use {
	enum oid_id algorithm;
	const char *digest;
};

/* Those that one rule is against: its arg. */
struct digest_uses {
	const struct digest_use *use;
	size_t count;
};

static inline void
check_weak_digest(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct digest_uses *uses = self->arg;
	const struct algorithm *algorithm = &facts->csr->signature_algorithm;

	for (size_t i = 0; i < uses->count; i++)
		if (uses->use[i].algorithm == algorithm->id)
			found(out, self, algorithm->oid,
				"the request is signed with %s (%s), expected "
				"SHA-256, SHA-384 or SHA-512",
				uses->use[i].digest, oid_name(algorithm->id));
}

#endif
