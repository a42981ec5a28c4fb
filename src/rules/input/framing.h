/* What several rule files ask about the text around a request.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_INPUT_FRAMING_H
#define CSRLINT_RULES_INPUT_FRAMING_H

#include "rules/rule.h"

/* The oddity of this kind in the text of the request; NULL: none, or there is
 * no request. */
static inline const struct input_fault *
framing_fault(const struct facts *facts, enum input_fault_kind kind)
{
	if (facts->block == NULL)
		return NULL;
	return input_fault_find(facts->block->faults, kind);
}

static inline bool
framing_has(const struct facts *facts, enum input_fault_kind kind)
{
	return framing_fault(facts, kind) != NULL;
}

/* The oddity of this kind of the whole input, once, and only where it holds
 * a request: of other inputs input-not-csr speaks. */
static inline const struct input_fault *
framing_input_fault(const struct facts *facts, enum input_fault_kind kind)
{
	if (facts->block == NULL || !facts->first)
		return NULL;
	return input_fault_find(facts->input->faults, kind);
}

/* True where the text was rewritten as a whole on its way, which explains
 * what else is odd about its lines: pem-mangled-transport or
 * input-double-encoded speaks. */
static inline bool
framing_is_rewritten(const struct facts *facts)
{
	return framing_has(facts, INPUT_TERMINAL) ||
		framing_has(facts, INPUT_PAGE_BREAK) ||
		framing_has(facts, INPUT_HEX) ||
		framing_has(facts, INPUT_ESCAPES) ||
		framing_has(facts, INPUT_URL) ||
		framing_has(facts, INPUT_HTML) ||
		framing_has(facts, INPUT_QUOTED_PRINTABLE) ||
		framing_has(facts, INPUT_QUOTED) ||
		framing_has(facts, INPUT_TWICE) ||
		framing_has(facts, INPUT_PLUS_LOST);
}

/* How to get rid of what csrlint could read and others cannot. */
#define FRAMING_FIX "csrlint --rewrap writes the request as it should be"

#endif
