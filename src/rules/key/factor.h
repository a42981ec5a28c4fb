/* The factor of a modulus, as the proof that it is weak.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_KEY_FACTOR_H
#define CSRLINT_RULES_KEY_FACTOR_H

#include "rules/rule.h"

/* facts->rsa.factor in hexadecimal digits, the first of which is no zero, in
 * the report's memory. */
static inline const char *
shown_factor(struct findings *out, const struct facts *facts)
{
	const struct rsa_facts *rsa = &facts->rsa;
	struct arena *memory = findings_memory(out);
	struct text text;

	if (memory == NULL)
		return "";
	text = text_in(memory);
	for (size_t i = 0; i < rsa->factor_octets; i++)
		text_printf(&text, i == 0 ? "%x" : "%02x", rsa->factor[i]);
	return text_get(&text);
}

#endif
