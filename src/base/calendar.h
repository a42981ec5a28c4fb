/* Dates as people write them. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_CALENDAR_H
#define CSRLINT_BASE_CALENDAR_H

#include "base/slice.h"

/* A day of the calendar; month and day are 0 where nobody can say which of the
 * two numbers is which: 02/03/2020. */
struct calendar_date {
	unsigned year;
	unsigned month;
	unsigned day;
	bool is_iso; /* written as YYYY-MM-DD */
	/* Nothing but the stops tells that the day comes first: 02.03.2020. */
	bool is_custom;
};

/* Reads all of text as a date of the years 1000 to 2999: of numbers in the
 * orders of year, month and day that are in use, with a hyphen, a stop, a slash
 * or a blank between them; or with the month's name (23 Feb 2020, February 23,
 * 2020). A time of day may follow. False: it is none. */
bool calendar_read(struct slice text, struct calendar_date *out);

/* Reads all of text as 20200223, which may be any other number as well. */
bool calendar_read_digits(struct slice text, struct calendar_date *out);

#endif
