/* From a path named on the command line to the files it stands for.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_WALK_H
#define CSRLINT_CLI_WALK_H

#include <stdbool.h>
#include <sys/stat.h>

#include "cli/status.h"

/* Is handed each file, open for reading; false ends the walk. */
typedef bool walk_visit(void *context, const char *path, int descriptor);

/* Visits the file at path, standard input for "-", or what a directory stands
 * for: all files below it that end like a request (folder.h), sorted by name,
 * those of a subdirectory where its own name would stand. Below it a link to a
 * file is read, and one to a directory is not followed; path itself may be
 * anything. What cannot be opened is complained about, and the walk goes on;
 * what is passed over is named. STATUS_CLEAN, or STATUS_TROUBLE where there
 * was a complaint or nothing was visited, which is said. */
enum status walk(const char *path, walk_visit *visit, void *context);

/* Is told of a file; is_link: it lies below what was named, and is a link to
 * that file. */
typedef void walk_look(void *context, const char *path,
	const struct stat *status, bool is_link);

/* Looks at each file that a walk would visit, and opens none but directories;
 * "-" is standard input's. Silent: the walk says what is wrong. */
void walk_survey(const char *path, walk_look *look, void *context);

#endif
