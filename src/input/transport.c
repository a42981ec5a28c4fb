/* Undoing what is done to whole octets: UTF-16, NULs, escapes, URL encoding.
 * SPDX-License-Identifier: MIT */
#include "input/transport.h"

#include "input/octets.h"
#include "input/utf8.h"

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

/* The character of a unit, or of a pair of surrogates; one without its other
 * half is told as it stands, and is no Base64 either way. */
static uint32_t
code_point_at(struct slice text, size_t offset, bool is_big_endian)
{
	const uint32_t first = code_unit(text, offset, is_big_endian);
	const uint32_t second = code_unit(text, offset + 2, is_big_endian);

	if (first >> 10 == 0xd800 >> 10 && second >> 10 == 0xdc00 >> 10)
		return 0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff);
	return first;
}

void
utf16_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;
	bool is_big_endian = utf16_is_big_endian(text);
	size_t units;

	for (size_t i = 0; i + 1 < text.n; i += 2 * units) {
		const uint32_t c = code_point_at(text, i, is_big_endian);
		uint8_t octets[4];
		const size_t n = utf8_write(c, octets);

		units = c < 0x10000 ? 1 : 2;
		if (c == 0xfeff && i == 0)
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
