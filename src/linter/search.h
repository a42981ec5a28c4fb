/* keys, known: the search that takes seconds. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_SEARCH_H
#define CSRLINT_LINTER_SEARCH_H

#include "base/arena.h"
#include "base/error.h"
#include "facts/facts.h"

/* Searches for what gives the private key away, where nothing that is known of
 * it does already, and tells facts->search. Errors: NO_MEMORY. */
enum err_code search_private_key(const struct search_bounds *bounds,
	struct arena *scratch, struct facts *facts) MUST_CHECK;

#endif
