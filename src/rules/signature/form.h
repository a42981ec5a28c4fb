/* What form the value of a signature has: where it is the wrong one, the rule
 * of that form speaks, and none that looks into it.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SIGNATURE_FORM_H
#define CSRLINT_RULES_SIGNATURE_FORM_H

#include "der/der.h"
#include "rules/signature/signing.h"

static inline enum signature_family
family_of(const struct facts *facts)
{
	return signature_family(facts->csr->signature_algorithm.id);
}

/* Octets of the modulus without leading zeros; 0: there is none. */
static inline size_t
modulus_octets(const struct csr *csr)
{
	struct slice modulus = csr->key.modulus;

	while (modulus.n > 0 && modulus.p[0] == 0)
		modulus = slice_from(modulus, 1);
	return modulus.n;
}

static inline bool
has_wrong_rsa_length(const struct facts *facts)
{
	size_t octets = modulus_octets(facts->csr);
	bool is_rsa = family_of(facts) == SIGNED_RSA ||
		family_of(facts) == SIGNED_PSS;

	return is_rsa && octets > 0 && facts->csr->signature.octets.n != octets;
}

/* Dss-Sig-Value and ECDSA-Sig-Value: SEQUENCE of two positive INTEGERs, RFC
 * 3279 2.2.2 and 2.2.3; whether they are below the order, verify/ knows. */
static inline bool
is_pair_of_integers(struct slice value)
{
	struct der_element sequence;
	struct der_element integer;
	struct slice magnitude;

	if (!der_read_tag(&value, TAG_SEQUENCE, &sequence) || value.n > 0)
		return false;
	for (int i = 0; i < 2; i++)
		if (!der_read_tag(&sequence.content, TAG_INTEGER, &integer) ||
			!der_positive_integer(integer.content, &magnitude) ||
			magnitude.n == 0)
			return false;
	return sequence.content.n == 0;
}

static inline bool
is_malformed_dsa(const struct facts *facts)
{
	bool is_dsa = family_of(facts) == SIGNED_ECDSA ||
		family_of(facts) == SIGNED_DSA;

	return is_dsa &&
		(facts->signature.reason == REASON_MALFORMED ||
			!is_pair_of_integers(facts->csr->signature.octets));
}

enum { ED25519_OCTETS = 64, ED448_OCTETS = 114 };

static inline size_t
eddsa_octets(const struct facts *facts)
{
	return facts->csr->signature_algorithm.id == OID_ED25519
		? ED25519_OCTETS
		: ED448_OCTETS;
}

static inline bool
is_malformed_eddsa(const struct facts *facts)
{
	return family_of(facts) == SIGNED_EDDSA &&
		(facts->signature.reason == REASON_MALFORMED ||
			facts->csr->signature.octets.n != eddsa_octets(facts));
}

static inline bool
is_malformed(const struct facts *facts)
{
	return is_no_signature_value(facts) || has_wrong_rsa_length(facts) ||
		is_malformed_dsa(facts) || is_malformed_eddsa(facts) ||
		has_wrong_pqc_length(facts);
}

#endif
