/* Look-up in coded sets of hashes. SPDX-License-Identifier: MIT */
#include "known/table.h"

enum { HASH_BITS = 64, BUCKET_BITS_MIN = 6, BUCKET_BITS_MAX = 31 };

/* A table that is being looked at. */
struct view {
	struct table_shape shape;
	const uint8_t *marks, *order, *records;
};

static uint64_t
read_number(const uint8_t *octets, size_t n)
{
	uint64_t number = 0;

	for (size_t i = 0; i < n; i++)
		number = number << 8 | octets[i];
	return number;
}

size_t
table_marks_octets(const struct table_shape *shape)
{
	return ((size_t)1 << shape->bucket_bits) / TABLE_BUCKETS_A_MARK *
		TABLE_MARK_OCTETS;
}

size_t
table_order_octets(const struct table_shape *shape)
{
	return (((size_t)1 << shape->bucket_bits) + shape->count + 7) / 8;
}

size_t
table_record_octets(const struct table_shape *shape)
{
	return (shape->kept_bits + shape->number_bits) / 8;
}

size_t
table_octets(const struct table_shape *shape)
{
	return TABLE_HEAD_OCTETS + table_marks_octets(shape) +
		table_order_octets(shape) +
		shape->count * table_record_octets(shape);
}

bool
table_read_shape(struct slice table, struct table_shape *out)
{
	unsigned int record_bits;

	if (table.n < TABLE_HEAD_OCTETS)
		return false;
	out->count = (uint32_t)read_number(table.p, 4);
	out->bucket_bits = table.p[4];
	out->kept_bits = table.p[5];
	out->number_bits = table.p[6];
	record_bits = out->kept_bits + out->number_bits;
	return out->bucket_bits >= BUCKET_BITS_MIN &&
		out->bucket_bits <= BUCKET_BITS_MAX && out->number_bits <= 32 &&
		record_bits % 8 == 0 && record_bits <= 56 &&
		out->bucket_bits + out->kept_bits <= HASH_BITS &&
		table.n == table_octets(out);
}

static bool
open_view(struct slice table, struct view *out)
{
	if (!table_read_shape(table, &out->shape))
		return false;
	out->marks = table.p + TABLE_HEAD_OCTETS;
	out->order = out->marks + table_marks_octets(&out->shape);
	out->records = out->order + table_order_octets(&out->shape);
	return true;
}

static bool
order_bit(const struct view *view, size_t at)
{
	return (view->order[at / 8] >> (7 - at % 8) & 1) != 0;
}

/* Where the bits of a bucket begin: from the mark on, behind as many zeros as
 * there are buckets between. The bounds hold for any octets. */
static size_t
find_bucket(const struct view *view, size_t bucket)
{
	const uint8_t *mark =
		view->marks + bucket / TABLE_BUCKETS_A_MARK * TABLE_MARK_OCTETS;
	const size_t end = table_order_octets(&view->shape) * 8;
	size_t at = (size_t)read_number(mark, TABLE_MARK_OCTETS);
	size_t zeros = bucket % TABLE_BUCKETS_A_MARK;

	for (; zeros > 0 && at < end; at++)
		if (!order_bit(view, at))
			zeros--;
	return at;
}

static uint64_t
read_record(const struct view *view, size_t index)
{
	const size_t octets = table_record_octets(&view->shape);

	return read_number(view->records + index * octets, octets);
}

size_t
table_find(
	struct slice table, uint64_t hash, uint32_t numbers[TABLE_MATCHES_MAX])
{
	struct view view;
	const struct table_shape *shape = &view.shape;
	size_t bucket, at, end, count = 0;
	uint64_t kept;

	if (!open_view(table, &view))
		return 0;
	bucket = (size_t)(hash >> (HASH_BITS - shape->bucket_bits));
	kept = hash << shape->bucket_bits >> (HASH_BITS - shape->kept_bits);
	end = table_order_octets(shape) * 8;
	/* Of the bits before, one was a zero for each bucket. */
	for (at = find_bucket(&view, bucket);
		at < end && order_bit(&view, at) && at - bucket < shape->count;
		at++) {
		uint64_t record = read_record(&view, at - bucket);

		if (record >> shape->number_bits == kept &&
			count < TABLE_MATCHES_MAX)
			numbers[count++] = (uint32_t)(record &
				(((uint64_t)1 << shape->number_bits) - 1));
	}
	return count;
}
