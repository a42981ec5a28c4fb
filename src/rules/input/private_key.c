/* Private keys beside or instead of a request. No octet of a key may reach
 * any output, so findings point at the label of its BEGIN line at most.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_in_input(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct input *input = facts->input;
	/* Without a request there is none to be made anew. */
	const struct advice advice = {
		.mend = {
			input->request_count > 0 ? MEND_KEY : MEND_FILE, NULL}};

	if (!facts->first)
		return;
	for (size_t i = 0; i < input->block_count; i++) {
		const struct input_block *block = &input->blocks[i];

		if (block->object == OBJECT_PRIVATE_KEY)
			found_advising(out, self,
				block->label.n > 0 ? block->label
						   : slice_head(block->text, 0),
				advice,
				"the input holds %s, expected the request "
				"alone",
				block->name);
	}
}

static const struct rule rows[] = {
	{
		.id = "private-key-in-input",
		.severity = SEVERITY_ERROR,
		.part = PART_INPUT,
		.summary = "the input holds a private key",
		.source = "RFC 2986 3; BR 6.1.2",
		.why = "Who has the private key can pass for the server. It "
		       "never leaves the machine it was made on, and a "
		       "request does not contain it: a CA that receives one "
		       "has to treat it as compromised.",
		.fix = "Send the request alone. Where the key was sent, "
		       "committed or pasted already, make a new key, and a "
		       "new request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_in_input,
	},
};
RULES(private_key, rows);
