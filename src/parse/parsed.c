/* One request of an input, taken apart. SPDX-License-Identifier: MIT */
#include "parse/parsed.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/unicode.h"
#include "der/der.h"

enum {
	OCTETS_MAX = 1 << 20,
	ELEMENTS_MAX = 1 << 16,
	DEPTH_MAX = 32,
	FIRST_OCTETS = 2816 /* enough for a request with a few names */
};

/* --- what all files of this room use ----------------------------------------
 */

struct csrlint_octets
place_of(const struct csrlint_parsed *parsed, struct slice slice)
{
	struct csrlint_octets out = {NULL, 0, 0};

	/* A fault may be what stands behind the request. */
	if (parsed->block != NULL && slice_holds(parsed->block->der, slice))
		out.offset = (size_t)(slice.p - parsed->block->der.p);
	return out;
}

struct csrlint_octets
octets_of(const struct csrlint_parsed *parsed, struct slice slice)
{
	return text_octets_of(parsed, slice, slice);
}

struct csrlint_octets
text_octets_of(const struct csrlint_parsed *parsed, struct slice text,
	struct slice source)
{
	struct csrlint_octets out = place_of(parsed, source);

	out.octets = text.n == 0 ? NULL : text.p;
	out.length = text.n;
	return out;
}

struct slice
slice_of(struct csrlint_octets octets)
{
	return (struct slice){
		octets.octets, octets.octets == NULL ? 0 : octets.length};
}

int64_t
number_of(struct slice content)
{
	int64_t number = 0;

	if (content.n == 0 || (content.p[0] & 0x80) != 0)
		return -1;
	for (size_t i = 0; i < content.n; i++) {
		if (number > INT64_MAX >> 8)
			return INT64_MAX;
		number = number << 8 | content.p[i];
	}
	return number;
}

/* True for UTF-8 without U+0000. */
static bool
is_text(struct slice text)
{
	struct character character;

	if (slice_find(text, 0) < text.n)
		return false;
	if (!unicode_is_needed(text))
		return true;
	while (unicode_next(&text, &character))
		if (character.c == UNICODE_NONE)
			return false;
	return true;
}

struct slice
readable(uint8_t tag, struct slice text, struct slice source)
{
	bool is_converted =
		tag == TAG_BMP_STRING || tag == TAG_UNIVERSAL_STRING;

	if (!der_is_text(tag) || (is_converted && text.p == source.p) ||
		!is_text(text))
		return (struct slice){NULL, 0};
	return text;
}

void *
array_of(struct csrlint_parsed *parsed, size_t count, size_t size)
{
	void *array = arena_array(parsed->arena, count, size);

	if (array == NULL)
		parsed->is_without_memory = true;
	return array;
}

/* --- the parse --------------------------------------------------------------
 */

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

size_t
csrlint_parsed_count(const struct csrlint_parsed *parsed)
{
	return parsed == NULL ? 0 : parsed->input.request_count;
}

bool
csrlint_parsed_is_complete(const struct csrlint_parsed *parsed)
{
	return parsed != NULL && parsed->csr.decoded;
}

struct csrlint_octets
csrlint_parsed_der(const struct csrlint_parsed *parsed)
{
	if (parsed == NULL)
		return (struct csrlint_octets){NULL, 0, 0};
	return octets_of(parsed, parsed->whole);
}

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
