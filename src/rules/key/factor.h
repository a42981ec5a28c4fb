/* The factor of a modulus, as the proof that it is weak.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_KEY_FACTOR_H
#define CSRLINT_RULES_KEY_FACTOR_H

#include "rules/rule.h"

/* facts->rsa.factor, in the report's memory. */
static inline const char *
shown_factor(struct findings *out, const struct facts *facts)
{
	const struct rsa_facts *rsa = &facts->rsa;

	return shown_number(
		out, (struct slice){rsa->factor, rsa->factor_octets});
}

#endif
