/* Reading dates. SPDX-License-Identifier: MIT */
#include "base/calendar.h"

enum { PARTS_MAX = 3, YEAR_DIGITS = 4, ISO_OCTETS = 10 };

/* A number or a month's name between what divides a date. */
struct part {
	unsigned value;
	size_t digits;   /* 0: a name, and value is the month */
	uint8_t divider; /* what stands before it; 0: nothing */
};

/* How the names of the months begin, in English, German, French, Spanish,
 * Italian, Portuguese and Dutch. */
static const struct {
	const char *begin;
	unsigned month;
} months[] = {
	{"jan", 1},
	{"ene", 1},
	{"gen", 1},
	{"feb", 2},
	{"fev", 2},
	{"fév", 2},
	{"fbr", 2},
	{"mar", 3},
	{"mär", 3},
	{"maart", 3},
	{"maa", 3},
	{"mrt", 3},
	{"apr", 4},
	{"avr", 4},
	{"abr", 4},
	{"may", 5},
	{"mai", 5},
	{"mag", 5},
	{"mei", 5},
	{"jun", 6},
	{"juin", 6},
	{"giu", 6},
	{"jul", 7},
	{"juil", 7},
	{"lug", 7},
	{"aug", 8},
	{"aou", 8},
	{"aoû", 8},
	{"ago", 8},
	{"sep", 9},
	{"set", 9},
	{"oct", 10},
	{"okt", 10},
	{"ott", 10},
	{"out", 10},
	{"nov", 11},
	{"dec", 12},
	{"dez", 12},
	{"déc", 12},
	{"dic", 12},
};

static bool
begins_ignoring_case(struct slice text, const char *begin)
{
	return slice_equal_ignoring_case(
		slice_head(text, strlen(begin)), slice_text(begin));
}

/* The month whose name text begins with; 0: none. */
static unsigned
month_of(struct slice text)
{
	for (size_t i = 0; i < sizeof(months) / sizeof(months[0]); i++)
		if (begins_ignoring_case(text, months[i].begin))
			return months[i].month;
	return 0;
}

static bool
is_divider(uint8_t c)
{
	return c == '-' || c == '.' || c == '/' || c == ' ' || c == ',';
}

/* Of several in a row (". ", ", ") the first that is no blank. */
static uint8_t
take_dividers(struct slice *rest)
{
	uint8_t divider = 0;

	while (rest->n > 0 && is_divider(rest->p[0])) {
		if (divider == 0 || divider == ' ')
			divider = rest->p[0];
		*rest = slice_from(*rest, 1);
	}
	return divider;
}

static bool
take_number(struct slice *rest, struct part *out)
{
	while (rest->n > 0 && ascii_is_digit(rest->p[0])) {
		out->value = 10 * out->value + (unsigned)(rest->p[0] - '0');
		if (++out->digits > YEAR_DIGITS)
			return false;
		*rest = slice_from(*rest, 1);
	}
	return out->digits > 0;
}

static bool
take_month(struct slice *rest, struct part *out)
{
	out->value = month_of(*rest);
	while (rest->n > 0 && !is_divider(rest->p[0]) &&
		!ascii_is_digit(rest->p[0]))
		*rest = slice_from(*rest, 1);
	return out->value > 0;
}

/* "de" of "23 de febrero de 2020". */
static void
take_preposition(struct slice *rest)
{
	if (slice_begins(*rest, "de ") || slice_begins(*rest, "of "))
		*rest = slice_from(*rest, 3);
}

/* "st" of "1st". */
static void
take_ordinal(struct slice *rest)
{
	static const char *const ends[] = {"st", "nd", "rd", "th"};

	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (slice_begins(*rest, ends[i]) && rest->n > 2 &&
			is_divider(rest->p[2])) {
			*rest = slice_from(*rest, 2);
			return;
		}
}

static bool
take_part(struct slice *rest, struct part *out)
{
	*out = (struct part){.divider = take_dividers(rest)};
	take_preposition(rest);
	if (rest->n == 0)
		return false;
	if (!ascii_is_digit(rest->p[0]))
		return take_month(rest, out);
	if (!take_number(rest, out))
		return false;
	take_ordinal(rest);
	return true;
}

static unsigned
days_of(unsigned year, unsigned month)
{
	static const unsigned days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && is_leap ? 1 : 0);
}

static bool
is_day(unsigned year, unsigned month, unsigned day)
{
	return year >= 1000 && year < 3000 && month >= 1 && month <= 12 &&
		day >= 1 && day <= days_of(year, month);
}

/* Day and month in either order; a stop between them is of the lands where the
 * day comes first, and so is an order that has a day over 12. */
static bool
settle(unsigned year, struct part a, struct part b, struct calendar_date *out)
{
	bool day_first = is_day(year, b.value, a.value);
	bool month_first = is_day(year, a.value, b.value);

	if (a.digits == 0)
		day_first = false;
	if (b.digits == 0)
		month_first = false;
	if (!day_first && !month_first)
		return false;
	*out = (struct calendar_date){.year = year};
	if (day_first && month_first && a.value != b.value && b.divider != '.')
		return true; /* nobody can say */
	out->is_custom = day_first && month_first && a.value != b.value;
	out->day = day_first ? a.value : b.value;
	out->month = day_first ? b.value : a.value;
	return true;
}

static bool
read_parts(const struct part *parts, struct calendar_date *out)
{
	if (parts[0].digits == YEAR_DIGITS) {
		*out = (struct calendar_date){.year = parts[0].value,
			.month = parts[1].value,
			.day = parts[2].value};
		return parts[2].digits > 0 && parts[2].digits <= 2 &&
			(is_day(out->year, out->month, out->day) ||
				settle(out->year, parts[1], parts[2], out));
	}
	return parts[2].digits == YEAR_DIGITS && parts[0].digits <= 2 &&
		parts[1].digits <= 2 &&
		settle(parts[2].value, parts[0], parts[1], out);
}

/* A time of day behind a date: "T00:00:00Z". */
static bool
is_time(struct slice text)
{
	if (text.n < 3 || (text.p[0] != 'T' && text.p[0] != ' '))
		return false;
	for (size_t i = 1; i < text.n; i++)
		if (!ascii_is_digit(text.p[i]) &&
			strchr(":.+-Z", text.p[i]) == NULL)
			return false;
	return true;
}

bool
calendar_read(struct slice text, struct calendar_date *out)
{
	struct slice rest = text;
	struct part parts[PARTS_MAX];

	for (size_t i = 0; i < PARTS_MAX; i++)
		if (!take_part(&rest, &parts[i]) ||
			(parts[i].divider == 0) != (i == 0))
			return false;
	if ((rest.n > 0 && !is_time(rest)) || !read_parts(parts, out))
		return false;
	out->is_iso = text.n == ISO_OCTETS && parts[0].digits == YEAR_DIGITS &&
		parts[1].divider == '-' && parts[2].divider == '-' &&
		parts[1].digits == 2 && parts[2].digits == 2 &&
		out->month == parts[1].value;
	return true;
}

bool
calendar_read_digits(struct slice text, struct calendar_date *out)
{
	unsigned value = 0;

	if (text.n != 8)
		return false;
	for (size_t i = 0; i < text.n; i++) {
		if (!ascii_is_digit(text.p[i]))
			return false;
		value = 10 * value + (unsigned)(text.p[i] - '0');
	}
	*out = (struct calendar_date){.year = value / 10000,
		.month = value / 100 % 100,
		.day = value % 100};
	return is_day(out->year, out->month, out->day);
}
