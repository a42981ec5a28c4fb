/* Linux's Landlock: what of the file system a process can reach.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_LANDLOCK_H
#define CSRLINT_CLI_LANDLOCK_H

#include <stdbool.h>

/* Rules in the making. */
struct landlock {
	int ruleset; /* owned; a descriptor */
	bool failed; /* a rule could not be taken in */
};

/* True where the kernel has it. */
bool landlock_is_there(void);

/* Starts with a rule for nothing; false where the kernel has none of it. */
bool landlock_open(struct landlock *landlock);

/* Lets the file at path, or all below the directory, be read; a path that
 * leads nowhere, and "-", change nothing. */
void landlock_allow(struct landlock *landlock, const char *path);

/* Puts the rules into force, unless one is missing, and forgets them. */
void landlock_close(struct landlock *landlock);

#endif
