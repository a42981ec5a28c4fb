/* Elements of DER, put around octets. SPDX-License-Identifier: MIT */
#include "der/write.h"

enum { LENGTH_OCTETS_MAX = 1 + sizeof(size_t) };

/* X.690 8.1.3, 10.1. Returns the octets written. */
static size_t
write_length(uint8_t *out, size_t n)
{
	size_t octets = 0;

	if (n < 0x80) {
		out[0] = (uint8_t)n;
		return 1;
	}
	for (size_t rest = n; rest > 0; rest >>= 8)
		octets++;
	out[0] = (uint8_t)(0x80 | octets);
	for (size_t i = octets; i > 0; i--, n >>= 8)
		out[i] = (uint8_t)(n & 0xff);
	return 1 + octets;
}

struct slice
der_wrap(struct arena *arena, uint8_t identifier, const struct slice *parts,
	size_t count)
{
	return der_wrap_long(
		arena, (struct slice){&identifier, 1}, parts, count);
}

struct slice
der_wrap_long(struct arena *arena, struct slice identifier,
	const struct slice *parts, size_t count)
{
	size_t n = 0, at;
	uint8_t *out;

	for (size_t i = 0; i < count; i++) {
		if (parts[i].p == NULL)
			return (struct slice){NULL, 0};
		n += parts[i].n;
	}
	out = arena_room(arena, identifier.n + LENGTH_OCTETS_MAX + n);
	if (out == NULL)
		return (struct slice){NULL, 0};
	memcpy(out, identifier.p, identifier.n);
	at = identifier.n + write_length(out + identifier.n, n);
	for (size_t i = 0; i < count; i++) {
		memcpy(out + at, parts[i].p, parts[i].n);
		at += parts[i].n;
	}
	return (struct slice){out, at};
}

enum { LEVELS_MAX = 8, LONG_TAG = 0x1f };

/* The elements around the content `at`, from the outermost on; how many, and 0
 * where there are none such. */
static size_t
elements_around(struct slice rest, struct slice at, struct der_element *levels)
{
	struct der_element element;
	size_t depth = 0;

	while (der_read(&rest, &element)) {
		if (!slice_holds(element.whole, at))
			continue;
		if (depth == LEVELS_MAX ||
			(element.identifier & LONG_TAG) == LONG_TAG)
			return 0;
		levels[depth++] = element;
		if (element.content.p == at.p && element.content.n == at.n)
			return depth;
		rest = element.content;
	}
	return 0;
}

struct slice
der_replace(struct arena *arena, struct slice whole, struct slice at,
	struct slice content)
{
	struct der_element levels[LEVELS_MAX];
	size_t depth = elements_around(whole, at, levels);
	struct slice out = {NULL, 0};

	if (depth == 0)
		return out;
	out = der_wrap(arena, levels[--depth].identifier, &content, 1);
	while (depth-- > 0) {
		const struct slice outer = levels[depth].content;
		const struct slice inner = levels[depth + 1].whole;
		const size_t before = (size_t)(inner.p - outer.p);
		const struct slice parts[] = {slice_head(outer, before), out,
			slice_from(outer, before + inner.n)};

		out = der_wrap(arena, levels[depth].identifier, parts, 3);
	}
	return out;
}
