/* What a request holds, all of it, as names and values.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_SHOW_DETAILS_H
#define CSRLINT_SHOW_DETAILS_H

#include "base/error.h"
#include "facts/facts.h"
#include "results/results.h"

/* Sets the details of out, whose signature is known already, from facts.
 * Each list in them is cut, so that the work is linear in the request and
 * what is written bounded. Errors: NO_MEMORY. */
enum err_code details_list(const struct facts *facts, struct arena *arena,
	struct csrlint_request *out) MUST_CHECK;

#endif
