/* Finding and resolving entities of HTML. SPDX-License-Identifier: MIT */
#include "names/entity.h"

#include "base/unicode.h"

enum {
	NAME_ROOM = 8, /* for the longest name and its NUL */
	DIGITS_MAX = 8,
	LATIN_1_FIRST = 0xa0
};

/* HTML 4, 24.2: the characters of Latin-1 from U+00A0 on, in order. */
static const char latin_1[][NAME_ROOM] = {"nbsp", "iexcl", "cent", "pound",
	"curren", "yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo",
	"not", "shy", "reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute",
	"micro", "para", "middot", "cedil", "sup1", "ordm", "raquo", "frac14",
	"frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde",
	"Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml",
	"Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve",
	"Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave",
	"Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave",
	"aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil",
	"egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc",
	"iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
	"divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute",
	"thorn", "yuml"};

/* HTML 4, 24.4, and "apos" of XML. */
static const struct {
	char name[NAME_ROOM];
	uint16_t c;
} others[] = {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'},
	{"apos", '\''}, {"OElig", 0x152}, {"oelig", 0x153}, {"Scaron", 0x160},
	{"scaron", 0x161}, {"Yuml", 0x178}, {"ensp", 0x2002}, {"emsp", 0x2003},
	{"thinsp", 0x2009}, {"ndash", 0x2013}, {"mdash", 0x2014},
	{"lsquo", 0x2018}, {"rsquo", 0x2019}, {"sbquo", 0x201a},
	{"ldquo", 0x201c}, {"rdquo", 0x201d}, {"bdquo", 0x201e},
	{"bull", 0x2022}, {"hellip", 0x2026}, {"lsaquo", 0x2039},
	{"rsaquo", 0x203a}, {"euro", 0x20ac}, {"trade", 0x2122}};

static bool
read_name(struct slice name, uint32_t *c)
{
	for (size_t i = 0; i < sizeof(latin_1) / sizeof(latin_1[0]); i++) {
		*c = (uint32_t)(LATIN_1_FIRST + i);
		if (slice_equal(name, slice_text(latin_1[i])))
			return true;
	}
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		*c = others[i].c;
		if (slice_equal(name, slice_text(others[i].name)))
			return true;
	}
	return false;
}

/* The value of a digit; 16 where it is none. */
static unsigned
digit_value(uint8_t c)
{
	if (c >= '0' && c <= '9')
		return c - (unsigned)'0';
	c = ascii_lower(c);
	return c >= 'a' && c <= 'f' ? c - (unsigned)'a' + 10 : 16;
}

/* What follows "&#": decimal digits, or "x" and hexadecimal ones. */
static bool
read_number(struct slice digits, uint32_t *c)
{
	uint64_t value = 0;
	unsigned base = 10;

	if (digits.n > 0 && ascii_lower(digits.p[0]) == 'x') {
		base = 16;
		digits = slice_from(digits, 1);
	}
	if (digits.n == 0 || digits.n > DIGITS_MAX)
		return false;
	for (size_t i = 0; i < digits.n; i++) {
		unsigned digit = digit_value(digits.p[i]);

		if (digit >= base)
			return false;
		value = value * base + digit;
	}
	*c = (uint32_t)value;
	return value > 0 && value <= 0x10ffff &&
		(value < 0xd800 || value > 0xdfff);
}

/* How many octets the entity takes that text begins with; 0: it does not. */
static size_t
read_entity(struct slice text, uint32_t *c)
{
	struct slice name = slice_from(slice_head(text, DIGITS_MAX + 4), 1);
	size_t end = slice_find(name, ';');
	bool is_known;

	if (text.p[0] != '&' || end == name.n)
		return 0;
	name = slice_head(name, end);
	is_known = slice_begins(name, "#") ? read_number(slice_from(name, 1), c)
					   : read_name(name, c);
	return is_known ? end + 2 : 0;
}

bool
entity_find(struct slice text, struct slice *at, uint32_t *c)
{
	size_t ampersand;

	while ((ampersand = slice_find(text, '&')) < text.n) {
		text = slice_from(text, ampersand);
		*at = slice_head(text, read_entity(text, c));
		if (at->n > 0)
			return true;
		text = slice_from(text, 1);
	}
	return false;
}

size_t
entity_resolve(struct slice text, uint8_t *out)
{
	size_t n = 0;
	uint32_t c;

	while (text.n > 0) {
		size_t length = read_entity(text, &c);

		if (length > 0) {
			n = unicode_put(out, n, c);
		} else {
			out[n++] = text.p[0];
			length = 1;
		}
		text = slice_from(text, length);
	}
	return n;
}
