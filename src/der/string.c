/* Which characters a string of each type may hold.
 * SPDX-License-Identifier: MIT */
#include <unistr.h>

#include "der/content.h"

/* Classes of octets, a bit each. */
enum {
	NUMERIC = 1,    /* X.680 41.3 */
	PRINTABLE = 2,  /* X.680 41.4 */
	VISIBLE = 4,    /* 20 to 7E */
	ASCII = 8,      /* 00 to 7F */
	NO_CONTROL = 16 /* neither 00 to 1F nor 7F */
};

/* What an octet is: a control, of VisibleString alone, of PrintableString too,
 * of NumericString too, over 7F. */
enum {
	C = ASCII,
	V = ASCII | NO_CONTROL | VISIBLE,
	P = V | PRINTABLE,
	N = P | NUMERIC,
	H = NO_CONTROL
};

#define SIXTEEN(c) c, c, c, c, c, c, c, c, c, c, c, c, c, c, c, c
static const uint8_t classes[256] = {
	SIXTEEN(C), SIXTEEN(C),                         /* 00 to 1F */
	N, V, V, V, V, V, V, P, P, P, V, P, P, P, P, P, /* space to / */
	N, N, N, N, N, N, N, N, N, N, P, V, V, P, V, P, /* 0 to ? */
	V, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, /* @ to O */
	P, P, P, P, P, P, P, P, P, P, P, V, V, V, V, V, /* P to _ */
	V, P, P, P, P, P, P, P, P, P, P, P, P, P, P, P, /* ` to o */
	P, P, P, P, P, P, P, P, P, P, P, V, V, V, V, C, /* p to 7F */
	SIXTEEN(H), SIXTEEN(H), SIXTEEN(H), SIXTEEN(H), /* 80 to BF */
	SIXTEEN(H), SIXTEEN(H), SIXTEEN(H), SIXTEEN(H), /* C0 to FF */
};

/* How many octets at the beginning are all of a class. */
static size_t
span(struct slice s, uint8_t class)
{
	size_t n = 0;

	while (n < s.n && (classes[s.p[n]] & class) != 0)
		n++;
	return n;
}

/* True where all octets are of a class. */
static bool
is_all(struct slice s, uint8_t class)
{
	for (size_t i = 0; i < s.n; i++)
		class &= classes[s.p[i]];
	return class != 0;
}

/* The first run of octets that are not of the class; NULs are left to
 * DER_STRING_NUL. */
static void
check_charset(uint8_t type, struct slice content, uint8_t class,
	enum der_fault_kind kind, struct der_faults *out)
{
	size_t n = 0;

	content = slice_from(content, span(content, class));
	while (content.n > 0 && content.p[0] == 0) {
		content = slice_from(content, 1);
		content = slice_from(content, span(content, class));
	}
	while (n < content.n && (classes[content.p[n]] & class) == 0 &&
		content.p[n] != 0)
		n++;
	if (n > 0)
		der_record(out, kind, slice_head(content, n), type);
}

static void
check_nul(struct slice content, struct der_faults *out)
{
	size_t at = slice_find(content, 0);

	if (at < content.n)
		der_record(out, DER_STRING_NUL,
			slice_head(slice_from(content, at), 1), at);
}

/* RFC 3629: no overlong form, no surrogate, nothing over 10FFFF. */
static void
check_utf8(struct slice content, struct der_faults *out)
{
	const uint8_t *bad = u8_check(content.p, content.n);
	struct slice rest;
	size_t n = 1;

	if (bad == NULL)
		return;
	rest = slice_from(content, (size_t)(bad - content.p));
	while (n < rest.n && n < 4 && (rest.p[n] & 0xc0) == 0x80)
		n++;
	der_record(
		out, DER_UTF8_INVALID, slice_head(rest, n), content.n - rest.n);
}

static bool
is_code_point(uint32_t c)
{
	return c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);
}

/* Characters of two or four octets each. */
static void
check_wide(struct slice content, size_t octets, enum der_fault_kind kind,
	struct der_faults *out)
{
	size_t cut = content.n % octets;
	bool has_nul = false;

	if (cut > 0) {
		der_record(out, kind, slice_from(content, content.n - cut), 0);
		return;
	}
	for (; content.n > 0; content = slice_from(content, octets)) {
		struct slice character = slice_head(content, octets);
		uint32_t c = 0;

		for (size_t i = 0; i < octets; i++)
			c = c << 8 | character.p[i];
		if (!is_code_point(c)) {
			der_record(out, kind, character, c);
			return;
		}
		if (c == 0 && !has_nul)
			der_record(out, DER_STRING_NUL, character, 0);
		has_nul = has_nul || c == 0;
	}
}

/* Types of one octet a character, UTF8String among them. */
static void
check_narrow(uint8_t type, struct slice content, struct der_faults *out)
{
	switch (type) {
	case TAG_UTF8_STRING: check_utf8(content, out); break;
	case TAG_NUMERIC_STRING:
		check_charset(type, content, NUMERIC, DER_NUMERIC_CHARSET, out);
		break;
	case TAG_PRINTABLE_STRING:
		check_charset(
			type, content, PRINTABLE, DER_PRINTABLE_CHARSET, out);
		break;
	case TAG_TELETEX_STRING:
		check_charset(type, content, VISIBLE, DER_TELETEX_CHARSET, out);
		break;
	case TAG_IA5_STRING:
		check_charset(type, content, ASCII, DER_IA5_CHARSET, out);
		check_charset(type, content, NO_CONTROL, DER_IA5_CONTROL, out);
		break;
	case TAG_VISIBLE_STRING:
		check_charset(type, content, VISIBLE, DER_IA5_CHARSET, out);
		break;
	}
	check_nul(content, out);
}

void
der_check_string(uint8_t type, struct slice content, struct der_faults *out)
{
	uint8_t plain = VISIBLE; /* what every other type has */

	if (type == TAG_BMP_STRING) {
		check_wide(content, 2, DER_BMP_MALFORMED, out);
		return;
	}
	if (type == TAG_UNIVERSAL_STRING) {
		check_wide(content, 4, DER_UNIVERSAL_MALFORMED, out);
		return;
	}
	if (type == TAG_NUMERIC_STRING)
		plain = NUMERIC;
	if (type == TAG_PRINTABLE_STRING)
		plain = PRINTABLE;
	if (!is_all(content, plain))
		check_narrow(type, content, out);
}
