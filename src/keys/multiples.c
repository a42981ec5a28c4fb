/* Looks a coordinate up among those of small multiples of the generator.
 * SPDX-License-Identifier: MIT */
#include "keys/multiples.h"

static const struct multiples *
find_curve(enum oid_id curve)
{
	for (size_t i = 0; i < keys_multiples_count; i++)
		if (keys_multiples[i].curve == curve)
			return &keys_multiples[i];
	return NULL;
}

static uint64_t
lowest_bits(struct slice x)
{
	uint64_t bits = 0;

	if (x.n > MULTIPLES_X_OCTETS)
		x = slice_from(x, x.n - MULTIPLES_X_OCTETS);
	for (size_t i = 0; i < x.n; i++)
		bits = bits << 8 | x.p[i];
	return bits;
}

uint32_t
keys_small_multiple(enum oid_id curve, struct slice x)
{
	const struct multiples *multiples = find_curve(curve);
	const uint64_t wanted = lowest_bits(x);
	size_t from = 0, to = KEYS_SMALL_MULTIPLE;

	if (multiples == NULL)
		return 0;
	while (from < to) {
		size_t middle = from + (to - from) / 2;
		uint64_t entry = multiples->entry[middle];

		if (entry >> MULTIPLE_BITS == wanted)
			return (uint32_t)(entry & 0xffff);
		if (entry >> MULTIPLE_BITS < wanted)
			from = middle + 1;
		else
			to = middle;
	}
	return 0;
}
