/* What the rules about the length of ML-DSA and SLH-DSA keys share.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_KEY_KEY_LENGTH_H
#define CSRLINT_RULES_KEY_KEY_LENGTH_H

#include "der/der.h"
#include "rules/rule.h"
#include "verify/pqc.h"

/* True for the right octets in an OCTET STRING, as private keys have it. */
static inline bool
is_wrapped_key(struct slice octets, size_t expected)
{
	struct der_element inner;

	return der_read_tag(&octets, TAG_OCTET_STRING, &inner) &&
		octets.n == 0 && inner.content.n == expected;
}

static inline void
report_key_length(const struct rule *self, const struct facts *facts,
	struct findings *out, enum key_kind kind)
{
	const struct public_key *key = &facts->csr->key;
	struct slice octets = key->bits.octets;
	size_t expected = pqc_key_octets(key->algorithm.id);

	if (key->kind != kind || octets.n == expected ||
		key->private_form != PRIVATE_KEY_NONE)
		return; /* private-key-as-public-key */
	if (is_wrapped_key(octets, expected))
		found(out, self, octets,
			"the %s key stands in an OCTET STRING, expected its "
			"%zu octets alone",
			oid_name(key->algorithm.id), expected);
	else
		found(out, self, octets,
			"the %s key has %zu octets, expected %zu",
			oid_name(key->algorithm.id), octets.n, expected);
}

#endif
