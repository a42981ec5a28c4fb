/* Sets of hashes, each with a number, coded so that a program can hold
 * millions: two bits for the order of a hash and 5 or 6 octets for the rest.
 *
 * The first bits of a hash choose its bucket, of about as many as there are
 * hashes; the next ones are kept with the number, in a record of whole octets;
 * the rest is not kept. Octets, all numbers big-endian:
 *
 *	8    count of records (4), bits that choose the bucket, bits that are
 *	     kept, bits of the number, 0
 *	4 n  for each 64 buckets: how many bits of the next part lie before
 *	m    for each bucket in order: a bit 1 for each record, and a bit 0
 *	     (the highest bit of an octet first)
 *	     the records in the order of their hashes: what is kept of the
 *	     hash, and the number
 *
 * This is Elias's and Fano's coding of a sorted list; it is as short as a
 * table of 39 bits of each hash can be, but for half a bit each.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_TABLE_H
#define CSRLINT_KNOWN_TABLE_H

#include "base/slice.h"

enum {
	TABLE_HEAD_OCTETS = 8,
	TABLE_BUCKETS_A_MARK = 64,
	TABLE_MARK_OCTETS = 4,
	/* Records whose hashes have the same bits; a table has no more. */
	TABLE_MATCHES_MAX = 4
};

/* How a table lies in memory. */
struct table_shape {
	uint32_t count;           /* of records */
	unsigned int bucket_bits; /* 6 to 31 */
	unsigned int kept_bits;
	unsigned int number_bits; /* with kept_bits a multiple of 8, up to 56 */
};

/* Octets of the parts, and of all of it. */
size_t table_marks_octets(const struct table_shape *shape);
size_t table_order_octets(const struct table_shape *shape);
size_t table_record_octets(const struct table_shape *shape);
size_t table_octets(const struct table_shape *shape);

/* Reads the shape of a table; false where these octets are none: too short,
 * too long, or of another form. An empty slice is a table without records. */
bool table_read_shape(struct slice table, struct table_shape *out);

/* The numbers of the records for a hash, whose first 64 bits these are; returns
 * how many, 0 also where the octets are no table. 0.1 us. */
size_t table_find(
	struct slice table, uint64_t hash, uint32_t numbers[TABLE_MATCHES_MAX]);

#endif
