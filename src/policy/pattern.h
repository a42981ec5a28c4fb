/* Reading one pattern. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_POLICY_PATTERN_H
#define CSRLINT_POLICY_PATTERN_H

#include "policy/policy.h"

/* Why a pattern was refused. */
struct pattern_fault {
	const char *what;    /* static; NULL: memory is short */
	size_t at;           /* octets from the first of the pattern */
	const char *nearest; /* what was meant; NULL: nobody knows */
};

/* Reads one pattern as it is written, for values of this thing; denies: where
 * it stands in deny. written stays where it is. NULL: *fault says why. */
struct policy_pattern *pattern_read(const struct policy_thing *thing,
	bool denies, struct slice written, struct arena *arena,
	struct pattern_fault *fault);

/* How many octets of line, which begins with one, the next pattern takes; 0:
 * its quotation mark or slash is not closed. */
size_t pattern_length(struct slice line);

#endif
