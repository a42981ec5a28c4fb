/* Empty lines between BEGIN and END. SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

static void
check_line_in_body(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault =
		framing_fault(facts, INPUT_BLANK_LINE);

	if (fault == NULL || framing_is_rewritten(facts))
		return; /* pem-mangled-transport */
	found(out, self, fault->at,
		"%u empty line%s between BEGIN and END, expected none",
		(unsigned)fault->count,
		fault->count == 1 ? " stands" : "s stand");
}

static const struct rule rows[] = {
	{
		.id = "pem-blank-line-in-body",
		.severity = SEVERITY_NOTICE,
		.part = PART_INPUT,
		.summary = "empty lines stand between the lines of Base64",
		.source = "RFC 7468 3",
		.why = "Mail programs and web pages double line ends. openssl "
		       "takes an empty line for the end of a header and "
		       "refuses the block; certtool reads it.",
		.fix = "Delete the empty lines; " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_line_in_body,
	},
};
RULES(pem_blank, rows);
