/* The reports of a run, each into a stream of its own.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_OUTPUTS_H
#define CSRLINT_CLI_OUTPUTS_H

#include <stdbool.h>
#include <stddef.h>

#include "cli/options.h"
#include "report/report.h"

/* One report. Once its stream fails, which is said, it gets no more. */
struct output {
	struct report report;
	char buffer[1 << 16]; /* of the stream; reports may be large */
	const char *name;     /* for messages; borrowed */
	bool failed;
};

struct outputs {
	struct output *all; /* owned */
	size_t count;
};

/* Something to do for one report, as the functions of report.h do it: false
 * where writing failed, errno says why. */
typedef bool output_work(struct report *report, const void *context);

/* True where writing a target would destroy another one or a file that is to
 * be read, which was then said. */
bool outputs_collide(const struct options *options);

/* Opens all targets. False where one cannot be opened, which was then said;
 * outputs_close is right in either case. */
bool outputs_open(struct outputs *outputs, const struct options *options,
	const struct csrlint *linter);

/* Does the work for each report that has not failed. False where none is
 * left. */
bool outputs_each(
	struct outputs *outputs, output_work *work, const void *context);

/* Closes all streams. False where any of them has failed at any time. */
bool outputs_close(struct outputs *outputs);

#endif
