/* What the configuration ignores: [ignore]. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_IGNORES_H
#define CSRLINT_CLI_IGNORES_H

#include <stdint.h>

#include "cli/options.h"

enum { IGNORE_GLOBS_MAX = 16 };

/* One line of it. */
struct ignore {
	const char *pattern; /* of rules */
	const char *globs[IGNORE_GLOBS_MAX];
	size_t glob_count;       /* 0: any file */
	const char *fingerprint; /* NULL: any finding */
	const char *reason;
	uint32_t until; /* 20270331; 0: for ever */
	const char *place;
	size_t line, column;
	bool is_over;  /* its last day is */
	bool fits;     /* the file that is looked at */
	bool has_fit;  /* any file so far */
	bool has_held; /* anything so far */
};

struct ignores {
	struct ignore *all; /* owned */
	size_t count;
	const struct csrlint *linter;
};

/* Reads the section. False where something in it is wrong, which was said;
 * ignores_free is right in any case. */
bool ignores_make(struct ignores *ignores, const struct csrlint *linter,
	const struct options *options);
void ignores_free(struct ignores *ignores);

/* The file of this path, as globs see it, is looked at from now on. */
void ignores_look_at(struct ignores *ignores, const char *path);

/* True where the finding is to be left out; fingerprint is its own. */
bool ignores_hold(struct ignores *ignores,
	const struct csrlint_finding *finding, const char *fingerprint);

/* True where all that the rule finds in the file of this path is left out. Of
 * those that a fingerprint names others may stay. May be asked by any thread.
 */
bool ignores_all_of(const struct ignores *ignores,
	const struct csrlint_rule *rule, const char *path);

/* Adds to the report what is over, and what has held nothing back though a
 * folder was read where it might have: `saw_folder`, and of those that name
 * paths one that fits, or all of the project. False where memory is short. */
bool ignores_tell(const struct ignores *ignores, const char *file,
	bool saw_folder, bool saw_all, struct csrlint_report *report);

#endif
