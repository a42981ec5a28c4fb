/* Signatures of two requests that were made with one nonce.
 *
 * request-duplicate speaks of the same request. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SET_NONCE_H
#define CSRLINT_RULES_SET_NONCE_H

#include "rules/set/place.h"

/* Two signatures by one key, of this kind. */
static inline void
report_nonce_reuse(const struct rule *self, const struct facts *facts,
	struct findings *out, enum key_kind kind)
{
	const struct set_facts *set = &facts->set;

	if (set->same_nonce != NULL && set->tells_key &&
		facts->csr->key.kind == kind)
		found(out, self, facts->csr->signature.octets,
			"the signature has the nonce of that of %s, by the "
			"same key: csrlint worked out the private key from "
			"both, and made the public key of it again; expected "
			"a random number of its own for each signature",
			shown_place(out, set->same_nonce));
}

/* Two signatures by different keys. */
static inline void
report_nonce_shared(const struct rule *self, const struct facts *facts,
	struct findings *out, enum key_kind kind)
{
	const struct set_facts *set = &facts->set;

	if (set->same_nonce != NULL && !set->tells_key &&
		facts->csr->key.kind == kind)
		found(out, self, facts->csr->signature.octets,
			"the signature has the nonce of that of %s, by another "
			"key: whoever has one of both private keys can work "
			"out the other, expected a random number of its own "
			"for each signature",
			shown_place(out, set->same_nonce));
}

#endif
