/* What the compiled-in profiles say of a rule.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_PROFILES_H
#define CSRLINT_REPORT_PROFILES_H

#include <stdbool.h>
#include <stddef.h>

#include "csrlint.h"

/* A linter for each compiled-in profile, in the order of their names. */
struct profiles {
	struct csrlint **linters; /* owned */
	size_t count;
};

/* Makes the linters; false where memory is short, errno says so. Either way
 * profiles_free gives back what was made. */
bool profiles_make(struct profiles *profiles);
void profiles_free(struct profiles *profiles);

/* The severity of the rule with this id in the profile at index. */
enum csrlint_severity profiles_severity(
	const struct profiles *profiles, size_t index, const char *id);

#endif
