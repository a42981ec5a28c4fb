/* Private keys that are wanted. SPDX-License-Identifier: MIT */
#include "input/base64.h"
#include "input/fault.h"
#include "input/lines.h"

bool
input_is_encrypted(const struct input_block *block)
{
	const struct input_fault *header =
		input_fault_find(block->faults, INPUT_HEADER);

	return header != NULL &&
		slice_search(header->at, "ENCRYPTED") < header->at.n;
}

enum err_code
input_private_der(const struct input *input, const struct input_block *block,
	struct arena *arena, struct slice *der)
{
	struct input_block opened = *block;
	struct faults faults = {.kind = {{.count = 0}}};
	enum err_code rc = ERR_OK;

	*der = (struct slice){NULL, 0};
	if (block->object != OBJECT_PRIVATE_KEY || input_is_encrypted(block))
		return ERR_OK;
	if (slice_begins(block->body, "\x30")) {
		*der = block->body; /* as binary as it came */
		return ERR_OK;
	}
	if (block->form != FORM_OTHER) {
		rc = base64_decode(
			input->text, block->body.n, arena, &opened, &faults);
		*der = opened.der;
	}
	return rc;
}
