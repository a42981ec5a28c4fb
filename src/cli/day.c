/* Reads days. SPDX-License-Identifier: MIT */
#include "cli/day.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <time.h>

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

uint32_t
day_today(void)
{
	time_t now = time(NULL);
	struct tm day;

	if (gmtime_r(&now, &day) == NULL)
		return 0;
	return (uint32_t)(day.tm_year + 1900) * 10000 +
		(uint32_t)(day.tm_mon + 1) * 100 + (uint32_t)day.tm_mday;
}
