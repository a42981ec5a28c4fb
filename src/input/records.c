/* A stream cut into records. SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/memory.h"
#include "csrlint.h"
#include "input/base64.h"
#include "input/boundary.h"
#include "input/lines.h"

enum { READ_OCTETS = 65536 };

/* Offsets are those of octets in p. */
struct csrlint_records {
	enum csrlint_record_form form;
	size_t max;
	uint8_t *p; /* owned */
	size_t room;
	size_t begin;     /* of the record that is looked for */
	size_t end;       /* of what was read */
	bool is_over;     /* nothing comes behind that */
	uint64_t line;    /* that begin stands in */
	uint64_t dropped; /* octets of the stream in front of p */

	/* The line that is looked at; the rest of it may not be there yet. */
	size_t line_begin;
	size_t looked; /* no line ends in front of this */
	bool has_blank;
	uint64_t lines_over; /* that ended since begin */

	bool is_begun;    /* a BEGIN was seen since the record's begin */
	uint64_t skipped; /* octets of the record that were dropped */
	bool is_key_lost; /* its first octets were among them */
	uint64_t number;  /* of the record in front of it */
};

struct csrlint_record {
	uint64_t number;
	uint64_t line;
	uint64_t offset;
	bool is_too_large;
	struct slice octets; /* of p */
	struct slice key;    /* likewise */
	uint8_t *p;          /* owned */
	size_t room;
};

struct csrlint_records *
csrlint_records_new(enum csrlint_record_form form, size_t max_octets)
{
	struct csrlint_records *records =
		memory_noted(calloc(1, sizeof(*records)));

	if (records == NULL)
		return NULL;
	records->form = form;
	records->max = max_octets > 0 ? max_octets : 1;
	records->line = 1;
	return records;
}

void
csrlint_records_free(struct csrlint_records *records)
{
	if (records == NULL)
		return;
	free(records->p);
	free(records);
}

struct csrlint_record *
csrlint_record_new(void)
{
	return memory_noted(calloc(1, sizeof(struct csrlint_record)));
}

void
csrlint_record_free(struct csrlint_record *record)
{
	if (record == NULL)
		return;
	free(record->p);
	free(record);
}

/* Gives back the room of the records before. */
static void
move_to_front(struct csrlint_records *records)
{
	const size_t begin = records->begin;

	if (begin == 0)
		return;
	memmove(records->p, records->p + begin, records->end - begin);
	records->dropped += begin;
	records->line_begin -= begin;
	records->looked -= begin;
	records->end -= begin;
	records->begin = 0;
}

void *
csrlint_records_room(struct csrlint_records *records, size_t *n)
{
	uint8_t *bigger;

	move_to_front(records);
	if (records->room - records->end < READ_OCTETS) {
		bigger = memory_noted(
			realloc(records->p, 2 * (records->end + READ_OCTETS)));
		if (bigger == NULL)
			return NULL;
		records->p = bigger;
		records->room = 2 * (records->end + READ_OCTETS);
	}
	*n = READ_OCTETS;
	return records->p + records->end;
}

void
csrlint_records_add(struct csrlint_records *records, size_t n)
{
	records->end += n;
}

void
csrlint_records_end(struct csrlint_records *records)
{
	records->is_over = true;
}

static bool
is_line_end(uint8_t c)
{
	return c == '\n' || c == '\r';
}

/* How many octets from here on are neither blanks nor line ends nor other
 * controls, in steps of eight: most of a line of Base64. */
static size_t
solid_octets(const uint8_t *p, size_t n)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	size_t i = 0;

	for (; n - i >= sizeof(ones); i += sizeof(ones)) {
		uint64_t word;

		memcpy(&word, p + i, sizeof(word));
		/* The high bit of an octet below 0x21 is set by borrowing. */
		if (((word - ones * 0x21) & ~word & ones * 0x80) != 0)
			break;
	}
	return i;
}

/* Where the text of the line that is looked at ends, and the offset behind its
 * line end; false where that is still to come. A CR may be the first half of a
 * line's end. A line of more than `most` octets is looked at in parts. */
static bool
find_line_end(struct csrlint_records *records, size_t most, size_t *text_end,
	size_t *end)
{
	const uint8_t *p = records->p;
	const size_t left = most - (records->looked - records->line_begin);
	const size_t stop = records->end - records->looked < left
		? records->end
		: records->looked + left;
	size_t i = records->looked;

	while (i < stop) {
		i += solid_octets(p + i, stop - i);
		if (i == stop || is_line_end(p[i]))
			break;
		records->has_blank |= is_blank(p[i]);
		i++;
	}
	records->looked = i;
	*text_end = i;
	*end = i;
	if (i == records->end)
		return records->is_over && records->line_begin < i;
	if (!is_line_end(p[i]))
		return true;
	*end = i + 1;
	if (p[i] == '\r' && i + 1 == records->end)
		return records->is_over;
	if (p[i] == '\r' && p[i + 1] == '\n')
		*end = i + 2;
	return true;
}

/* Goes on behind a line. */
static void
leave_line(struct csrlint_records *records, size_t end)
{
	records->lines_over += is_line_end(records->p[end - 1]);
	records->line_begin = end;
	records->looked = end;
	records->has_blank = false;
}

/* The record begins behind what it was thought to begin with. */
static void
begin_at(struct csrlint_records *records, size_t begin)
{
	records->begin = begin;
	records->line += records->lines_over;
	records->lines_over = 0;
	records->is_begun = false;
	records->skipped = 0;
	records->is_key_lost = false;
}

/* Copies the first n octets of the record; false where memory is short. */
static bool
copy_octets(const struct csrlint_records *records, size_t n,
	struct csrlint_record *out)
{
	if (out->room < n) {
		uint8_t *bigger = memory_noted(realloc(out->p, 2 * n));

		if (bigger == NULL)
			return false;
		out->p = bigger;
		out->room = 2 * n;
	}
	if (n > 0)
		memcpy(out->p, records->p + records->begin, n);
	out->octets = (struct slice){out->p, n};
	return true;
}

static bool
is_too_large(const struct csrlint_records *records, size_t end)
{
	return records->skipped > 0 || end - records->begin > records->max;
}

/* Hands out the record that ends at this offset, with its first n octets. */
static bool
hand_out(struct csrlint_records *records, size_t end, size_t n,
	struct csrlint_record *out)
{
	if (!copy_octets(records, n, out))
		return false;
	out->number = ++records->number;
	out->line = records->line;
	out->offset = records->dropped + records->begin - records->skipped;
	out->is_too_large = is_too_large(records, end);
	out->key = (struct slice){NULL, 0};
	begin_at(records, end);
	return true;
}

static bool
is_blank_line(struct slice line)
{
	return trim(line).n == 0;
}

/* Looks for a block's end in this line, behind which *end is; true where one
 * was found, *end then. What follows on the line is looked at again, as a line
 * of its own, but for its end. */
static bool
cut_in_line(struct csrlint_records *records, struct slice line, size_t *end)
{
	struct boundary boundary, next;

	for (size_t at = 0; boundary_find(line, at, &boundary);) {
		const size_t first = (size_t)(boundary.all.p - line.p);
		size_t cut = records->line_begin + first;

		at = first + boundary.all.n;
		if (!boundary.is_end && !records->is_begun) {
			records->is_begun = true;
			continue;
		}
		if (!boundary.is_end) {
			if (is_blank_line(slice_head(line, first)))
				cut = records->line_begin;
		} else if (boundary_find(line, at, &next)) {
			cut += boundary.all.n;
		} else {
			leave_line(records, *end);
			return true;
		}
		records->line_begin = cut;
		*end = cut;
		return true;
	}
	return false;
}

static bool
find_block_end(struct csrlint_records *records, size_t *end)
{
	size_t text_end;

	while (find_line_end(records, records->max, &text_end, end)) {
		struct slice line = {records->p + records->line_begin,
			text_end - records->line_begin};
		const bool is_first = records->line_begin == records->begin &&
			records->skipped == 0;

		if (records->has_blank && cut_in_line(records, line, end))
			return true;
		leave_line(records, *end);
		if (is_first && is_blank_line(line))
			begin_at(records, *end);
	}
	*end = records->end;
	return records->is_over &&
		(records->begin < records->end || records->skipped > 0);
}

/* Gives back the room of a block that is too large already: of the lines that
 * were looked at. */
static void
drop_lines(struct csrlint_records *records)
{
	if (records->line_begin - records->begin <= records->max)
		return;
	records->skipped += records->line_begin - records->begin;
	records->begin = records->line_begin;
}

static bool
next_block(struct csrlint_records *records, struct csrlint_record *out)
{
	size_t end, n;

	if (!find_block_end(records, &end)) {
		drop_lines(records);
		return false;
	}
	n = is_too_large(records, end) ? 0 : end - records->begin;
	return hand_out(records, end, n, out);
}

/* Decodes Base64 of either alphabet, padded or not, over itself; 0 where it is
 * anything else. Source: RFC 4648 4 and 5. */
static size_t
decode_over(uint8_t *p, size_t n)
{
	uint32_t bits = 0;
	size_t out = 0;
	size_t padding = 0;

	while (padding < 2 && n > 0 && n % 4 == 0 && p[n - 1 - padding] == '=')
		padding++;
	n -= padding;
	for (size_t i = 0; i < n; i++)
		if (!base64_is_any_symbol(p[i]))
			return 0;
	if (n % 4 == 1)
		return 0;
	for (size_t i = 0; i < n; i++) {
		bits = bits << 6 | base64_value(p[i]);
		if (i % 4 != 0)
			p[out++] = (uint8_t)(bits >> (6 - 2 * (i % 4)));
	}
	return out;
}

/* The key in front of a tab; its pointer is NULL where there is none. */
static struct slice
find_key(const struct csrlint_records *records, struct slice line)
{
	const struct slice head = slice_head(line, records->max);
	const uint8_t *tab = records->is_key_lost || head.n == 0
		? NULL
		: memchr(head.p, '\t', head.n);

	if (tab == NULL)
		return (struct slice){NULL, 0};
	return (struct slice){line.p, (size_t)(tab - line.p)};
}

/* Parts the record, which is a line, and decodes it where it can be. Where
 * nothing of it was copied there may be no memory yet. */
static void
read_line(struct csrlint_record *record, struct slice key)
{
	const size_t behind_key = key.p == NULL ? 0 : key.n + 1;
	const struct slice rest = trim(slice_from(record->octets, behind_key));
	uint8_t *p;
	size_t n;

	if (key.p != NULL)
		record->key = key.n == 0 ? slice_text("")
					 : slice_head(record->octets, key.n);
	record->octets = rest;
	if (rest.n == 0)
		return;
	p = record->p + (rest.p - record->p);
	n = decode_over(p, rest.n);
	if (n > 0)
		record->octets.n = n;
}

/* Drops what is too large of a line already, all but its key. */
static void
drop_behind_key(struct csrlint_records *records)
{
	const size_t n = records->looked - records->begin;
	const struct slice key = find_key(
		records, (struct slice){records->p + records->begin, n});
	const size_t kept = key.p == NULL ? 0 : key.n + 1;

	if (n <= records->max)
		return;
	memmove(records->p + records->begin + kept,
		records->p + records->looked, records->end - records->looked);
	records->is_key_lost = key.p == NULL;
	records->looked = records->begin + kept;
	records->end -= n - kept;
	records->skipped += n - kept;
	records->dropped += n - kept;
}

static bool
next_line(struct csrlint_records *records, struct csrlint_record *out)
{
	size_t text_end, end;
	struct slice line, key;

	if (!find_line_end(records, SIZE_MAX, &text_end, &end)) {
		drop_behind_key(records);
		return false;
	}
	line = (struct slice){
		records->p + records->begin, text_end - records->begin};
	key = find_key(records, line);
	leave_line(records, end);
	if (!hand_out(records, end, is_too_large(records, end) ? key.n : line.n,
		    out))
		return false;
	read_line(out, key);
	return true;
}

bool
csrlint_records_next(
	struct csrlint_records *records, struct csrlint_record *record)
{
	memory_begin();
	if (records->p == NULL)
		return false; /* nothing has come yet */
	return records->form == CSRLINT_RECORD_LINE
		? next_line(records, record)
		: next_block(records, record);
}

size_t
csrlint_records_pending(const struct csrlint_records *records)
{
	return records->end - records->begin;
}

uint64_t
csrlint_record_number(const struct csrlint_record *record)
{
	return record->number;
}

const void *
csrlint_record_octets(const struct csrlint_record *record, size_t *n)
{
	*n = record->octets.n;
	return record->octets.p;
}

const void *
csrlint_record_key(const struct csrlint_record *record, size_t *n)
{
	*n = record->key.n;
	return record->key.p;
}

uint64_t
csrlint_record_line(const struct csrlint_record *record)
{
	return record->line;
}

uint64_t
csrlint_record_offset(const struct csrlint_record *record)
{
	return record->offset;
}

bool
csrlint_record_is_too_large(const struct csrlint_record *record)
{
	return record->is_too_large;
}
