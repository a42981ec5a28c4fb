/* From a path named on the command line to the files it stands for.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_WALK_H
#define CSRLINT_CLI_WALK_H

#include <stdbool.h>
#include <sys/stat.h>

#include "cli/options.h"
#include "cli/status.h"

/* A file that is visited. */
struct walk_file {
	const char *path;
	int descriptor; /* open for reading, until the visit is over */
	bool is_below;  /* it was met in a directory, and nobody named it */
	const struct stat *status; /* NULL: it was not asked for */
};

/* Is handed each file; false ends the walk. */
typedef bool walk_visit(void *context, const struct walk_file *file);

/* Is told of what could not be read, and why, in words: it was complained
 * about. */
typedef void walk_fail(void *context, const char *path, const char *why);

/* Visits the file at path, standard input for "-", or what a directory stands
 * for: all files below it that end like a request (folder.h), sorted by name,
 * those of a subdirectory where its own name would stand. Below it a link to a
 * file is read, and one to a directory is not followed; path itself may be
 * anything. What cannot be opened is complained about, and the walk goes on;
 * what is passed over is named. STATUS_CLEAN, or STATUS_TROUBLE where there
 * was a complaint or nothing was visited, which is said. fail may be NULL:
 * nobody else wants to know. */
enum status walk(const struct options *options, const char *path,
	walk_visit *visit, walk_fail *tell, void *context);

/* Is told of a file; is_link: it lies below what was named, and is a link to
 * that file. */
typedef void walk_look(void *context, const char *path,
	const struct stat *status, bool is_link);

/* What a survey is about. */
enum walk_scope { WALK_FILES, WALK_LINKS_ALONE };

/* Looks at each file that a walk would visit, and opens none but directories;
 * "-" is standard input's. Files below that are no links are left out where
 * links alone are asked for, as far as their directory tells them apart. Says
 * nothing: the walk does. 0, or the first errno that kept it from seeing what
 * the walk may see. */
int walk_survey(const struct options *options, const char *path,
	enum walk_scope scope, walk_look *look, void *context);

/* True where this errno of looking at a path means that nobody can read it: it
 * is not there, or closed to us. */
bool walk_is_absent(int error);

#endif
