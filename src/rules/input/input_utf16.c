/* UTF-16. SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

static void
check_utf16(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault =
		framing_input_fault(facts, INPUT_UTF16);

	if (fault != NULL)
		found(out, self, fault->at,
			"the input is UTF-16 text, expected ASCII");
}

static const struct rule rows[] = {
	{
		.id = "input-utf16",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the input is UTF-16 text",
		.source = "RFC 7468 2",
		.why = "PowerShell and editors of Windows write text with two "
		       "octets a character. openssl, certtool, keytool and "
		       "most CAs find no request in it.",
		.fix = FRAMING_FIX
		"; or save the file as ASCII or UTF-8 without a mark.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_utf16,
	},
};
RULES(input_utf16, rows);
