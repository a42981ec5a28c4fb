/* Files on their way through the linter, several at once, and out of it in the
 * order in which they came. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_PIPELINE_H
#define CSRLINT_CLI_PIPELINE_H

#include <stdbool.h>

#include "cli/read.h"
#include "csrlint.h"

struct ignores;
struct pipeline;

/* A file. Whoever hands it in sets all but the last. */
struct file_job {
	char *path;                    /* owned */
	char *file;                    /* its name in reports, escaped; owned */
	char *seen;                    /* its path as globs see it; owned */
	struct buffer buffer;          /* its octets; owned */
	const struct csrlint *linter;  /* borrowed */
	const struct ignores *ignores; /* borrowed */
	struct csrlint_report *report; /* what is found; owned */
	bool is_linted;                /* false: memory was short */
};

/* Is handed each file once it is linted, in order, by the thread that hands
 * them in. The file is void afterwards. */
typedef void pipeline_deliver(void *context, struct file_job *job);

/* A pipeline whose requests are compared in the set, at most so many files at
 * once. Threads are started where there are many files. NULL: memory is
 * short. */
struct pipeline *pipeline_new(unsigned int threads, struct csrlint_set *set,
	pipeline_deliver *deliver, void *context);

/* May be NULL. What was not delivered never is. */
void pipeline_free(struct pipeline *pipeline);

/* A job to be filled, the same until it is submitted; others may have to be
 * delivered first. NULL: memory is short. */
struct file_job *pipeline_job(struct pipeline *pipeline);

/* Sends it on its way. */
void pipeline_submit(struct pipeline *pipeline);

/* Delivers all that is on its way. */
void pipeline_drain(struct pipeline *pipeline);

#endif
