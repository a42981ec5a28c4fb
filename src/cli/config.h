/* The profile of a project, found without being named.
 *
 * A file .csrlint.ini is looked for in the working directory and then in each
 * one above it, up to the first that holds a .git, or to the root. Not beside
 * the requests: who hands them in must not say how they are judged. Paths are
 * relative ("../.csrlint.ini"), so that a report is the same wherever the
 * project lies. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_CONFIG_H
#define CSRLINT_CLI_CONFIG_H

#include <stdbool.h>

#include "cli/read.h"

enum {
	CONFIG_LEVELS_MAX = 1024, /* directories looked into */
	CONFIG_PATH_ROOM = 3 * CONFIG_LEVELS_MAX + 16
};

struct config_path {
	char text[CONFIG_PATH_ROOM];
};

/* Looks for such a file, or something else of that name. 0; ENOENT where there
 * is none; or another errno, with the path that could not be looked at. */
int config_find(struct config_path *path);

/* Reads it. The directory may be anyone's, so that nothing but a regular file
 * is read: no pipe that never ends, no link to a file that its author may not
 * read, and none that takes seconds. 0; or an errno, EINVAL where the file is
 * not such a one, with what is wrong in words. */
int config_read(const struct config_path *path, struct buffer *buffer,
	const char **why);

#endif
