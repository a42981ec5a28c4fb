/* Files that are judged by a profile of their own: the sections [path "GLOB"]
 * of the configuration. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_SCOPES_H
#define CSRLINT_CLI_SCOPES_H

#include "cli/options.h"

/* One section. */
struct scope {
	const char *glob;
	const char *place;      /* of its profile, or of its first line */
	const char *profile;    /* name or file; NULL: as elsewhere */
	struct change *changes; /* owned; to the profile */
	size_t change_count;
	struct csrlint *linter; /* derived from that of all other files */
	char *file;             /* owned; of the profile; NULL: none */
};

struct scopes {
	struct scope *all; /* owned; in their order */
	size_t count;
};

/* Makes a linter for each section, derived from the one that options were
 * applied to. False where that could not be done, which was said; scopes_free
 * is right in any case. */
bool scopes_make(struct scopes *scopes, struct csrlint *linter,
	const struct options *options);
void scopes_free(struct scopes *scopes);

/* The linter for this path, as globs see it: of several sections that mean it
 * that of the last one holds, and without one `otherwise`. */
const struct csrlint *scopes_linter(const struct scopes *scopes,
	const char *path, const struct csrlint *otherwise);

#endif
