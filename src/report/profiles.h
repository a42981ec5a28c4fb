/* What the compiled-in profiles say of a rule.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_PROFILES_H
#define CSRLINT_REPORT_PROFILES_H

#include "csrlint.h"
#include "report/sink.h"
#include <stdbool.h>
#include <stddef.h>

/* A linter for each compiled-in profile, in the order of their names. */
struct profiles {
	struct csrlint **linters; /* owned */
	size_t count;
};

/* Makes the linters, for the day that counts in `model`; false where memory is
 * short. Either way profiles_free gives back what was made. */
bool profiles_make(struct profiles *profiles, const struct csrlint *model);
void profiles_free(struct profiles *profiles);

/* The severity of the rule with this id in the profile at index: `severity` on
 * the day that counts, and the change behind that day if one is planned. */
struct csrlint_schedule profiles_schedule(
	const struct profiles *profiles, size_t index, const char *id);

/* Writes a severity as profiles have it: "notice", or "notice, warning from
 * 2027-03-15". */
void profiles_print(struct sink *out, const struct csrlint_schedule *schedule);

#endif
