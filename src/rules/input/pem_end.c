/* An END line without BEGIN. SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

static void
check_without_begin(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_block *block = facts->block;

	if (block != NULL && block->form == FORM_PEM && block->label.n == 0)
		found(out, self, slice_head(block->text, 0),
			"the block has an END line only, expected a BEGIN line "
			"in front of the Base64");
}

static const struct rule rows[] = {
	{
		.id = "pem-end-without-begin",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the BEGIN line is missing",
		.source = "RFC 7468 2",
		.why = "The first line was lost in copying. Programs look for "
		       "it and find no request.",
		.fix = "Copy the whole file again, with its first line, or add "
		       "-----BEGIN CERTIFICATE REQUEST----- before the "
		       "Base64.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_without_begin,
	},
};
RULES(pem_end, rows);
