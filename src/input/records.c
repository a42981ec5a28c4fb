/* A stream cut into records. SPDX-License-Identifier: MIT */
#include <stdlib.h>

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

	/* The record that was found. */
	uint64_t number;
	struct slice octets;
	struct slice key;
	uint64_t found_line;
	uint64_t found_offset;
	bool is_too_large;
};

struct csrlint_records *
csrlint_records_new(enum csrlint_record_form form, size_t max_octets)
{
	struct csrlint_records *records = calloc(1, sizeof(*records));

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
		bigger = realloc(records->p, 2 * (records->end + READ_OCTETS));
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

/* Where the text of the line that is looked at ends, and the offset behind its
 * line end; false where that is still to come. A CR may be the first half of a
 * line's end. A line of more than `most` octets is looked at in parts. */
static bool
find_line_end(struct csrlint_records *records, size_t most, size_t *text_end,
	size_t *end)
{
	const uint8_t *p = records->p;
	size_t i = records->looked;

	for (; i < records->end && !is_line_end(p[i]) &&
		i - records->line_begin < most;
		i++)
		records->has_blank |= is_blank(p[i]);
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

/* Hands out what stands in front of this offset. */
static void
hand_out(struct csrlint_records *records, size_t end)
{
	const size_t n = end - records->begin;

	records->number++;
	records->is_too_large = records->skipped > 0 || n > records->max;
	records->octets = (struct slice){
		records->p + records->begin, records->is_too_large ? 0 : n};
	records->key = (struct slice){NULL, 0};
	records->found_line = records->line;
	records->found_offset =
		records->dropped + records->begin - records->skipped;
	begin_at(records, end);
}

static bool
is_blank_line(struct slice line)
{
	return trim(line).n == 0;
}

/* Looks for a record's end in this line, which ends before the offset `end`;
 * true where one was found. What follows on the line is looked at again, as a
 * line of its own, but for its end. */
static bool
cut_in_line(struct csrlint_records *records, struct slice line, size_t end)
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
			leave_line(records, end);
			hand_out(records, end);
			return true;
		}
		records->line_begin = cut;
		hand_out(records, cut);
		return true;
	}
	return false;
}

static bool
next_block(struct csrlint_records *records)
{
	size_t text_end, end;

	while (find_line_end(records, records->max, &text_end, &end)) {
		struct slice line = {records->p + records->line_begin,
			text_end - records->line_begin};

		if (records->has_blank && cut_in_line(records, line, end))
			return true;
		leave_line(records, end);
		if (records->begin + line.n + (end - text_end) == end &&
			records->skipped == 0 && is_blank_line(line))
			begin_at(records, end);
	}
	if (!records->is_over ||
		(records->begin == records->end && records->skipped == 0))
		return false;
	hand_out(records, records->end);
	return true;
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

/* What the key leaves of the line, decoded where it can be. */
static void
decode_line(struct csrlint_records *records, struct slice line)
{
	const size_t behind_key =
		records->key.p == NULL ? 0 : records->key.n + 1;
	const struct slice rest = trim(slice_from(line, behind_key));
	uint8_t *p = records->p + (rest.p - records->p);
	const size_t n = decode_over(p, rest.n);

	records->octets = (struct slice){p, n > 0 ? n : rest.n};
}

static bool
next_line(struct csrlint_records *records)
{
	size_t text_end, end;
	struct slice line, key;

	if (!find_line_end(records, SIZE_MAX, &text_end, &end))
		return false;
	line = (struct slice){records->p + records->line_begin,
		text_end - records->line_begin};
	key = find_key(records, line);
	leave_line(records, end);
	hand_out(records, end);
	records->key = key;
	if (!records->is_too_large)
		decode_line(records, line);
	return true;
}

/* Drops the octets from here to where the line's end is looked for. */
static void
drop_from(struct csrlint_records *records, size_t from)
{
	const size_t n = records->looked - from;

	memmove(records->p + from, records->p + records->looked,
		records->end - records->looked);
	records->looked = from;
	records->end -= n;
	records->skipped += n;
	records->dropped += n;
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

/* The same of a line, all but its key. */
static void
drop_behind_key(struct csrlint_records *records)
{
	const size_t n = records->looked - records->begin;
	const struct slice key = find_key(
		records, (struct slice){records->p + records->begin, n});
	const size_t kept = key.p == NULL ? 0 : key.n + 1;

	if (n <= records->max)
		return;
	records->is_key_lost = key.p == NULL;
	drop_from(records, records->begin + kept);
}

bool
csrlint_records_next(struct csrlint_records *records)
{
	if (records->form == CSRLINT_RECORD_LINE) {
		if (next_line(records))
			return true;
		drop_behind_key(records);
	} else {
		if (next_block(records))
			return true;
		drop_lines(records);
	}
	return false;
}

size_t
csrlint_records_pending(const struct csrlint_records *records)
{
	return records->end - records->begin;
}

uint64_t
csrlint_record_number(const struct csrlint_records *records)
{
	return records->number;
}

const void *
csrlint_record_octets(const struct csrlint_records *records, size_t *n)
{
	*n = records->octets.n;
	return records->octets.p;
}

const void *
csrlint_record_key(const struct csrlint_records *records, size_t *n)
{
	*n = records->key.n;
	return records->key.p;
}

uint64_t
csrlint_record_line(const struct csrlint_records *records)
{
	return records->found_line;
}

uint64_t
csrlint_record_offset(const struct csrlint_records *records)
{
	return records->found_offset;
}

bool
csrlint_record_is_too_large(const struct csrlint_records *records)
{
	return records->is_too_large;
}
