/* The list of public suffixes through libpsl. SPDX-License-Identifier: MIT */
#include "names/suffix.h"

#include <libpsl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Without the flag every unknown last label would be a public suffix. */
enum {
	ICANN = PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE,
	ANY = PSL_TYPE_ANY | PSL_TYPE_NO_STAR_RULE
};

bool
suffix_list_is_there(void)
{
	return psl_builtin() != NULL;
}

enum suffix
suffix_of(const char *name)
{
	const psl_ctx_t *list = psl_builtin();

	if (list == NULL || psl_is_public_suffix2(list, name, ANY) == 0)
		return SUFFIX_NONE;
	return psl_is_public_suffix2(list, name, ICANN) != 0 ? SUFFIX_ICANN
							     : SUFFIX_PRIVATE;
}

bool
suffix_has_top_level(const char *label)
{
	const psl_ctx_t *list = psl_builtin();

	/* The list knows co.za and the like only. */
	if (strcmp(label, "za") == 0)
		return true;
	return list != NULL && psl_is_public_suffix2(list, label, ICANN) != 0;
}

bool
suffix_is_below_top_level(const char *name)
{
	const char *dot = strrchr(name, '.');

	return dot != NULL && suffix_has_top_level(dot + 1);
}

/* --- the day ----------------------------------------------------------------
 */

enum { DAY_SECONDS = 86400, FOUR_YEARS = 1461, CENTURY = 36524 };

struct day {
	int64_t year;
	int64_t month;
	int64_t day;
};

/* Days since 1970-01-01 as a date. Years are counted from March on, so that
 * the leap day is the last of its year; 1970-01-01 is day 719,468 since the
 * first of March of year 0. Good for the years 1901 to 2099, in which every
 * fourth year is a leap year. */
static struct day
day_of(int64_t days)
{
	int64_t since = days + 25508; /* 1900-03-01 */
	int64_t quads = since / FOUR_YEARS;
	int64_t rest = since % FOUR_YEARS;
	int64_t years = rest / 365 - rest / (FOUR_YEARS - 1);
	int64_t in_year = rest - 365 * years;
	int64_t month = (5 * in_year + 2) / 153; /* 0: March */
	struct day out;

	out.day = in_year - (153 * month + 2) / 5 + 1;
	out.month = month < 10 ? month + 3 : month - 9;
	out.year = 1900 + 4 * quads + years + (month >= 10);
	return out;
}

void
suffix_list_date(char out[SUFFIX_DATE_ROOM])
{
	int64_t seconds = psl_builtin_file_time();
	struct day day = day_of(seconds / DAY_SECONDS);

	out[0] = '\0';
	if (seconds > 0 && day.year < 2100)
		(void)snprintf(out, SUFFIX_DATE_ROOM, "%04u-%02u-%02u",
			(unsigned)day.year % 10000, (unsigned)day.month % 100,
			(unsigned)day.day % 100);
}
