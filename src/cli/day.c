/* Reads days. SPDX-License-Identifier: MIT */
#include "cli/day.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <time.h>

enum {
	SECONDS_A_DAY = 86400,
	DAYS_TO_10000 = 2932897 /* from 1970-01-01 on */
};

uint32_t
day_read(const char *text)
{
	static const char form[] = "dddd-dd-dd";
	uint32_t date = 0;

	if (strlen(text) != strlen(form))
		return 0;
	for (size_t i = 0; form[i] != '\0'; i++) {
		bool is_digit = text[i] >= '0' && text[i] <= '9';

		if (form[i] == 'd' ? !is_digit : text[i] != '-')
			return 0;
		if (is_digit)
			date = date * 10 + (uint32_t)(text[i] - '0');
	}
	if (date % 100 - 1 > 30 || date / 100 % 100 - 1 > 11)
		return 0; /* 2027-13-01 is a slip, and would last a year */
	return date;
}

static unsigned
leap_days(uint32_t year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 1 : 0;
}

static unsigned
days_of_month(uint32_t year, uint32_t month)
{
	static const uint8_t days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return days[month - 1] + (month == 2 ? leap_days(year) : 0);
}

uint32_t
day_of(int64_t seconds)
{
	int64_t left = seconds / SECONDS_A_DAY;
	uint32_t year = 1970;
	uint32_t month = 1;

	if (seconds < 0 || left >= DAYS_TO_10000)
		return 0;
	for (; left >= 365 + leap_days(year); year++)
		left -= 365 + leap_days(year);
	for (; left >= days_of_month(year, month); month++)
		left -= days_of_month(year, month);
	return year * 10000 + month * 100 + (uint32_t)left + 1;
}

uint32_t
day_today(void)
{
	return day_of(time(NULL));
}
