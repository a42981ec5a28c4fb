/* Undoing what is done to whole octets: UTF-16, NULs, escapes, URL encoding,
 * quoted-printable, quoting, double Base64. SPDX-License-Identifier: MIT */
#include "input/transport.h"

#include "input/base64.h"
#include "input/lines.h"
#include "input/utf8.h"

/* Appends the octets [from, to) as they are. */
static void
keep_all(struct rewrite *rewrite, size_t from, size_t to)
{
	for (; from < to; from++)
		rewrite_keep(rewrite, from);
}

/* The octet at this offset; 0 past the end. */
static uint8_t
at(struct slice text, size_t offset)
{
	return offset < text.n ? text.p[offset] : 0;
}

/* The value of a hexadecimal digit; 16 where it is none. */
static unsigned
digit(uint8_t c)
{
	c = ascii_lower(c);
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10u;
	return 16;
}

/* The value of the two hexadecimal digits at this offset; 256: none. */
static unsigned
two_digits(struct slice text, size_t offset)
{
	unsigned high = digit(at(text, offset));
	unsigned low = digit(at(text, offset + 1));

	return high > 15 || low > 15 ? 256 : high << 4 | low;
}

/* --- UTF-16 ----------------------------------------------------------------
 */

enum { UTF16_LOOK_AT = 32 /* code units, where there is no mark */ };

/* True where the octets at odd (first: 1) or even (0) places are NUL and the
 * others are not. */
static bool
is_every_second_nul(struct slice text, size_t first)
{
	struct slice head = slice_head(text, (size_t)2 * UTF16_LOOK_AT);

	if (head.n < 16)
		return false;
	for (size_t i = 0; i + 1 < head.n; i += 2)
		if (head.p[i + first] != 0 || head.p[i + 1 - first] == 0)
			return false;
	return true;
}

bool
utf16_is_big_endian(struct slice text)
{
	return slice_begins(text, "\xfe\xff") || is_every_second_nul(text, 0);
}

bool
utf16_is_there(struct slice text)
{
	return utf16_is_big_endian(text) || slice_begins(text, "\xff\xfe") ||
		is_every_second_nul(text, 1);
}

static uint32_t
code_unit(struct slice text, size_t offset, bool is_big_endian)
{
	uint32_t first = at(text, offset);
	uint32_t second = at(text, offset + 1);

	return is_big_endian ? first << 8 | second : second << 8 | first;
}

/* Half a surrogate pair becomes one character that is no Base64, as does any
 * other: what it was does not matter here. */
void
utf16_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;
	bool is_big_endian = utf16_is_big_endian(text);

	for (size_t i = 0; i + 1 < text.n; i += 2) {
		uint32_t unit = code_unit(text, i, is_big_endian);
		uint8_t octets[4];
		size_t n = utf8_write(unit, octets);

		if (unit == 0xfeff && i == 0)
			continue;
		for (size_t k = 0; k < n; k++)
			rewrite_put(rewrite, octets[k], i);
	}
}

/* --- marks and NULs -------------------------------------------------------
 */

bool
bom_is_there(struct slice text)
{
	return slice_begins(text, "\xef\xbb\xbf");
}

void
bom_undo(struct rewrite *rewrite)
{
	keep_all(rewrite, 3, rewrite->source.n);
}

/* NULs among other octets that no text has are of binary data. */
bool
nul_is_there(struct slice text)
{
	if (slice_find(text, 0) == text.n)
		return false;
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] > 0 && text.p[i] < '\b')
			return false;
	return true;
}

void
nul_undo(struct rewrite *rewrite)
{
	for (size_t i = 0; i < rewrite->source.n; i++)
		if (rewrite->source.p[i] != 0)
			rewrite_keep(rewrite, i);
}

/* --- backslash escapes -----------------------------------------------------
 */

/* An escape: what it stands for, and how many octets it takes. n == 0: there
 * is none; octet == 0: it stands for nothing. */
struct escape {
	uint8_t octet;
	size_t n;
};

/* \u003d, of ASCII alone. */
static struct escape
unicode_escape(struct slice text, size_t offset)
{
	unsigned high = two_digits(text, offset + 2);
	unsigned low = two_digits(text, offset + 4);

	if (high != 0 || low == 0 || low > 0x7f)
		return (struct escape){0, 0};
	return (struct escape){(uint8_t)low, 6};
}

/* The escape whose backslash stands at this offset. */
static struct escape
backslash_escape(struct slice text, size_t offset)
{
	switch (at(text, offset + 1)) {
	case 'n': return (struct escape){'\n', 2};
	case 'r': return (struct escape){'\r', 2};
	case 't': return (struct escape){'\t', 2};
	case '/': return (struct escape){'/', 2};
	case '"': return (struct escape){'"', 2};
	case '\\': return (struct escape){'\\', 2};
	case 'u': return unicode_escape(text, offset);
	case '\r':
	case '\n': return (struct escape){0, 1}; /* the line goes on */
	default: return (struct escape){0, 0};
	}
}

bool
escapes_is_there(struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		i += slice_find(slice_from(text, i), '\\');
		if (i < text.n && backslash_escape(text, i).n > 0)
			return true;
	}
	return false;
}

/* The octets between two strings of a program that are one text: the quotation
 * mark at this offset, what joins the strings, the next quotation mark. 0:
 * there is nothing of the kind. */
static size_t
string_joint(struct slice text, size_t offset)
{
	uint8_t quotation = at(text, offset);
	size_t n = 1;

	if (quotation != '"' && quotation != '\'')
		return 0;
	while (at(text, offset + n) != 0 &&
		strchr(" \t\r\n+.,&\\", at(text, offset + n)) != NULL)
		n++;
	return at(text, offset + n) == quotation ? n + 1 : 0;
}

void
escapes_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;

	for (size_t i = 0; i < text.n;) {
		struct escape escape = {0, 0};

		if (text.p[i] == '\\')
			escape = backslash_escape(text, i);
		if (escape.n == 0)
			rewrite_keep(rewrite, i++);
		else if (escape.octet != 0)
			rewrite_put(rewrite, escape.octet, i);
		i += escape.n;
		if (escape.octet == '\n')
			i += string_joint(text, i);
	}
}

/* --- URL encoding ----------------------------------------------------------
 */

static bool
is_text_octet(unsigned octet)
{
	return octet == '\t' || octet == '\n' || octet == '\r' ||
		(octet >= ' ' && octet <= 0xff && octet != 0x7f);
}

bool
url_is_there(struct slice text)
{
	for (size_t i = 0; i < text.n; i++) {
		i += slice_find(slice_from(text, i), '%');
		if (is_text_octet(two_digits(text, i + 1)))
			return true;
	}
	return false;
}

/* True behind the "BEGIN" or "END" of a boundary. */
static bool
ends_in_keyword(const struct rewrite *rewrite)
{
	struct slice text = {rewrite->text, rewrite->n};

	return slice_equal(slice_from(text, text.n < 6 ? text.n : text.n - 6),
		       slice_text("-BEGIN")) ||
		slice_equal(slice_from(text, text.n < 4 ? text.n : text.n - 4),
			slice_text("-END"));
}

/* In labels a plus is a blank, as forms encode it. In Base64 it may be either
 * one, and only the Base64 can tell. */
void
url_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;
	bool is_label = false;

	for (size_t i = 0; i < text.n; i++) {
		unsigned octet = 256;

		if (text.p[i] == '%')
			octet = two_digits(text, i + 1);
		if (text.p[i] == '+' && !is_label)
			is_label = ends_in_keyword(rewrite);
		else if (text.p[i] == '-' || text.p[i] == '%')
			is_label = false;
		if (is_text_octet(octet)) {
			rewrite_put(rewrite, (uint8_t)octet, i);
			i += 2;
		} else if (text.p[i] == '+' && is_label) {
			rewrite_put(rewrite, ' ', i);
		} else {
			rewrite_keep(rewrite, i);
		}
	}
}

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
 * of Base64 that end in padding are shorter, or have no Base64 behind them. */
static size_t
soft_break(struct slice text, size_t offset, size_t column)
{
	size_t end = line_end(text, offset + 1);
	uint8_t next = at(text, offset + 1 + end);

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

bool
quote_is_there(struct slice text)
{
	struct line line = {.number = 0};

	while (line_next(text, &line))
		if (quote_length(line.text) > 0)
			return true;
	return false;
}

void
quote_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;
	struct line line = {.number = 0};

	while (line_next(text, &line)) {
		size_t start = (size_t)(line.whole.p - text.p);

		keep_all(rewrite, start + quote_length(line.text),
			start + line.whole.n);
	}
}

/* --- Base64 in Base64 ------------------------------------------------------
 */

enum {
	INNER_SYMBOLS = 48, /* in a row, that have to hold text */
	INNER_OCTETS = INNER_SYMBOLS / 4 * 3
};

/* What the Base64 of "-", "P", "{" and "M" begins with: is_worth_decoding. */
#define INNER_FIRST "LUeT"

/* A run of Base64 over one or more lines: a line without a stranger in it
 * goes on with the run of the line before. */
static size_t
run_end(struct slice text, size_t from)
{
	size_t end = from;
	struct slice rest = slice_from(text, from);
	struct line line = {.number = 0};

	while (line_next(rest, &line)) {
		struct slice content = trim(line.text);
		size_t symbols = 0;

		while (symbols < content.n &&
			base64_is_symbol(content.p[symbols]))
			symbols++;
		if (symbols < content.n && line.number > 1)
			break;
		end = (size_t)(content.p - text.p) + symbols;
		if (symbols < content.n || content.n == 0)
			break;
	}
	return end;
}

/* Decodes the run [from, to) of Base64 symbols and blanks into the layer. */
static void
decode_run(struct rewrite *rewrite, size_t from, size_t to)
{
	uint32_t bits = 0;
	unsigned have = 0; /* bits that are waiting */
	size_t begins = from;

	for (size_t i = from; i < to; i++) {
		uint8_t c = rewrite->source.p[i];

		if (!base64_is_symbol(c))
			continue;
		if (have == 0)
			begins = i;
		bits = bits << 6 | base64_value(c);
		have += 6;
		if (have < 8)
			continue;
		have -= 8;
		rewrite_put(rewrite, (uint8_t)(bits >> have & 0xff), begins);
		begins = i;
	}
}

/* True where text is what people encode: PEM, the Base64 of DER, a key of
 * PuTTY, JSON. */
static bool
is_worth_decoding(struct slice text)
{
	size_t n = 0;

	if (slice_begins(text, "-----BEGIN") || slice_begins(text, "PuTTY-") ||
		slice_begins(text, "{\""))
		return true;
	if (!slice_begins(text, "MI"))
		return false;
	while (n < text.n && base64_is_symbol(text.p[n]))
		n++;
	return n == text.n;
}

/* True where a run of Base64 holds such text, by its first octets. */
static bool
is_inner(struct slice run)
{
	uint8_t text[INNER_OCTETS];
	uint8_t steps[INNER_OCTETS];
	struct layer_mark mark[1];
	struct rewrite rewrite = {.source = run,
		.text = text,
		.steps = steps,
		.marks = mark,
		.room = INNER_OCTETS};

	if (run.n < INNER_SYMBOLS || strchr(INNER_FIRST, run.p[0]) == NULL)
		return false;
	for (size_t i = 0; i < INNER_SYMBOLS; i++)
		if (!base64_is_symbol(run.p[i]))
			return false;
	decode_run(&rewrite, 0, INNER_SYMBOLS);
	return is_worth_decoding((struct slice){text, rewrite.n});
}

/* True where the line in front of this offset ends in Base64, with which a run
 * here goes on: PEM may well hold words that look like Base64 of something. */
static bool
goes_on(struct slice text, size_t offset)
{
	bool is_line = false;

	while (offset > 0 && text.p[offset - 1] <= ' ') {
		offset--;
		is_line |= text.p[offset] == '\n' || text.p[offset] == '\r';
	}
	return is_line && offset > 0 && base64_is_symbol(text.p[offset - 1]);
}

/* The first run from here on that holds such text; text.n: none. */
static size_t
next_inner(struct slice text, size_t from)
{
	size_t i = from;

	while (i > 0 && i < text.n && base64_is_symbol(text.p[i - 1]))
		i++;
	while (i < text.n) {
		if (is_inner(slice_from(text, i)) && !goes_on(text, i))
			return i;
		while (i < text.n && base64_is_symbol(text.p[i]))
			i++;
		i++; /* behind the octet that ends the run */
	}
	return text.n;
}

bool
twice_is_there(struct slice text)
{
	return next_inner(text, 0) < text.n;
}

void
twice_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;
	size_t done = 0;

	while (done < text.n) {
		size_t from = next_inner(text, done);
		size_t to = from < text.n ? run_end(text, from) : from;

		keep_all(rewrite, done, from);
		decode_run(rewrite, from, to);
		while (to < text.n && text.p[to] == '=')
			to++;
		done = to;
	}
}
