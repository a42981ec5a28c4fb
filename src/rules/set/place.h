/* Where the other request stands, for messages.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_RULES_SET_PLACE_H
#define CSRLINT_RULES_SET_PLACE_H

#include "rules/rule.h"

/* "request 2 of requests.pem, line 30" */
static inline const char *
shown_place(struct findings *out, const struct set_place *place)
{
	struct arena *memory = findings_memory(out);
	struct text text;

	if (memory == NULL)
		return "";
	text = text_in(memory);
	text_printf(&text, "request %zu of ", place->number);
	text_quote(&text, slice_text(place->input), SIZE_MAX);
	text_printf(&text, ", line %zu", place->line);
	return text_get(&text);
}

#endif
