/* Blanks at the end of lines. SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

static void
check_whitespace(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault =
		framing_fault(facts, INPUT_TRAILING_BLANK);

	if (fault == NULL || framing_is_rewritten(facts) ||
		framing_has(facts, INPUT_TEXT_AFTER))
		return; /* pem-mangled-transport, pem-boundary-extra-text */
	found(out, self, fault->at,
		"%u line%s in blanks, expected no blanks there",
		(unsigned)fault->count, fault->count == 1 ? " ends" : "s end");
}

static const struct rule rows[] = {
	{
		.id = "pem-trailing-whitespace",
		.severity = SEVERITY_NOTICE,
		.part = PART_INPUT,
		.summary = "lines end in blanks",
		.source = "RFC 7468 3",
		.why = "Terminals and web pages add blanks when text is "
		       "copied. Most programs pass over them; forms of CAs "
		       "warn of them.",
		.fix = "Delete the blanks; " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_whitespace,
	},
};
RULES(pem_trailing, rows);
