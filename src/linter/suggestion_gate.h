/* The gate that every proposed value passes before it is told.
 *
 * A rule proposes what mends its own fault, and knows nothing of the others:
 * what it takes off a name may leave one that the next rule refuses, and two
 * rules may propose two things for one value. Here each proposal is put into
 * the place of what it would replace and judged by the very rules of the
 * profile. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_SUGGESTION_GATE_H
#define CSRLINT_LINTER_SUGGESTION_GATE_H

#include "linter/linter.h"
#include "rules/engine.h"

/* Takes back each suggestion in notes that would be an error in the profile,
 * or break the rule again that proposes it; of several for one value the best
 * stays, for all of them. Findings themselves stay as they are. A request with
 * very many suggestions has some of them taken back unjudged, so that the work
 * is bounded. notes->note is written to. Errors: NO_MEMORY. */
enum err_code suggestion_gate(const struct csrlint *linter,
	const struct profile *profile, const struct facts *facts,
	struct arena *scratch, struct notes *notes) MUST_CHECK;

#endif
