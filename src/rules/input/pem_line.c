/* The lines of Base64 between BEGIN and END. SPDX-License-Identifier: MIT */
#include "rules/input/framing.h"

/* True where all stands on one line: pem-boundary-extra-text. */
static bool
is_one_line(const struct facts *facts)
{
	return framing_has(facts, INPUT_TEXT_AFTER);
}

static void
check_too_long(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault = framing_fault(facts, INPUT_LINE_LONG);

	if (fault != NULL && !is_one_line(facts))
		found(out, self, slice_from(fault->at, PEM_LINE_LENGTH),
			"the line has %zu characters of Base64, expected %d at "
			"most",
			fault->at.n, PEM_LINE_LENGTH);
}

static void
check_short(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault =
		framing_fault(facts, INPUT_LINE_SHORT);

	if (fault == NULL || is_one_line(facts) ||
		framing_is_rewritten(facts) ||
		framing_has(facts, INPUT_LINE_LONG))
		return; /* pem-mangled-transport, pem-line-too-long */
	found(out, self, fault->at,
		"a line before the last has %zu characters of Base64, expected "
		"%d",
		fault->at.n, PEM_LINE_LENGTH);
}

static void
check_endings(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault = framing_fault(facts, INPUT_LINE_END);

	if (fault == NULL || framing_is_rewritten(facts))
		return; /* pem-mangled-transport */
	if (slice_equal(fault->at, slice_text("\r")))
		found(out, self, fault->at,
			"the line ends in CR alone, expected LF or CR LF");
	else
		/* keytool writes such files, and all read them. */
		found_milder(out, self, SEVERITY_INFO, fault->at, NULL,
			"the line ends in %s unlike the lines before, expected "
			"the same everywhere",
			fault->at.n == 1 ? "LF" : "CR LF");
}

static void
check_indented(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault =
		framing_fault(facts, INPUT_LINE_INDENTED);

	if (fault == NULL || framing_is_rewritten(facts) ||
		framing_has(facts, INPUT_INDENTED))
		return; /* pem-mangled-transport, pem-boundary-indented */
	found(out, self, fault->at,
		"there are blanks in front of the Base64, expected it at the "
		"beginning of its line");
}

static const struct rule rows[] = {
	{
		.id = "pem-line-too-long",
		.severity = SEVERITY_NOTICE,
		.part = PART_INPUT,
		.summary = "a line of Base64 is longer than 64 characters",
		.source = "RFC 7468 2",
		.why = "Most programs read it all the same. Some forms and "
		       "older programs cut or refuse long lines.",
		.fix = FRAMING_FIX ", in lines of 64 characters.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_too_long,
	},
	{
		.id = "pem-line-short",
		.severity = SEVERITY_INFO,
		.part = PART_INPUT,
		.summary = "a line of Base64 before the last is shorter than "
			   "64 characters",
		.source = "RFC 7468 2",
		.why = "Nearly all programs read it. It shows that the text "
		       "was broken anew on its way, by a mail program for "
		       "instance.",
		.fix = FRAMING_FIX ", in lines of 64 characters.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_short,
	},
	{
		.id = "pem-line-endings",
		.severity = SEVERITY_NOTICE,
		.part = PART_INPUT,
		.summary = "line ends are mixed or CR alone",
		.source = "RFC 7468 3",
		.why = "openssl reads a file whose lines end in CR alone as "
		       "one line and finds no request. Mixed line ends show "
		       "that the file was put together from parts, or made by "
		       "keytool; they do no harm.",
		.fix = FRAMING_FIX ", with LF everywhere.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_endings,
	},
	{
		.id = "pem-line-indented",
		.severity = SEVERITY_NOTICE,
		.part = PART_INPUT,
		.summary = "blanks stand in front of a line of Base64",
		.source = "RFC 7468 3",
		.why = "Only the lax grammar allows it: decoders that go by "
		       "the strict one refuse the block.",
		.fix = "Delete the blanks; " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_indented,
	},
};
RULES(pem_line, rows);
