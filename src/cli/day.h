/* Days as people write them. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_DAY_H
#define CSRLINT_CLI_DAY_H

#include <stdint.h>

/* "2026-03-15" as 20260315, whether or not the month has that day; 0: it is no
 * day. */
uint32_t day_read(const char *text);

/* The day in UTC that is so many seconds behind the first of 1970, as 20260315;
 * 0: there is none of four digits. gmtime would read the file of the time zone
 * first, for nothing: a thirtieth of what a run on one request takes. */
uint32_t day_of(int64_t seconds);

/* Today in UTC, as everywhere on earth the same input gives the same report; 0:
 * the clock is wrong. */
uint32_t day_today(void);

#endif
