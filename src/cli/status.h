/* The exit status: a promise to scripts. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_STATUS_H
#define CSRLINT_CLI_STATUS_H

#include "csrlint.h"

enum status {
	STATUS_CLEAN = 0,  /* nothing found at or above --fail-on */
	STATUS_FOUND = 1,  /* something found; no request is something */
	STATUS_USAGE = 2,  /* wrong usage or configuration; nothing was done */
	STATUS_TROUBLE = 3 /* not all could be read or written */
};

/* Of two, the one to exit with: trouble before findings. Wrong usage goes
 * before both and ends the program before there is any other. */
static inline enum status
status_worse(enum status a, enum status b)
{
	return a > b ? a : b;
}

/* What the exit status makes of a report; fail_on: the least severity that
 * makes it STATUS_FOUND, or one more than the highest. */
enum status status_of(
	const struct csrlint_report *report, enum csrlint_severity fail_on);

#endif
