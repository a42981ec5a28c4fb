/* Cuts any octets into records, of both forms and with small limits: the parts
 * in which they come change nothing, records stand in their order and inside of
 * the stream, and no more is kept than was promised.
 * Must reach: csrlint_records_next, boundary_find.
 * SPDX-License-Identifier: MIT */
#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "csrlint.h"

enum { LIMIT_MAX = 1024, PART_MAX = 65536 };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* A stream on its way. */
struct stream {
	struct csrlint_records *records; /* owned */
	struct csrlint_record *record;   /* owned; its last */
	const uint8_t *next;
	size_t left;
	size_t part; /* octets that come at once */
};

static void
open_stream(struct stream *stream, unsigned int choice, const uint8_t *bytes,
	size_t n, size_t part)
{
	const enum csrlint_record_form form =
		choice % 2 == 0 ? CSRLINT_RECORD_PEM : CSRLINT_RECORD_LINE;

	*stream = (struct stream){
		.records = csrlint_records_new(form, choice * LIMIT_MAX / 256),
		.record = csrlint_record_new(),
		.next = bytes,
		.left = n,
		.part = part};
	assert(stream->records != NULL && stream->record != NULL);
}

static void
close_stream(struct stream *stream)
{
	csrlint_records_free(stream->records);
	csrlint_record_free(stream->record);
}

/* Lets the next part come; false where there is none. */
static bool
let_come(struct stream *stream)
{
	const size_t n =
		stream->part < stream->left ? stream->part : stream->left;
	size_t room;
	void *to;

	if (n == 0)
		return false;
	to = csrlint_records_room(stream->records, &room);
	assert(to != NULL && n <= room);
	memcpy(to, stream->next, n);
	csrlint_records_add(stream->records, n);
	stream->next += n;
	stream->left -= n;
	assert(csrlint_records_pending(stream->records) <=
		LIMIT_MAX + PART_MAX);
	if (stream->left == 0)
		csrlint_records_end(stream->records);
	return true;
}

static bool
next_record(struct stream *stream)
{
	while (!csrlint_records_next(stream->records, stream->record))
		if (!let_come(stream))
			return false;
	return true;
}

static bool
is_same(const void *a, size_t a_n, const void *b, size_t b_n)
{
	if (a == NULL || b == NULL)
		return a_n == 0 && b_n == 0;
	return a_n == b_n && memcmp(a, b, a_n) == 0;
}

static void
check_same(const struct csrlint_record *a, const struct csrlint_record *b)
{
	size_t a_n, b_n, a_key_n, b_key_n;
	const void *a_octets = csrlint_record_octets(a, &a_n);
	const void *b_octets = csrlint_record_octets(b, &b_n);
	const void *a_key = csrlint_record_key(a, &a_key_n);
	const void *b_key = csrlint_record_key(b, &b_key_n);

	assert(csrlint_record_number(a) == csrlint_record_number(b));
	assert(csrlint_record_line(a) == csrlint_record_line(b));
	assert(csrlint_record_offset(a) == csrlint_record_offset(b));
	assert(csrlint_record_is_too_large(a) ==
		csrlint_record_is_too_large(b));
	assert(is_same(a_octets, a_n, b_octets, b_n));
	assert((a_key == NULL) == (b_key == NULL));
	assert(is_same(a_key, a_key_n, b_key, b_key_n));
}

/* The first octet chooses form and limit, the second the size of parts. */
int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct stream whole, parts;
	uint64_t behind = 0;
	bool is_any;

	if (n < 3)
		return 0;
	open_stream(&whole, bytes[0], bytes + 2, n - 2, PART_MAX);
	open_stream(&parts, bytes[0], bytes + 2, n - 2, 1 + (size_t)bytes[1]);
	do {
		is_any = next_record(&whole);
		assert(next_record(&parts) == is_any);
		if (!is_any)
			break;
		check_same(whole.record, parts.record);
		assert(csrlint_record_offset(whole.record) >= behind);
		behind = csrlint_record_offset(whole.record);
	} while (behind <= n);
	assert(!is_any);
	close_stream(&whole);
	close_stream(&parts);
	return 0;
}
