/* Coding sets of hashes. SPDX-License-Identifier: MIT */
#include "data/table_write.h"

#include <stdlib.h>

static int
compare(const void *left, const void *right)
{
	const struct table_entry *a = left;
	const struct table_entry *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return a->number < b->number ? -1 : a->number > b->number;
}

static void
write_number(uint8_t *out, uint64_t number, size_t n)
{
	for (size_t i = n; i-- > 0; number >>= 8)
		out[i] = (uint8_t)number;
}

static size_t
bucket_of(const struct table_entry *entry, const struct table_shape *shape)
{
	return (size_t)(entry->hash >> (64 - shape->bucket_bits));
}

static uint64_t
record_of(const struct table_entry *entry, const struct table_shape *shape)
{
	const uint64_t kept =
		entry->hash << shape->bucket_bits >> (64 - shape->kept_bits);

	return kept << shape->number_bits | entry->number;
}

/* All numbers fit, and not too many entries are found for one hash. */
static bool
fits(const struct table_entry *entries, const struct table_shape *shape)
{
	const unsigned int unused = 64 - shape->bucket_bits - shape->kept_bits;

	for (size_t i = 0; i < shape->count; i++) {
		if ((uint64_t)entries[i].number >> shape->number_bits != 0)
			return false;
		if (i >= TABLE_MATCHES_MAX &&
			entries[i].hash >> unused ==
				entries[i - TABLE_MATCHES_MAX].hash >> unused)
			return false;
	}
	return true;
}

/* The marks and the bits for the order. */
static void
write_order(const struct table_entry *entries, const struct table_shape *shape,
	uint8_t *marks, uint8_t *order)
{
	const size_t buckets = (size_t)1 << shape->bucket_bits;
	size_t at = 0, i = 0;

	for (size_t bucket = 0; bucket < buckets; bucket++) {
		if (bucket % TABLE_BUCKETS_A_MARK == 0)
			write_number(marks +
					bucket / TABLE_BUCKETS_A_MARK *
						TABLE_MARK_OCTETS,
				at, TABLE_MARK_OCTETS);
		for (; i < shape->count &&
			bucket_of(&entries[i], shape) == bucket;
			i++, at++)
			order[at / 8] |= (uint8_t)(0x80 >> at % 8);
		at++;
	}
}

static void
write_table(const struct table_entry *entries, const struct table_shape *shape,
	uint8_t *out)
{
	const size_t octets = table_record_octets(shape);
	uint8_t *marks = out + TABLE_HEAD_OCTETS;
	uint8_t *order = marks + table_marks_octets(shape);
	uint8_t *records = order + table_order_octets(shape);

	write_number(out, shape->count, 4);
	out[4] = (uint8_t)shape->bucket_bits;
	out[5] = (uint8_t)shape->kept_bits;
	out[6] = (uint8_t)shape->number_bits;
	write_order(entries, shape, marks, order);
	for (size_t i = 0; i < shape->count; i++)
		write_number(records + i * octets,
			record_of(&entries[i], shape), octets);
}

uint8_t *
table_write(struct table_entry *entries, size_t entry_count,
	struct table_shape *shape)
{
	uint8_t *table;

	if (entry_count > UINT32_MAX)
		return NULL;
	shape->count = (uint32_t)entry_count;
	if (entry_count > 0)
		qsort(entries, entry_count, sizeof(entries[0]), compare);
	table = fits(entries, shape) ? calloc(1, table_octets(shape)) : NULL;
	if (table != NULL)
		write_table(entries, shape, table);
	return table;
}
