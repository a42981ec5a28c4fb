/* The small multiples of the generators of curves, computed where they are
 * needed: as tables, which do not compress, they would be a quarter of what the
 * page has to load.
 * SPDX-License-Identifier: MIT */
#include "web/multiples.h"

#include "data/fill_multiples.h"

/* The room of the tables is const to whoever looks things up alone. */
bool
multiples_fill_next(void)
{
	static size_t filled;

	if (filled < keys_multiples_count) {
		const struct multiples *table = &keys_multiples[filled++];

		(void)fill_multiples(
			table, (uint8_t *)table->baby, (uint8_t *)table->giant);
	}
	return filled < keys_multiples_count;
}
