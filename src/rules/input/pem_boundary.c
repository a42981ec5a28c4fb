/* The BEGIN and END lines: hyphens, letters, and what else stands on them.
 * SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

static void
check_dashes(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault = framing_fault(facts, INPUT_DASHES);
	uint32_t character;

	if (fault == NULL)
		return;
	/* Where there is none, what stands at its place is not in its stead. */
	character = fault->at.n == 0 ? '-'
				     : input_character(facts->input, fault->at);
	if (character > 0x7f)
		found(out, self, fault->at,
			"the boundary is drawn with U+%04X, expected five "
			"hyphens (U+002D) on each side",
			(unsigned)character);
	else
		found(out, self, fault->at,
			"the boundary has %zu hyphen%s on this side, expected "
			"five",
			fault->at.n, fault->at.n == 1 ? "" : "s");
}

static void
check_lower_case(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault =
		framing_fault(facts, INPUT_LOWER_CASE);

	if (fault != NULL)
		found(out, self, fault->at,
			"the boundary has small letters, expected capitals "
			"alone");
}

/* Where there is text in front of one boundary and behind another,
 * pem-boundary-extra-text speaks: all stands on one line then. */
static void
check_indented(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *blanks = framing_fault(facts, INPUT_INDENTED);
	const struct input_fault *text =
		framing_fault(facts, INPUT_TEXT_BEFORE);

	if (framing_is_rewritten(facts) || framing_has(facts, INPUT_TEXT_AFTER))
		return;
	if (text != NULL)
		found(out, self, text->at,
			"there is text in front of the boundary on its line, "
			"expected the boundary alone");
	else if (blanks != NULL)
		found(out, self, blanks->at,
			"there are blanks in front of the boundary, expected "
			"it at the beginning of its line");
}

static void
check_extra_text(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault =
		framing_fault(facts, INPUT_TEXT_AFTER);

	if (fault != NULL && !framing_is_rewritten(facts))
		found(out, self, fault->at,
			"there is text behind the boundary on its line, "
			"expected a line end");
}

static void
check_repeated(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault =
		framing_fault(facts, INPUT_BEGIN_TWICE);

	if (fault != NULL)
		found(out, self, fault->at,
			"the BEGIN line stands %zu times, expected it once",
			(size_t)fault->count + 1);
}

static const struct rule rows[] = {
	{
		.id = "pem-boundary-dashes",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "a BEGIN or END line has not five hyphens on each "
			   "side",
		.source = "RFC 7468 2, 3",
		.why = "Hyphens are lost in copying, and word processors make "
		       "dashes of them. Programs then find no request at all.",
		.fix = "Write five hyphens in front and behind, or let csrlint "
		       "do it: " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_dashes,
	},
	{
		.id = "pem-boundary-lowercase",
		.severity = SEVERITY_WARNING,
		.part = PART_INPUT,
		.summary = "a BEGIN or END line is not in capitals",
		.source = "RFC 7468 3, 7",
		.why = "Labels are compared letter by letter. keytool takes "
		       "small letters, openssl and others find no request.",
		.fix = "Write BEGIN, END and CERTIFICATE REQUEST in capitals.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_lower_case,
	},
	{
		.id = "pem-boundary-indented",
		.severity = SEVERITY_WARNING,
		.part = PART_INPUT,
		.summary = "something stands in front of a BEGIN or END line",
		.source = "RFC 7468 3",
		.why = "openssl and Java look for the hyphens at the beginning "
		       "of a line. Text out of YAML files, tables and mails "
		       "often is indented.",
		.fix = "Delete what stands in front; " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_indented,
	},
	{
		.id = "pem-boundary-extra-text",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "something stands behind a BEGIN or END line",
		.source = "RFC 7468 3",
		.why = "Line ends were lost, in a shell variable or an input "
		       "field of one line for instance. openssl and others "
		       "find no request, or only the first of two.",
		.fix = "Put the boundary and the Base64 on lines of their "
		       "own; " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_extra_text,
	},
	{
		.id = "pem-boundary-repeated",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the BEGIN line stands more than once",
		.source = "RFC 7468 3",
		.why = "A form or a script puts the line before what has it "
		       "already. openssl and certtool take the second one for "
		       "Base64 and refuse the block.",
		.fix = "Leave one of the lines; " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_repeated,
	},
};
RULES(pem_boundary, rows);
