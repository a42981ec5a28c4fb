/* What all files of this room use: octets with their place, numbers, text.
 * SPDX-License-Identifier: MIT */
#include "base/unicode.h"
#include "der/der.h"
#include "parse/parsed.h"

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
