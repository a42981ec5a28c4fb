/* Requests of CMC, which hold a PKCS #10 request.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static struct slice
place_of(const struct input_block *block)
{
	return block->label.n > 0 ? block->label : slice_head(block->text, 0);
}

/* A CMC request that holds none of PKCS #10, in an input without any. */
static const struct input_block *
other_cmc(const struct input *input)
{
	for (size_t i = 0; i < input->block_count; i++)
		if (input->blocks[i].object == OBJECT_CMC)
			return &input->blocks[i];
	return NULL;
}

static void
check_cmc(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input_block *other = other_cmc(facts->input);

	if (facts->block != NULL && facts->block->is_cmc)
		found(out, self, place_of(facts->block),
			"the request stands in a CMC request (RFC 10002), "
			"expected the PKCS #10 request alone");
	else if (facts->first && facts->input->request_count == 0 &&
		other != NULL)
		found_advising(out, self, place_of(other),
			(struct advice){.mend = {MEND_FILE, NULL}},
			"the input holds a CMC request (RFC 10002) without one "
			"of PKCS #10, expected a PKCS #10 request");
}

static const struct rule rows[] = {
	{
		.id = "input-cmc",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the input holds a CMC request",
		.source = "RFC 10002 3.2; MS-WCCE 2.2.2.6",
		.why = "CMC wraps a PKCS #10 request into a signed message, "
		       "which AD CS reads and certreq makes by default, under "
		       "the same BEGIN line. Other CAs take the PKCS #10 "
		       "request alone.",
		.fix = "Set RequestType to PKCS10 in the inf file and make it "
		       "anew, or take it out: csrlint --rewrap writes the "
		       "PKCS #10 request alone.",
		.mend = {MEND_ENCODE, NULL},
		.check = check_cmc,
	},
};
RULES(input_cmc, rows);
