/* Which characters a string of each type may hold.
 * SPDX-License-Identifier: MIT */
#include <unistr.h>

#include "der/content.h"

typedef bool is_member(uint8_t c);

static bool
is_digit(uint8_t c)
{
	return c >= '0' && c <= '9';
}

static bool
is_numeric(uint8_t c)
{
	return is_digit(c) || c == ' ';
}

/* X.680 41.4 */
static bool
is_printable(uint8_t c)
{
	uint8_t lower = ascii_lower(c);

	return (lower >= 'a' && lower <= 'z') || is_digit(c) ||
		memchr(" '()+,-./:=?", c, 12) != NULL;
}

/* Neither a control character nor over 7E. */
static bool
is_visible(uint8_t c)
{
	return c >= 0x20 && c <= 0x7e;
}

static bool
is_ascii(uint8_t c)
{
	return c < 0x80;
}

static bool
is_no_control(uint8_t c)
{
	return c >= 0x20 && c != 0x7f;
}

/* The first run of octets that the type does not have; NULs are left to
 * DER_STRING_NUL. */
static void
check_charset(uint8_t type, struct slice content, is_member *is_allowed,
	enum der_fault_kind kind, struct der_faults *out)
{
	size_t from = 0;
	size_t n = 0;

	while (from < content.n &&
		(is_allowed(content.p[from]) || content.p[from] == 0))
		from++;
	content = slice_from(content, from);
	while (n < content.n && !is_allowed(content.p[n]) && content.p[n] != 0)
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

void
der_check_string(uint8_t type, struct slice content, struct der_faults *out)
{
	switch (type) {
	case TAG_UTF8_STRING: check_utf8(content, out); break;
	case TAG_NUMERIC_STRING:
		check_charset(
			type, content, is_numeric, DER_NUMERIC_CHARSET, out);
		break;
	case TAG_PRINTABLE_STRING:
		check_charset(type, content, is_printable,
			DER_PRINTABLE_CHARSET, out);
		break;
	case TAG_TELETEX_STRING:
		check_charset(
			type, content, is_visible, DER_TELETEX_CHARSET, out);
		break;
	case TAG_IA5_STRING:
		check_charset(type, content, is_ascii, DER_IA5_CHARSET, out);
		check_charset(
			type, content, is_no_control, DER_IA5_CONTROL, out);
		break;
	case TAG_VISIBLE_STRING:
		check_charset(type, content, is_visible, DER_IA5_CHARSET, out);
		break;
	case TAG_BMP_STRING:
		check_wide(content, 2, DER_BMP_MALFORMED, out);
		return;
	case TAG_UNIVERSAL_STRING:
		check_wide(content, 4, DER_UNIVERSAL_MALFORMED, out);
		return;
	}
	check_nul(content, out);
}
