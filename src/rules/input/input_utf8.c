/* The byte order mark of UTF-8. SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

static void
check_bom(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault = framing_input_fault(facts, INPUT_BOM);

	if (fault != NULL)
		found(out, self, fault->at,
			"the input begins with the byte order mark of UTF-8, "
			"expected the request alone");
}

static const struct rule rows[] = {
	{
		.id = "input-utf8-bom",
		.severity = SEVERITY_NOTICE,
		.part = PART_INPUT,
		.summary = "the input begins with a byte order mark",
		.source = "RFC 7468 2",
		.why = "Editors of Windows put three invisible octets first. "
		       "openssl passes over them; keytool and programs that "
		       "want BEGIN at the very start do not.",
		.fix = FRAMING_FIX
		"; or save the file as UTF-8 without a mark.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_bom,
	},
};
RULES(input_utf8, rows);
