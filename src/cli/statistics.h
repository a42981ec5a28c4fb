/* How often each rule was broken. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_STATISTICS_H
#define CSRLINT_CLI_STATISTICS_H

#include "cli/outputs.h"

struct statistics {
	const struct csrlint *linter; /* NULL: nobody wants them */
	size_t *counts;               /* owned; by the rule's index */
	enum csrlint_severity *worst; /* owned; likewise */
};

/* False, which was said, where memory is short. */
bool statistics_begin(struct statistics *statistics,
	const struct csrlint *linter, bool are_wanted);
void statistics_free(struct statistics *statistics);

void statistics_add(
	struct statistics *statistics, const struct csrlint_report *report);

/* Writes a table into each report of a format for people. */
void statistics_write(
	const struct statistics *statistics, struct outputs *outputs);

#endif
