/* The configuration of a project: its file, and where it lies.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_PROJECT_H
#define CSRLINT_CLI_PROJECT_H

#include <stdbool.h>

#include "cli/sections.h"

struct options;

/* Without a file, what there is of it is where the working directory lies. */
struct project {
	char *path;    /* owned; of the file, escaped; NULL: there is none */
	char *opened;  /* owned; the same as it was opened */
	char *folder;  /* owned; its files are named from here: "../", or "" */
	char *root;    /* owned; "/home/me/project/"; globs begin here */
	char *prefix;  /* owned; from there to the working directory: "a/b/" */
	char *here;    /* owned; the working directory, with a slash */
	bool is_found; /* nobody named the file: it came with the project */
	struct sections sections;
};

/* Reads the file that is named; or, where that is NULL and `searches`, the
 * .csrlint.ini that config.h finds. False where that could not be done, which
 * was said. project_free is right in any case. */
bool project_load(struct project *project, const char *named, bool searches);
void project_free(struct project *project);

/* Does what [options] says to options. False where something there is wrong,
 * which was said. */
bool project_apply(const struct project *project, struct options *options);

/* The name of a file in the project as it can be opened from here; freed by the
 * caller. NULL where memory is short. */
char *project_path(const struct project *project, const char *name);

/* The same of a file that the configuration names. NULL, which was said, where
 * memory is short, or where a configuration that came with the project names a
 * file outside of it: what is wrong with such a file would be told to whoever
 * reads the log. */
char *project_file(const struct project *project, const char *name);

#endif
