/* Findings that are known, by their fingerprints.
 *
 * The file has a line for each: fingerprint, rule and file, with blanks
 * between. The first alone decides; the others tell a person what it is, and
 * in which file it is looked for before it is said to be gone. Lines that
 * begin with # are comments. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_BASELINE_H
#define CSRLINT_CLI_BASELINE_H

#include <stdio.h>

#include "cli/options.h"
#include "cli/status.h"

/* One line. */
struct known {
	char fingerprint[CSRLINT_FINGERPRINT_ROOM];
	char *rule; /* owned; of the file's text or a copy */
	char *file;
	bool is_found; /* in this run; of those with one fingerprint the first
			* has it until baseline_close */
	bool may_be_gone; /* its file was read in this run, or is there no more
			   */
};

/* Where a file has a line. */
struct known_in {
	const char *file; /* the line's own */
	size_t at;        /* in `all` */
};

struct baseline {
	const char *path; /* NULL: there is none */
	struct known *all;
	size_t count, room;
	size_t sorted;            /* of these, the first so many are in order */
	struct known_in *by_file; /* those, in the order of their files */
	FILE *out;                /* to be written; NULL: nothing is */
	bool is_written, is_pruned;
};

/* Reads the file that options name, and opens it where it is to be written:
 * before the program gives up its rights. False where that could not be done,
 * which was said; baseline_free is right in any case. */
bool baseline_open(struct baseline *baseline, const struct options *options);
void baseline_free(struct baseline *baseline);

/* The file of that name, as reports call it, is read in this run. */
void baseline_look_at(struct baseline *baseline, const char *file);

/* True where the finding of that file is known; where the baseline is to be
 * written, all are from now on. */
bool baseline_holds(struct baseline *baseline,
	const struct csrlint_finding *finding, const char *fingerprint,
	const char *file);

/* Says what no longer occurs, and writes the file where that is wanted. */
enum status baseline_close(struct baseline *baseline);

#endif
