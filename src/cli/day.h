/* Days as people write them. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_DAY_H
#define CSRLINT_CLI_DAY_H

#include <stdint.h>

/* "2026-03-15" as 20260315, whether or not the month has that day; 0: it is no
 * day. */
uint32_t day_read(const char *text);

/* Today in UTC, as everywhere on earth the same input gives the same report; 0:
 * the clock is wrong. */
uint32_t day_today(void);

#endif
