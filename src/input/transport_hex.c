/* Undoing dumps of octets in digits. SPDX-License-Identifier: MIT */
#include "input/lines.h"
#include "input/octets.h"
#include "input/transport.h"

enum {
	DUMP_MIN = 32,  /* octets: fewer are numbers, not objects */
	CUT_MIN = 64,   /* octets of which some are lost; digests have fewer */
	OFFSET_MIN = 4, /* digits of the offset in front of a line */
	OFFSET_MAX = 8,
	HEAD = 5 /* octets that tell what a dump is of */
};

/* A dump as it is read. */
struct dump {
	struct slice text;
	struct rewrite *rewrite; /* NULL: it is only looked at */
	size_t n;                /* octets read */
	unsigned base;           /* of the offsets: 16, or 8 as od has it */
	size_t width;            /* octets of a line */
	size_t to; /* where in a line its octets end, and text may follow */
	uint8_t head[HEAD]; /* the first octets */
};

static void
put(struct dump *dump, unsigned octet, size_t from)
{
	if (dump->rewrite != NULL)
		rewrite_put(dump->rewrite, (uint8_t)octet, from);
	if (dump->n < HEAD)
		dump->head[dump->n] = (uint8_t)octet;
	dump->n++;
}

static size_t
count_digits(struct slice text, size_t from)
{
	size_t n = 0;

	while (digit(at(text, from + n)) < 16)
		n++;
	return n;
}

/* --- dumps with offsets: xxd, hexdump, od, certutil ------------------------
 */

/* The number that n digits at this offset are, of which there are 12 at most;
 * UINT64_MAX: they are none. */
static uint64_t
number_at(struct slice text, size_t from, size_t n, unsigned base)
{
	uint64_t number = 0;

	for (size_t i = from; i < from + n; i++) {
		const unsigned value = digit(at(text, i));

		if (value >= base)
			return UINT64_MAX;
		number = number * base + value;
	}
	return number;
}

/* What a line begins with that is one of a dump. */
struct offset {
	uint64_t number;
	size_t behind; /* offset in the line */
	bool has_colon;
};

static bool
read_offset(struct slice line, unsigned base, struct offset *out)
{
	size_t i = 0;
	size_t n;

	while (is_blank(at(line, i)))
		i++;
	n = count_digits(line, i);
	if (n < OFFSET_MIN || n > OFFSET_MAX)
		return false;
	out->number = number_at(line, i, n, base);
	i += n;
	out->has_colon = at(line, i) == ':';
	out->behind = i + (out->has_colon ? 1 : 0);
	return out->number != UINT64_MAX &&
		(out->behind == line.n || is_blank(at(line, out->behind)));
}

/* One group of digits as octets. Behind a colon, as xxd has it, and in pairs
 * they are in their order; others are numbers of a machine that has the lowest
 * octet first. Their count; 0: such a group is not known. */
static size_t
read_group(struct slice digits, bool is_in_order, uint8_t octets[4])
{
	const bool is_octal = !is_in_order && digits.n % 3 == 0;
	const size_t n = is_octal ? digits.n / 3 : digits.n / 2;
	uint64_t number;

	if (digits.n == 0 || n > 4 || (!is_octal && digits.n % 2 != 0))
		return 0;
	number = number_at(digits, 0, digits.n, is_octal ? 8 : 16);
	if (number >> (8 * n) != 0)
		return 0;
	for (size_t i = 0; i < n; i++)
		octets[i] = (uint8_t)(number >>
			(8 * (is_in_order ? n - 1 - i : i)));
	return n;
}

/* Behind the octets of a line od writes nothing, or characters. More octets
 * there tell that its offset is not octal. */
static bool
ends_octal(struct slice rest)
{
	rest = trim(rest);
	return rest.n == 0 || rest.p[0] == '>';
}

/* Takes at most so many octets of a line; returns how many there are, 0 where
 * it is no line of this dump. */
static size_t
take_line(struct dump *dump, struct slice line, const struct offset *offset,
	size_t most)
{
	const size_t start = (size_t)(line.p - dump->text.p);
	size_t i = offset->behind;
	size_t taken = 0;

	while (taken < most) {
		uint8_t octets[4];
		size_t digits, n;

		while (is_blank(at(line, i)))
			i++;
		if (dump->to > 0 && i >= dump->to)
			break;
		digits = count_digits(line, i);
		n = read_group(slice_head(slice_from(line, i), digits),
			offset->has_colon, octets);
		if (n == 0)
			break;
		for (size_t k = 0; k < n && taken < most; k++, taken++)
			put(dump, octets[k], start + i);
		i += digits;
	}
	if (dump->to == 0)
		dump->to = i;
	return dump->base == 16 || ends_octal(slice_from(line, i)) ? taken : 0;
}

/* Reads the lines of a dump from this one on, whose offset is 0: each has as
 * many octets as the next one's offset says. The last one may be an offset
 * alone. */
static bool
read_lines(struct dump *dump, struct line this)
{
	struct line next = this;
	struct offset offset, following;

	dump->n = dump->width = dump->to = 0;
	if (!read_offset(this.text, dump->base, &offset))
		return false;
	while (line_next(dump->text, &next) &&
		read_offset(next.text, dump->base, &following) &&
		following.number > offset.number) {
		const uint64_t n = following.number - offset.number;

		if (dump->width == 0)
			dump->width = (size_t)n;
		if (n > dump->width ||
			take_line(dump, this.text, &offset, (size_t)n) != n)
			return false;
		this = next;
		offset = following;
	}
	(void)take_line(dump, this.text, &offset, dump->width);
	/* hexdump and od write an asterisk for lines that are as the last. */
	return dump->n >= DUMP_MIN && !slice_begins(trim(next.text), "*");
}

/* Finds the line that has the offset 0; false also where PEM stands in front
 * of it. */
static bool
find_first(struct slice text, struct line *line)
{
	struct offset offset;

	line->number = 0;
	while (line_next(text, line)) {
		if (read_offset(line->text, 16, &offset) && offset.number == 0)
			return true;
		if (slice_search(line->text, "-----") < line->text.n)
			return false;
	}
	return false;
}

/* Finds a dump with offsets, and of which base they are. */
static bool
find_dump(struct slice text, struct line *first, struct dump *dump)
{
	*dump = (struct dump){.text = text, .base = 16};
	if (!find_first(text, first))
		return false;
	if (read_lines(dump, *first))
		return true;
	dump->base = 8;
	return read_lines(dump, *first);
}

/* --- digits alone ----------------------------------------------------------
 */

/* What may stand between the octets: "30:82", "30-82", "0x30, 0x82". */
static size_t
separator_length(struct slice text, size_t i)
{
	const uint8_t c = at(text, i);

	if (c != 0 && strchr(" \t\r\n:-,", c) != NULL)
		return 1;
	if (digit(at(text, i + 2)) < 16 &&
		((c == '0' && ascii_lower(at(text, i + 1)) == 'x') ||
			(c == '\\' && at(text, i + 1) == 'x')))
		return 2;
	return 0;
}

/* Reads the whole text as pairs of digits. */
static bool
read_digits(struct dump *dump)
{
	struct slice text = dump->text;

	dump->n = 0;
	for (size_t i = 0; i < text.n;) {
		const size_t separator = separator_length(text, i);
		const unsigned octet = two_digits(text, i);

		if (separator == 0 && octet > 0xff)
			return false;
		if (separator == 0)
			put(dump, octet, i);
		i += separator == 0 ? 2 : separator;
	}
	return dump->n >= DUMP_MIN;
}

/* True where so many octets that begin with these two are DER of a SEQUENCE;
 * if they are many, their end may be lost. */
static bool
is_sequence(const uint8_t head[HEAD], size_t n)
{
	if (head[0] != 0x30)
		return false;
	return head[1] < 0x80 ? n == 2u + head[1] : n >= CUT_MIN;
}

/* True where digits alone are DER, PEM or the Base64 of DER: other rows of
 * digits are anything. */
static bool
is_digits(struct slice text)
{
	struct dump dump = {.text = text};
	const struct slice start = {dump.head, HEAD};

	return (separator_length(text, 0) > 0 || digit(at(text, 0)) < 16) &&
		read_digits(&dump) &&
		(is_sequence(dump.head, dump.n) ||
			slice_begins(start, "-----") ||
			slice_begins(start, "MII"));
}

/* --- both ------------------------------------------------------------------
 */

bool
hex_is_there(struct slice text)
{
	struct line first;
	struct dump dump;

	return find_dump(text, &first, &dump) || is_digits(text);
}

void
hex_undo(struct rewrite *rewrite)
{
	struct line first;
	struct dump dump;
	const bool has_offsets = find_dump(rewrite->source, &first, &dump);

	dump.rewrite = rewrite;
	if (has_offsets)
		(void)read_lines(&dump, first);
	else
		(void)read_digits(&dump);
}
