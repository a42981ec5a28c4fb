/* The linter as the options want it. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_SETTINGS_H
#define CSRLINT_CLI_SETTINGS_H

#include <stdbool.h>

#include "cli/options.h"
#include "csrlint.h"

/* Sets profile, severities and limits of a new linter. First the profile, that
 * of --profile or else .csrlint.ini, then --only, then all others in the order
 * given. A rule that --only names
 * is on, also where the profile has it off; a pattern turns on nothing. False
 * where something is wrong, which was then said: complain_status tells what to
 * exit with. */
bool settings_apply(struct csrlint *linter, const struct options *options);

/* The rule with this id; NULL after saying that there is none. */
const struct csrlint_rule *settings_rule(
	const struct csrlint *linter, const char *id);

#endif
