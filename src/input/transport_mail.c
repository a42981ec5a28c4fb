/* Undoing what mail does: quoted-printable, quoting.
 * SPDX-License-Identifier: MIT */
#include "input/base64.h"
#include "input/boundary.h"
#include "input/lines.h"
#include "input/octets.h"
#include "input/transport.h"

/* --- quoted-printable ------------------------------------------------------
 */

enum { SOFT_BREAK_MIN = 65, SOFT_BREAK_MAX = 76 /* RFC 2045 6.7 (5) */ };

/* How many octets of line end stand at this offset. */
static size_t
line_end(struct slice text, size_t offset)
{
	if (at(text, offset) == '\r' && at(text, offset + 1) == '\n')
		return 2;
	return at(text, offset) == '\r' || at(text, offset) == '\n' ? 1 : 0;
}

/* The length of the soft line break whose equals sign stands at this offset,
 * `column` octets behind the beginning of its line; 0: it is padding. Lines
 * of Base64 that end in padding are shorter, or have no Base64 behind them.
 * Behind an encoded line end, =0D=0A=, it is no padding either. */
static size_t
soft_break(struct slice text, size_t offset, size_t column)
{
	size_t end = line_end(text, offset + 1);
	uint8_t next = at(text, offset + 1 + end);

	if (end > 0 && column >= 3 && text.p[offset - 3] == '=' &&
		two_digits(text, offset - 2) < ' ')
		return 1 + end;
	if (end == 0 || column + 1 < SOFT_BREAK_MIN ||
		column + 1 > SOFT_BREAK_MAX || at(text, offset - 1) == '=')
		return 0;
	return base64_is_symbol(next) || next == '=' ? 1 + end : 0;
}

/* What an encoded octet stands for; 256: it is none that PEM can hold. */
static unsigned
encoded_octet(struct slice text, size_t offset)
{
	unsigned octet = two_digits(text, offset + 1);

	return octet < 0x80 || octet == 0xa0 || octet == 0xc2 ? octet : 256;
}

bool
quoted_printable_is_there(struct slice text)
{
	struct line line = {.number = 0};

	while (line_next(text, &line)) {
		size_t start = (size_t)(line.text.p - text.p);
		size_t i = slice_find(line.text, '=');

		if (slice_begins(line.text, "#"))
			continue; /* # csrlint: ... until=2027-03-31 */
		for (; i < line.text.n; i++) {
			unsigned octet = 256;

			if (line.text.p[i] == '=')
				octet = encoded_octet(text, start + i);
			if (octet > 0 && octet < 0x80 &&
				strchr("+/=-\r\n ", (int)octet) != NULL)
				return true;
			if (line.text.p[i] == '=' && i + 1 == line.text.n &&
				soft_break(text, start + i, i) > 0)
				return true;
		}
	}
	return false;
}

void
quoted_printable_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;
	size_t line = 0;

	for (size_t i = 0; i < text.n;) {
		bool is_escape = text.p[i] == '=';
		size_t soft = is_escape ? soft_break(text, i, i - line) : 0;
		unsigned octet = is_escape ? encoded_octet(text, i) : 256;

		if (soft > 0) {
			i += soft;
			line = i;
		} else if (is_text_octet(octet)) {
			rewrite_put(rewrite, (uint8_t)octet, i);
			i += 3;
		} else {
			if (text.p[i] == '\n' || text.p[i] == '\r')
				line = i + 1;
			rewrite_keep(rewrite, i++);
		}
	}
}

/* --- quoting ---------------------------------------------------------------
 */

/* How many octets of "> > " a line begins with. */
static size_t
quote_length(struct slice line)
{
	size_t n = 0;

	for (size_t i = 0; i < line.n; i++) {
		if (line.p[i] == '>')
			n = i + 1;
		else if (line.p[i] != ' ' && line.p[i] != '\t')
			break;
	}
	return n > 0 && n < line.n && line.p[n] == ' ' ? n + 1 : n;
}

static size_t
past_blanks(struct slice text, size_t offset)
{
	while (is_blank(at(text, offset)))
		offset++;
	return offset;
}

static size_t
past_digits(struct slice text, size_t offset)
{
	while (ascii_is_digit(at(text, offset)))
		offset++;
	return offset;
}

/* How many octets of a line are what stands in front of BEGIN: the same but
 * for numbers, which may count, and blanks in front of these. grep writes "-"
 * for ":" where it shows lines around. 0: something else stands there. */
static size_t
prefix_length(struct slice line, struct slice prefix)
{
	size_t n = 0;

	for (size_t i = 0; i < prefix.n;) {
		const uint8_t c = prefix.p[i];

		if (is_blank(c)) {
			i = past_blanks(prefix, i);
			n = past_blanks(line, n);
		} else if (ascii_is_digit(c)) {
			const size_t number = past_blanks(line, n);

			i = past_digits(prefix, i);
			n = past_digits(line, number);
			if (n == number)
				return 0;
		} else if (at(line, n) == c ||
			(c == ':' && at(line, n) == '-')) {
			i++;
			n++;
		} else {
			return 0;
		}
	}
	return n;
}

/* What stands in front of BEGIN on this line, where two lines behind have it
 * too; n == 0: nothing. It ends where no Base64 could go on, and quotation
 * marks are a program's or of JSON. */
static struct slice
prefix_of(struct slice text, struct line line)
{
	static const struct slice none = {NULL, 0};
	struct boundary begin;
	struct slice prefix = line.text;

	if (!boundary_find(line.text, 0, &begin) || begin.is_end)
		return none;
	prefix.n = (size_t)(begin.all.p - prefix.p);
	if (trim(prefix).n == 0 || ascii_is_letter(begin.all.p[-1]) ||
		ascii_is_digit(begin.all.p[-1]) ||
		strchr("\"'", begin.all.p[-1]) != NULL)
		return none;
	for (unsigned i = 0; i < 2; i++)
		if (!line_next(text, &line) ||
			prefix_length(line.text, prefix) == 0)
			return none;
	return prefix;
}

/* How many octets in front of a line are no part of it: quoting, or what each
 * line from BEGIN on begins with, which is kept in *prefix as long as they do.
 */
static size_t
foreign_length(struct slice text, const struct line *line, struct slice *prefix)
{
	size_t n = quote_length(line->text);

	if (n > 0)
		return n;
	if (prefix->n == 0)
		*prefix = prefix_of(text, *line);
	n = prefix_length(line->text, *prefix);
	if (n == 0)
		prefix->n = 0;
	return n;
}

bool
quote_is_there(struct slice text)
{
	struct line line = {.number = 0};
	struct slice prefix = {NULL, 0};

	while (line_next(text, &line))
		if (foreign_length(text, &line, &prefix) > 0)
			return true;
	return false;
}

void
quote_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;
	struct line line = {.number = 0};
	struct slice prefix = {NULL, 0};

	while (line_next(text, &line)) {
		size_t start = (size_t)(line.whole.p - text.p);

		keep_all(rewrite, start + foreign_length(text, &line, &prefix),
			start + line.whole.n);
	}
}
