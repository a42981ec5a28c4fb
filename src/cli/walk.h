/* From a path named on the command line to the files it stands for.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_WALK_H
#define CSRLINT_CLI_WALK_H

#include <stdbool.h>

#include "cli/status.h"

/* Is handed each file, open for reading; false ends the walk. */
typedef bool walk_visit(void *context, const char *path, int descriptor);

/* Visits the file at path, standard input for "-", or what a directory stands
 * for: all files below it that end like a request (.csr .req .p10 .pem .der,
 * in either case), sorted by name, those of a subdirectory where its own name
 * would stand. Below it links and hidden files are passed over; path itself
 * may be either. What cannot be opened is complained about, and the walk goes
 * on. STATUS_CLEAN, or STATUS_TROUBLE where there was a complaint; that
 * nothing in a directory ends like a request is said, but is no trouble. */
enum status walk(const char *path, walk_visit *visit, void *context);

#endif
