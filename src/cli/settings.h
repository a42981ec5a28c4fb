/* The linter as the options want it. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CLI_SETTINGS_H
#define CSRLINT_CLI_SETTINGS_H

#include <stdbool.h>

#include "cli/options.h"
#include "cli/scopes.h"
#include "csrlint.h"

/* Sets profile, severities and limits of a new linter. First the profile, that
 * of --profile or else the configuration's, then --only, then all others in the
 * order given. A rule that --only names is on, also where the profile has it
 * off; a pattern turns on nothing. False where something is wrong, which was
 * then said: complain_status tells what to exit with. */
bool settings_apply(struct csrlint *linter, const struct options *options);

/* The same for a linter that was derived from that one, for the files of a
 * section of the configuration: its profile and changes, where the command line
 * does not say otherwise. */
bool settings_apply_scope(struct csrlint *linter, const struct options *options,
	const struct scope *scope);

/* True where the pattern names rules; else it was said that it names none. */
bool settings_know_rules(const struct csrlint *linter, const char *pattern);

/* The rule with this id; NULL after saying that there is none. */
const struct csrlint_rule *settings_rule(
	const struct csrlint *linter, const char *id);

/* In how many threads files are worked on: as many as was asked for, or there
 * are processors, JOBS_MAX at most; 1 where the system does not say. */
unsigned int settings_threads(const struct options *options);

#endif
