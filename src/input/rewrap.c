/* Requests written anew as clean PEM. SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/encode.h"
#include "base/memory.h"
#include "csrlint.h"
#include "der/der.h"
#include "input/input.h"

enum { LINE_OCTETS = PEM_LINE_LENGTH / 4 * 3 };

bool
input_write_request(struct text *out, struct slice der)
{
	struct slice rest = der;
	struct der_element outer;

	if (!der_read_tag(&rest, TAG_SEQUENCE, &outer))
		return false;
	text_printf(out, "-----BEGIN CERTIFICATE REQUEST-----\n");
	for (size_t i = 0; i < der.n; i += LINE_OCTETS) {
		base64_encode(out, slice_head(slice_from(der, i), LINE_OCTETS));
		text_add(out, "\n", 1);
	}
	text_printf(out, "-----END CERTIFICATE REQUEST-----\n");
	return true;
}

/* Writes the requests of the input; how many could not be. */
static size_t
add_requests(struct text *out, const struct input *input)
{
	size_t left_out = 0;

	for (size_t i = 0; i < input->block_count; i++) {
		const struct input_block *block = &input->blocks[i];

		if (block->object == OBJECT_REQUEST &&
			!input_write_request(out, block->der))
			left_out++;
	}
	return left_out;
}

bool
csrlint_rewrap(const void *bytes, size_t n, char **pem, size_t *left_out)
{
	struct slice original = {bytes, n};
	struct arena *arena;
	struct input input;
	struct text out;

	memory_begin();
	*pem = NULL;
	*left_out = 0;
	arena = arena_new();
	out = text_in(arena);
	if (arena == NULL)
		return false;
	if (input_scan(original, n, arena, &input) == ERR_OK) {
		*left_out = add_requests(&out, &input);
		if (!memory_has_run_out())
			*pem = memory_noted(strdup(text_get(&out)));
	}
	arena_free(arena);
	return *pem != NULL;
}
