/* Finds the blocks of any bytes twice; holds them to input/input.h.
 * Must reach: input_scan, base64_decode, classify, input_place_of_der,
 * input_place_of_text. SPDX-License-Identifier: MIT */
#include <assert.h>

#include "input/input.h"

enum { MAX_OCTETS = 1000 }; /* few enough to be met */

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

static void
check_place(struct input_place place, size_t n)
{
	assert(place.offset <= n);
	assert(place.line >= 1 && place.line <= n + 1);
	assert(place.column >= 1 && place.column <= n + 1);
}

static void
check_block(const struct input *input, const struct input_block *a,
	const struct input_block *b, size_t n)
{
	const struct slice parts[] = {
		a->text, a->body, a->label, a->end_label, a->bad_base64};

	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
		size_t at = (size_t)(parts[i].p - input->text.p);

		if (parts[i].p == NULL)
			continue;
		assert(slice_holds(input->text, parts[i]));
		check_place(input_place_of_text(input, at), n);
	}
	assert(a->text.n > 0 && a->der.n <= MAX_OCTETS + 1);
	for (size_t i = 0; i < 5; i++)
		check_place(input_place_of_der(input, a, a->der.n * i / 4), n);
	assert(a->form == b->form && a->object == b->object);
	assert(a->line == b->line && slice_equal(a->text, b->text));
	assert(slice_equal(a->der, b->der));
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	const struct slice text = {bytes, n};
	struct arena *arena = arena_new();
	struct input a, b;

	assert(input_scan(text, MAX_OCTETS, arena, &a) == ERR_OK);
	assert(input_scan(text, MAX_OCTETS, arena, &b) == ERR_OK);
	assert(a.block_count == b.block_count);
	for (size_t i = 0; i < a.block_count; i++)
		check_block(&a, &a.blocks[i], &b.blocks[i], n);
	check_place(input_place_of_text(&a, a.text.n), n);
	arena_free(arena);
	return 0;
}
