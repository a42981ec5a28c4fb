/* One request of an input, taken apart. SPDX-License-Identifier: MIT */
#include "parse/getters.h"

#include <stdlib.h>

#include "base/memory.h"
#include "der/der.h"

enum {
	OCTETS_MAX = 1 << 20,
	ELEMENTS_MAX = 1 << 16,
	DEPTH_MAX = 32,
	FIRST_OCTETS = 2432 /* enough for a request with ten names */
};

struct csrlint_parsed *
csrlint_parsed_new(void)
{
	struct csrlint_parsed *parsed;

	memory_begin();
	parsed = memory_noted(calloc(1, sizeof(*parsed)));
	if (parsed == NULL)
		return NULL;
	parsed->arena = arena_new_of(FIRST_OCTETS);
	if (parsed->arena == NULL) {
		free(parsed);
		return NULL;
	}
	csrlint_parsed_set_limits(parsed, OCTETS_MAX, ELEMENTS_MAX);
	return parsed;
}

void
csrlint_parsed_free(struct csrlint_parsed *parsed)
{
	if (parsed == NULL)
		return;
	arena_free(parsed->arena);
	free(parsed);
}

void
csrlint_parsed_set_limits(
	struct csrlint_parsed *parsed, size_t octets, size_t elements)
{
	if (parsed == NULL)
		return;
	parsed->octets_max = octets;
	parsed->caps = (struct der_caps){elements, DEPTH_MAX};
}

/* Forgets the parse before; limits stay. */
static void
forget(struct csrlint_parsed *parsed)
{
	struct csrlint_parsed clean = {.arena = parsed->arena,
		.caps = parsed->caps,
		.octets_max = parsed->octets_max};

	arena_reset(parsed->arena);
	*parsed = clean;
}

/* The block of the request with this number, from 1 on; NULL: none has it. */
static const struct input_block *
find_request(const struct input *input, size_t number)
{
	for (size_t i = 0; i < input->block_count; i++)
		if (input->blocks[i].object == OBJECT_REQUEST && --number == 0)
			return &input->blocks[i];
	return NULL;
}

/* Everything that getters answer with. */
static enum csrlint_parse_result
prepare(struct csrlint_parsed *parsed)
{
	parsed->key_algorithm =
		(struct csrlint_algorithm){parsed, &parsed->csr.key.algorithm};
	parsed->signature_algorithm = (struct csrlint_algorithm){
		parsed, &parsed->csr.signature_algorithm};
	names_prepare(parsed);
	attributes_prepare(parsed);
	extensions_prepare(parsed);
	faults_prepare(parsed);
	if (parsed->is_without_memory)
		return CSRLINT_PARSE_NO_MEMORY;
	if (parsed->der->capped)
		return CSRLINT_PARSE_LIMIT;
	return parsed->fault_total == 0 ? CSRLINT_PARSE_SOUND
					: CSRLINT_PARSE_FAULTY;
}

/* der -> csr: of what is cut off or over the caps nothing is decoded. The list
 * of faults is large and mostly empty: it lives on the stack, and what is kept
 * of it in the arena. */
static enum csrlint_parse_result
take_apart(struct csrlint_parsed *parsed)
{
	struct slice der = parsed->block->der;
	struct der_faults faults;
	enum csrlint_parse_result result;

	parsed->whole = der;
	if (der.n > parsed->octets_max)
		return CSRLINT_PARSE_LIMIT;
	der_check(der, parsed->caps, &faults);
	parsed->is_whole = !faults.capped && !faults.broken;
	if (parsed->is_whole) {
		parsed->whole = faults.outer;
		if (csr_decode(parsed->whole, parsed->arena, &parsed->csr) !=
			ERR_OK)
			return CSRLINT_PARSE_NO_MEMORY;
	}
	parsed->der = &faults;
	result = prepare(parsed);
	parsed->der = NULL;
	return result;
}

/* From bytes to a request. */
static enum csrlint_parse_result
parse(struct csrlint_parsed *parsed, struct slice text, size_t number)
{
	if (input_scan(text, parsed->octets_max, parsed->arena,
		    &parsed->input) != ERR_OK)
		return CSRLINT_PARSE_NO_MEMORY;
	parsed->block = find_request(&parsed->input, number);
	if (parsed->block == NULL)
		return CSRLINT_PARSE_NONE;
	return take_apart(parsed);
}

enum csrlint_parse_result
csrlint_parse(struct csrlint_parsed *parsed, const void *bytes, size_t n,
	size_t number)
{
	enum csrlint_parse_result result;

	memory_begin();
	if (parsed == NULL)
		return CSRLINT_PARSE_NONE;
	forget(parsed);
	result = parse(parsed, (struct slice){bytes, n}, number);
	if (result != CSRLINT_PARSE_NO_MEMORY && !memory_has_run_out())
		return result;
	memory_ran_out();
	forget(parsed); /* half a request is none */
	return CSRLINT_PARSE_NO_MEMORY;
}

/* --- the whole --------------------------------------------------------------
 */

COUNT(count, of->input.request_count)
GETTER(bool, parsed_is_complete, parsed, false, of->csr.decoded)
OCTETS(der, of->whole)

void
csrlint_parsed_place(const struct csrlint_parsed *parsed, size_t offset,
	size_t *line, size_t *column, size_t *text_offset)
{
	struct input_place place = {0, 0, 0};

	if (parsed != NULL && parsed->block != NULL)
		place = input_place_of_der(
			&parsed->input, parsed->block, offset);
	if (line != NULL)
		*line = place.line;
	if (column != NULL)
		*column = place.column;
	if (text_offset != NULL)
		*text_offset = place.offset;
}

/* --- version ----------------------------------------------------------------
 */

int
csrlint_parsed_version(const struct csrlint_parsed *parsed)
{
	int64_t number;

	if (parsed == NULL)
		return -1;
	number = number_of(parsed->csr.version);
	return number > INT32_MAX ? -1 : (int)number;
}
