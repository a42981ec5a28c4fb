/* How the Base64 ends. SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

/* True where one line is shorter than it should be, and lost the characters
 * that are missing. */
static bool
is_one_short(const struct input_fault *shorter)
{
	return shorter != NULL && shorter->count == 1 && shorter->at.n % 4 != 0;
}

static void
check_padding(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault = framing_fault(facts, INPUT_PADDING);
	const struct input_fault *shorter =
		framing_fault(facts, INPUT_LINE_SHORT);

	if (fault == NULL)
		return;
	if (fault->at.n == 0 && is_one_short(shorter))
		found(out, self, shorter->at,
			"line %zu has %zu characters of Base64 and the last "
			"group is not full, expected a line of %d",
			input_place_of(facts->input, shorter->at).line,
			shorter->at.n, PEM_LINE_LENGTH);
	else if (fault->at.n == 0)
		found(out, self, fault->at,
			"the Base64 ends in the middle of a group, expected "
			"groups of four characters, the last one filled with "
			"\"=\"");
	else
		found(out, self, fault->at,
			"\"=\" stands where no group of four characters ends, "
			"expected it in the last group alone");
}

static void
check_nonzero_bits(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault =
		framing_fault(facts, INPUT_UNUSED_BITS);

	if (fault != NULL)
		found(out, self, fault->at,
			"the last character of the Base64 has bits that belong "
			"to no octet, expected these to be zero");
}

static const struct rule rows[] = {
	{
		.id = "pem-base64-padding",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the Base64 is not filled up with =",
		.source = "RFC 4648 3.2, 4",
		.why = "Characters were lost or added in copying. Programs "
		       "refuse the block, or read a request whose signature "
		       "does not verify.",
		.fix = "Copy the file again as it was made. Where only the "
		       "equals signs are missing: " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_padding,
	},
	{
		.id = "pem-base64-nonzero-bits",
		.severity = SEVERITY_NOTICE,
		.part = PART_INPUT,
		.summary = "unused bits at the end of the Base64 are not zero",
		.source = "RFC 4648 3.5",
		.why = "No encoder writes such bits: a character was changed, "
		       "or one was lost. Strict decoders refuse it.",
		.fix = "Copy the file again as it was made.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_nonzero_bits,
	},
};
RULES(pem_base64, rows);
