/* What DER forbids in the contents of primitive types.
 * SPDX-License-Identifier: MIT */
#include "der/content.h"

#include "der/shape.h"

enum {
	EXTERNAL = 8,
	ENUMERATED = 10,
	EMBEDDED_PDV = 11,
	RELATIVE_OID = 13,
	VIDEOTEX_STRING = 21,
	GRAPHIC_STRING = 25,
	GENERAL_STRING = 27,
	CHARACTER_STRING = 29,
	UNIVERSAL_TYPES = 32
};

bool
der_is_constructed_type(uint8_t type)
{
	return type == (TAG_SEQUENCE & ~TAG_CONSTRUCTED) ||
		type == (TAG_SET & ~TAG_CONSTRUCTED) || type == EXTERNAL ||
		type == EMBEDDED_PDV || type == CHARACTER_STRING;
}

bool
der_is_string_type(uint8_t type)
{
	static const bool is_string[UNIVERSAL_TYPES] = {
		[TAG_BIT_STRING] = true,
		[TAG_OCTET_STRING] = true,
		[TAG_UTF8_STRING] = true,
		[TAG_NUMERIC_STRING] = true,
		[TAG_PRINTABLE_STRING] = true,
		[TAG_TELETEX_STRING] = true,
		[VIDEOTEX_STRING] = true,
		[TAG_IA5_STRING] = true,
		[TAG_UTC_TIME] = true,
		[TAG_GENERALIZED_TIME] = true,
		[GRAPHIC_STRING] = true,
		[TAG_VISIBLE_STRING] = true,
		[GENERAL_STRING] = true,
		[TAG_UNIVERSAL_STRING] = true,
		[TAG_BMP_STRING] = true,
	};

	return type < UNIVERSAL_TYPES && is_string[type];
}

typedef void content_check(uint8_t type, unsigned flags, struct slice content,
	struct der_faults *out);

/* X.690 8.3; ENUMERATED (8.4) likewise. */
static void
check_integer(uint8_t type, unsigned flags, struct slice content,
	struct der_faults *out)
{
	size_t needless = 0;

	(void)flags;
	if (content.n == 0) {
		der_record(out, DER_INTEGER_EMPTY, content, type);
		return;
	}
	while (needless + 1 < content.n &&
		content.p[needless] ==
			((content.p[needless + 1] & 0x80) != 0 ? 0xff : 0))
		needless++;
	if (needless > 0)
		der_record(out, DER_INTEGER_NOT_MINIMAL,
			slice_head(content, needless), type);
}

/* X.690 8.2 and 11.1 */
static void
check_boolean(uint8_t type, unsigned flags, struct slice content,
	struct der_faults *out)
{
	(void)type;
	(void)flags;
	if (content.n != 1 || (content.p[0] != 0 && content.p[0] != 0xff))
		der_record(out, DER_BOOLEAN_NOT_CANONICAL, content, content.n);
}

/* X.690 8.8.2 */
static void
check_null(uint8_t type, unsigned flags, struct slice content,
	struct der_faults *out)
{
	(void)type;
	(void)flags;
	if (content.n > 0)
		der_record(out, DER_NULL_NOT_EMPTY, content, content.n);
}

/* A named bit list ends with a bit that is set, X.690 11.2.2. `octets` is
 * without the first. */
static void
check_named_bits(uint8_t unused, struct slice octets, struct der_faults *out)
{
	size_t from = octets.n;

	while (from > 0 && octets.p[from - 1] == 0)
		from--;
	if (from < octets.n)
		der_record(out, DER_NAMED_BITS_ZERO, slice_from(octets, from),
			octets.n - from);
	else if (from > 0 && (octets.p[from - 1] >> unused & 1) == 0)
		der_record(out, DER_NAMED_BITS_ZERO,
			slice_from(octets, from - 1), 1);
}

/* X.690 8.6.2 and 11.2.1 */
static void
check_bit_string(uint8_t type, unsigned flags, struct slice content,
	struct der_faults *out)
{
	struct slice octets = slice_from(content, 1);
	uint8_t unused = content.n == 0 ? 0 : content.p[0];
	bool is_whole = (flags & DER_WHOLE_OCTETS) != 0;

	(void)type;
	if (content.n == 0 || unused > 7 ||
		(unused > 0 && (octets.n == 0 || is_whole)))
		der_record(out, DER_BIT_STRING_UNUSED, slice_head(content, 1),
			unused);
	else if (unused > 0 &&
		(octets.p[octets.n - 1] & ((1u << unused) - 1)) != 0)
		der_record(out, DER_BIT_STRING_PADDING,
			slice_from(octets, octets.n - 1), unused);
	else if ((flags & DER_NAMED_BITS) != 0)
		check_named_bits(unused, octets, out);
}

enum {
	/* RFC 5280 appendix B: implementations need to handle 20 arcs, and
	 * 100 characters of dotted form; 28 octets and 20 arcs fit these:
	 * 2.11 digits an octet, a dot and a digit begun an arc. */
	LONG_ARCS = 20,
	LONG_OCTETS = 28
};

/* Octets at the end that no octet below 80 closes. */
static struct slice
unfinished_arc(struct slice content)
{
	size_t from = content.n;

	while (from > 0 && (content.p[from - 1] & 0x80) != 0)
		from--;
	return slice_from(content, from);
}

/* Where an arc begins with 80; content.n: none does. */
static size_t
padded_arc(struct slice content)
{
	size_t i = 0;

	while (i < content.n &&
		(content.p[i] != 0x80 || (i > 0 && content.p[i - 1] >= 0x80)))
		i++;
	return i;
}

/* The first subidentifier holds two arcs. */
static size_t
count_arcs(struct slice content)
{
	size_t arcs = 1;

	for (size_t i = 0; i < content.n; i++)
		arcs += content.p[i] < 0x80;
	return arcs;
}

/* X.690 8.19. What has fewer octets than LONG_ARCS has no more arcs. */
static void
check_oid(uint8_t type, unsigned flags, struct slice content,
	struct der_faults *out)
{
	size_t padded = padded_arc(content);

	(void)type;
	(void)flags;
	if (padded < content.n)
		der_record(out, DER_OID_MALFORMED,
			slice_head(slice_from(content, padded), 1), 0);
	else if (content.n == 0 || content.p[content.n - 1] >= 0x80)
		der_record(out, DER_OID_MALFORMED, unfinished_arc(content),
			content.n);
	else if (content.n >= LONG_ARCS &&
		(content.n > LONG_OCTETS || count_arcs(content) > LONG_ARCS))
		der_record(out, DER_OID_LONG, content, count_arcs(content));
}

/* Two digits that say something between low and high. */
static bool
is_between(const uint8_t *p, int low, int high)
{
	int value;

	if (p[0] < '0' || p[0] > '9' || p[1] < '0' || p[1] > '9')
		return false;
	value = (p[0] - '0') * 10 + (p[1] - '0');
	return value >= low && value <= high;
}

/* MMDDHHMMSS */
static bool
is_moment(const uint8_t *p)
{
	return is_between(p, 1, 12) && is_between(p + 2, 1, 31) &&
		is_between(p + 4, 0, 23) && is_between(p + 6, 0, 59) &&
		is_between(p + 8, 0, 59);
}

/* What stands behind the seconds: Z, or a fraction without zeros at its end
 * before it, X.690 11.7.3 and 11.7.4. */
static bool
is_time_end(struct slice s)
{
	if (s.n == 0 || s.p[s.n - 1] != 'Z')
		return false;
	if (s.n == 1)
		return true;
	for (size_t i = 1; i < s.n - 1; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return s.n > 2 && s.p[0] == '.' && s.p[s.n - 2] != '0';
}

/* X.690 11.7 and 11.8 */
static void
check_time(uint8_t type, unsigned flags, struct slice content,
	struct der_faults *out)
{
	size_t year = type == TAG_UTC_TIME ? 2 : 4;
	bool is_sound = content.n > year + 10;

	(void)flags;
	for (size_t i = 0; is_sound && i < year; i += 2)
		is_sound = is_between(content.p + i, 0, 99);
	is_sound = is_sound && is_moment(content.p + year) &&
		is_time_end(slice_from(content, year + 10)) &&
		(type == TAG_GENERALIZED_TIME || content.n == year + 11);
	if (!is_sound)
		der_record(out, DER_TIME_FORM, content, type);
}

static void
check_string(uint8_t type, unsigned flags, struct slice content,
	struct der_faults *out)
{
	(void)flags;
	der_check_string(type, content, out);
}

static content_check *const checks[UNIVERSAL_TYPES] = {
	[TAG_BOOLEAN] = check_boolean,
	[TAG_INTEGER] = check_integer,
	[TAG_BIT_STRING] = check_bit_string,
	[TAG_NULL] = check_null,
	[TAG_OID] = check_oid,
	[ENUMERATED] = check_integer,
	[RELATIVE_OID] = check_oid,
	[TAG_UTF8_STRING] = check_string,
	[TAG_NUMERIC_STRING] = check_string,
	[TAG_PRINTABLE_STRING] = check_string,
	[TAG_TELETEX_STRING] = check_string,
	[TAG_IA5_STRING] = check_string,
	[TAG_UTC_TIME] = check_time,
	[TAG_GENERALIZED_TIME] = check_time,
	[TAG_VISIBLE_STRING] = check_string,
	[TAG_UNIVERSAL_STRING] = check_string,
	[TAG_BMP_STRING] = check_string,
};

void
der_check_content(uint8_t type, unsigned flags, struct slice content,
	struct der_faults *out)
{
	if (type < UNIVERSAL_TYPES && checks[type] != NULL)
		checks[type](type, flags, content, out);
}

bool
der_is_odd_tag(uint8_t identifier)
{
	const uint8_t type = identifier & 0x1f;
	const bool is_constructed = (identifier & TAG_CONSTRUCTED) != 0;

	return (identifier & 0xc0) == 0 && type != 0 && type != 0x1f &&
		is_constructed != der_is_constructed_type(type);
}
