/* Writes the requests of any bytes anew: each is one of the input, octet for
 * octet, and what was written so is written the same again.
 * Must reach: csrlint_rewrap, input_scan, base64_decode, base64_encode.
 * SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "csrlint.h"
#include "der/der.h"
#include "input/input.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* The DER of the next block of a request from *at on that is whole; n == 0:
 * there is none. */
static struct slice
next_request(const struct input *input, size_t *at)
{
	while (*at < input->block_count) {
		const struct input_block *block = &input->blocks[(*at)++];
		struct slice rest = block->der;
		struct der_element outer;

		if (block->object == OBJECT_REQUEST &&
			der_read_tag(&rest, TAG_SEQUENCE, &outer))
			return block->der;
	}
	return (struct slice){NULL, 0};
}

/* Both hold the same requests in the same order. */
static void
check_requests(struct slice original, const char *pem)
{
	struct arena *arena = arena_new();
	struct input before, after;
	size_t i = 0;
	size_t j = 0;
	struct slice der;

	assert(input_scan(original, original.n, arena, &before) == ERR_OK);
	assert(input_scan(slice_text(pem), strlen(pem), arena, &after) ==
		ERR_OK);
	do {
		der = next_request(&before, &i);
		assert(slice_equal(der, next_request(&after, &j)));
	} while (der.n > 0);
	arena_free(arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *once = NULL;
	char *twice = NULL;
	size_t left_out = 0;

	assert(csrlint_rewrap(bytes, n, &once, &left_out));
	check_requests((struct slice){bytes, n}, once);
	assert(csrlint_rewrap(once, strlen(once), &twice, &left_out));
	assert(left_out == 0 && strcmp(once, twice) == 0);
	free(once);
	free(twice);
	return 0;
}
