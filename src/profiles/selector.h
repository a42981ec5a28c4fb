/* Which rules a pattern names. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_PROFILES_SELECTOR_H
#define CSRLINT_PROFILES_SELECTOR_H

#include "results/results.h"

/* True where the pattern names the rule, which has this severity, as
 * csrlint_fits of csrlint.h has it. */
bool selector_fits(const struct csrlint_rule *rule,
	enum csrlint_severity severity, const char *pattern);

/* True where it may name several: it is no rule's id. */
bool selector_is_pattern(const char *pattern);

#endif
