/* The corrected request: mended, judged again by the same profile, and mended
 * again, until nothing is left. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_SUGGEST_H
#define CSRLINT_LINTER_SUGGEST_H

#include "linter/linter.h"
#include "remedy/tool.h"
#include "rules/engine.h"

/* A request that was judged. */
struct suggest_request {
	const struct csrlint *linter;
	const struct profile *profile; /* the request's own */
	const struct facts *facts;
	const struct notes *notes;
	const bool *is_spared; /* by rule: what it finds is not mended */
};

/* Sets out->suggestion, in memory of the arena; NULL where no request can be
 * made of this one. Errors: NO_MEMORY. */
enum err_code suggest(const struct suggest_request *request,
	struct arena *arena, struct arena *scratch,
	struct csrlint_request *out) MUST_CHECK;

#endif
