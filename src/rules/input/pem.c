/* The lines around the request: BEGIN, END, labels and Base64.
 * SPDX-License-Identifier: MIT */
#include "input/lines.h"
#include "rules/input/framing.h"

#define LABEL "CERTIFICATE REQUEST"
#define LEGACY_LABEL "NEW CERTIFICATE REQUEST"

static bool
is_pem(const struct facts *facts)
{
	return facts->block != NULL && facts->block->form == FORM_PEM;
}

/* True behind the key stubPKCS10Request: Kubernetes' PodCertificateRequest
 * carries DER, and so its Base64 without a frame. */
static bool
is_in_pod_request(const struct facts *facts)
{
	static const char key[] = "stubPKCS10Request";
	const struct slice text = facts->input->text;
	const size_t at = (size_t)(facts->block->text.p - text.p);
	const size_t reach = sizeof(key) + 16; /* ": >-", a line, its indent */
	const size_t from = at < reach ? 0 : at - reach;
	struct slice before = slice_from(slice_head(text, at), from);

	return slice_search(before, key) < before.n;
}

static void
check_boundaries(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->block != NULL && facts->block->form == FORM_BASE64 &&
		!is_in_pod_request(facts))
		found(out, self, slice_head(facts->block->text, 0),
			"the request has no BEGIN and END lines, expected "
			"-----BEGIN " LABEL "----- before it");
}

static void
check_legacy_label(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (is_pem(facts) && !facts->block->is_cmc && /* input-cmc */
		slice_equal(facts->block->label, slice_text(LEGACY_LABEL)))
		found_better(out, self, facts->block->label, LABEL,
			"the label is \"" LEGACY_LABEL "\", expected \"" LABEL
			"\"");
}

static void
check_other_label(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct slice label;

	if (!is_pem(facts) || facts->block->label.n == 0 ||
		facts->block->is_cmc)
		return; /* pem-end-without-begin, input-cmc */
	label = facts->block->label;
	if (slice_equal_ignoring_case(label, slice_text(LABEL)) ||
		slice_equal_ignoring_case(label, slice_text(LEGACY_LABEL)))
		return; /* pem-label-legacy, pem-boundary-lowercase */
	found_better(out, self, label, LABEL,
		"the label is \"%s\", expected \"" LABEL "\"",
		shown(out, label));
}

static void
check_end(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (is_pem(facts) && facts->block->end_label.n == 0)
		found(out, self, facts->block->label,
			"the block has a BEGIN line only, expected -----END "
			"%s----- behind it",
			shown(out, facts->block->label));
}

static void
check_label_mismatch(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_block *block = facts->block;

	if (!is_pem(facts) || block->label.n == 0 || block->end_label.n == 0)
		return; /* pem-end-without-begin, pem-begin-without-end */
	if (!slice_equal_ignoring_case(block->label, block->end_label))
		found_better(out, self, block->end_label,
			shown_whole(out, block->label),
			"the block begins as \"%s\" and ends as \"%s\", "
			"expected the same label",
			shown(out, block->label), shown(out, block->end_label));
}

/* --- Base64 ----------------------------------------------------------------
 */

static void
check_character(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct slice bad;

	if (facts->block == NULL || facts->block->bad_base64.p == NULL)
		return;
	bad = facts->block->bad_base64;
	found(out, self, bad,
		"the Base64 holds the character \"%s\" (U+%04X), expected A to "
		"Z, a to z, 0 to 9, + and /",
		shown(out, bad), bad.p[0]);
}

/* Dashes of other kinds in BEGIN and END lines are left to
 * pem-boundary-dashes. */
static void
check_non_ascii(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_fault *fault = framing_fault(facts, INPUT_LOOKALIKE);

	if (fault == NULL)
		fault = framing_fault(facts, INPUT_NOT_ASCII);
	if (fault != NULL)
		found(out, self, fault->at,
			"the request holds the character U+%04X, expected "
			"ASCII characters alone",
			(unsigned)input_character(facts->input, fault->at));
}

/* --- text outside ----------------------------------------------------------
 */

static struct slice
without_blanks(struct slice text)
{
	while (text.n > 0 &&
		(text.p[0] == ' ' || (text.p[0] >= '\t' && text.p[0] <= '\r')))
		text = slice_from(text, 1);
	return text;
}

/* What stands from octet `from` up to octet `to`, cut to its first line. */
static struct slice
first_line(struct slice text, size_t from, size_t to)
{
	struct slice rest =
		without_blanks(slice_from(slice_head(text, to), from));

	return slice_head(rest, slice_find(rest, '\n'));
}

/* The first line outside of all blocks; n == 0: none. */
static struct slice
text_outside(const struct input *input)
{
	struct slice text = input->text;
	size_t from = 0;

	for (size_t i = 0; i < input->block_count; i++) {
		struct slice block = input->blocks[i].text;
		size_t at = (size_t)(block.p - text.p);
		struct slice line = first_line(text, from, at);

		if (line.n > 0)
			return line;
		from = at + block.n;
	}
	return first_line(text, from, text.n);
}

static void
check_text(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	struct slice line;

	if (!facts->first || facts->input->request_count == 0 ||
		framing_is_rewritten(facts))
		return; /* input-not-csr, pem-mangled-transport */
	line = text_outside(facts->input);
	if (line.n > 0)
		found(out, self, line,
			"there is text outside of the request, expected the "
			"request alone");
}

static const struct rule rows[] = {
	{
		.id = "pem-boundaries-missing",
		.severity = SEVERITY_NOTICE,
		.part = PART_INPUT,
		.summary = "the Base64 has no BEGIN and END lines",
		.source = "RFC 7468 2",
		.why = "Some forms of CAs take Base64 alone, most programs "
		       "and forms want the two lines and refuse it.",
		.fix = "Put the line -----BEGIN " LABEL "----- before it and "
		       "-----END " LABEL "----- behind it.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_boundaries,
	},
	{
		.id = "pem-label-legacy",
		.severity = SEVERITY_INFO,
		.part = PART_INPUT,
		.summary = "the label is " LEGACY_LABEL,
		.source = "RFC 7468 7",
		.why = "certreq, keytool and older programs write this label. "
		       "Most CAs take both; Kubernetes, the AWS command line "
		       "and others refuse it.",
		.fix = "Delete NEW and the blank from both lines; nothing else "
		       "changes.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_legacy_label,
	},
	{
		.id = "pem-label-nonstandard",
		.severity = SEVERITY_WARNING,
		.part = PART_INPUT,
		.summary = "the label is not " LABEL,
		.source = "RFC 7468 7",
		.why = "What the block holds is a request, but programs look "
		       "at the label first and refuse it.",
		.fix = "Write " LABEL " in both lines.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_other_label,
	},
	{
		.id = "pem-begin-without-end",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the END line is missing",
		.source = "RFC 7468 2",
		.why = "Programs refuse the block. Often the end of the "
		       "request was lost in copying, too.",
		.fix = "Copy the whole file again, with its last line, or add "
		       "-----END " LABEL "----- behind the Base64.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_end,
	},
	{
		.id = "pem-label-mismatch",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "BEGIN and END lines have different labels",
		.source = "RFC 7468 2",
		.why = "Programs look for an END line with the label of the "
		       "BEGIN line, and refuse the block without.",
		.fix = "Write the same label in both lines. Where two files "
		       "were joined, take them apart.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_label_mismatch,
	},
	{
		.id = "pem-invalid-character",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the Base64 holds a character that is none of its "
			   "own",
		.source = "RFC 4648 3.3",
		.why = "The request was damaged on its way, by a mail program "
		       "or an editor for instance. Programs refuse it.",
		.fix = "Copy the file again as it was made, or delete the "
		       "character where it was added.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_character,
	},
	{
		.id = "pem-non-ascii-character",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the Base64 holds a character beyond ASCII",
		.source = "RFC 4648 3.3; RFC 7468 2",
		.why = "Web pages and word processors put in blanks and "
		       "quotation marks that look like others or like "
		       "nothing. Programs refuse the request.",
		.fix = "Copy the file itself and not what a page shows, or "
		       "delete the character.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_non_ascii,
	},
	{
		.id = "pem-explanatory-text",
		.severity = SEVERITY_INFO,
		.part = PART_INPUT,
		.summary = "there is text outside of the request",
		.source = "RFC 7468 2",
		.why = "The text is allowed and is passed over; openssl req "
		       "-text writes such text. Some forms refuse it.",
		.fix = "Delete it where a form refuses the "
		       "request; " FRAMING_FIX ".",
		.mend = {MEND_ENCODE, NULL},
		.check = check_text,
	},
};
RULES(pem, rows);
