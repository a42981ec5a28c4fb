/* Findings of one request that say the same of several places.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_GROUPS_H
#define CSRLINT_REPORT_GROUPS_H

#include <stdbool.h>
#include <stddef.h>

#include "report/report.h"

/* Findings of one rule, severity and fix, by their indexes in the request. */
struct group {
	size_t first;
	size_t last;
	size_t count;
};

struct groups {
	struct group *group; /* in the order of their first findings; owned */
	size_t count;
	/* The next finding of the same group, by index; owned. That of a last
	 * one is SIZE_MAX. */
	size_t *next;
};

/* Groups the findings that the report shows; false where memory is short.
 * Either way groups_free gives back what was made. */
bool groups_make(struct groups *groups, const struct report *report,
	const struct csrlint_request *request);
void groups_free(struct groups *groups);

#endif
