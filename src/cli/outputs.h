/* The reports of a run, each into a stream of its own.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_OUTPUTS_H
#define CSRLINT_CLI_OUTPUTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/stat.h>

#include "cli/options.h"
#include "cli/status.h"
#include "csrlint.h"

/* One report. Once its stream fails, which is said, it gets no more. */
struct output {
	struct csrlint_writer *writer; /* owned */
	FILE *out;                     /* owned, but for standard output */
	int error;          /* why the stream has failed; 0: it has not */
	bool is_held_back;  /* what is written may wait for outputs_flush */
	char *buffer;       /* of the stream; owned; NULL: its own */
	const char *name;   /* for messages; borrowed */
	const char *format; /* likewise */
	bool is_file;       /* named by --output; not standard output */
	bool is_appended;   /* to what is there */
	bool is_new;        /* made by this run */
	struct stat status; /* as it was when opened; zero: nobody knows */
	bool failed;
};

struct outputs {
	struct output *all; /* owned */
	size_t count;
};

/* Something to do for one report: false where writing failed; outputs_each says
 * why. */
typedef bool output_work(struct output *output, const void *context);

/* Opens all targets, and empties them once it is sure that none of them, and
 * not standard output, is a file that is to be read (overwrite.h). A file that
 * is there keeps its mode, its owner, and all its names. STATUS_CLEAN; or else,
 * which was said, STATUS_USAGE where one would be overwritten, and
 * STATUS_TROUBLE where one cannot be opened: no octet of any file is touched
 * then. outputs_close is right in any case. */
enum status outputs_open(struct outputs *outputs, const struct options *options,
	const struct csrlint *linter);

/* True where the file with this status is one of the outputs: made by this run
 * in a directory that is read by it. NULL: it is standard input. */
bool outputs_hold(const struct outputs *outputs, const struct stat *status);

/* Does the work for each report that has not failed. False where none is
 * left. */
bool outputs_each(
	struct outputs *outputs, output_work *work, const void *context);

/* Writes text, or n octets, which are no part of a report, as output_work
 * does. */
bool output_write(struct output *output, const char *text);
bool output_octets(struct output *output, const void *octets, size_t n);

/* From now on what is written is handed on in blocks, and what is left by
 * outputs_flush, which answers as outputs_each does. */
void outputs_hold_back(struct outputs *outputs);
bool outputs_flush(struct outputs *outputs);

/* Closes all streams. False where any of them has failed at any time. */
bool outputs_close(struct outputs *outputs);

#endif
