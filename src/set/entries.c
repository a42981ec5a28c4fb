/* Open addressing, one slot after the other.
 *
 * The fingerprints are digests already. Whoever wants many of them to begin in
 * one slot of a table of a million has to make a million keys for each.
 * SPDX-License-Identifier: MIT */
#include "set/entries.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_SIZE = 64 };

/* Where an entry stands, or the free slot where it would. */
static size_t
slot_of(const struct entries *table, struct fingerprint of)
{
	uint64_t start;
	size_t i;

	memcpy(&start, of.octets, sizeof(start));
	i = (size_t)start & (table->size - 1);
	while (table->slots[i] != NULL &&
		memcmp(&table->slots[i]->of, &of, sizeof(of)) != 0)
		i = (i + 1) & (table->size - 1);
	return i;
}

struct entry *
entries_get(const struct entries *table, struct fingerprint of)
{
	if (table->size == 0)
		return NULL;
	return table->slots[slot_of(table, of)];
}

static bool
grow(struct entries *table)
{
	struct entries bigger = {.count = table->count};

	bigger.size = table->size == 0 ? FIRST_SIZE : 2 * table->size;
	bigger.slots = calloc(bigger.size, sizeof(struct entry *));
	if (bigger.slots == NULL)
		return false;
	for (size_t i = 0; i < table->size; i++)
		if (table->slots[i] != NULL)
			bigger.slots[slot_of(&bigger, table->slots[i]->of)] =
				table->slots[i];
	free(table->slots);
	*table = bigger;
	return true;
}

bool
entries_put(struct entries *table, struct entry *entry)
{
	if (3 * (table->count + 1) > 2 * table->size && !grow(table))
		return false;
	table->slots[slot_of(table, entry->of)] = entry;
	table->count++;
	return true;
}

size_t
entries_octets(const struct entries *table)
{
	return table->size * sizeof(struct entry *);
}

void
entries_free(struct entries *table)
{
	free(table->slots);
	*table = (struct entries){0};
}
