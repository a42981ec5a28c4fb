/* Requests in strings of a JSON document. SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

static void
check_json(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *escapes = framing_fault(facts, INPUT_ESCAPES);

	if (escapes != NULL && facts->input->is_json)
		found(out, self, escapes->at,
			"the request stands in a string of a JSON document, "
			"expected a receiver that takes JSON");
}

static const struct rule rows[] = {
	{
		.id = "input-json",
		.severity = SEVERITY_NOTICE,
		.part = PART_INPUT,
		.summary = "the request stands in a string of a JSON document",
		.source = "RFC 8259 7; RFC 8555 7.4",
		.why = "Line ends are written as \\n in such a string. Vault "
		       "and other interfaces want it so: right there, and "
		       "unreadable for all others.",
		.fix = "Leave it to such a receiver. For all "
		       "others: " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_json,
	},
};
RULES(input_json, rows);
