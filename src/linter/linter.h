/* A linter: the rules in the order of their ids, and what the profile in force
 * makes of them. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_LINTER_H
#define CSRLINT_LINTER_LINTER_H

#include "csr/csr.h"
#include "facts/reference.h"
#include "keys/search.h"
#include "known/blocklist.h"
#include "known/moduli.h"
#include "profiles/profile.h"
#include "remedy/tool.h"
#include "results/results.h"
#include "rules/engine.h"
#include "rules/expected/expectation.h"

/* A profile that "auto" chooses from. */
struct choice {
	const char *name;
	struct profile profile;
};

struct csrlint {
	size_t rule_count;
	struct engine_rule *rules; /* sorted by id */
	struct csrlint_rule *rows; /* what the user sees of them */
	struct profile profile;    /* of "auto": where nothing tells */
	struct choice *choices;    /* of "auto"; else none */
	size_t choice_count;
	bool wants_details;
	bool wants_suggestions;
	bool heeds_ignores;               /* of the input itself */
	const struct remedy_tool *tool;   /* of these; NULL: what made it */
	bool is_deep;                     /* the next one holds */
	struct search_bounds search;      /* of each key */
	uint32_t date;                    /* 20260315 is 15 March 2026 */
	struct expectation *expectations; /* the last one first */
	struct csrlint_schedule *spare;   /* of a profile that is being read */
	struct blocklist *blocklists;     /* the first one first */
	struct reference *references;     /* likewise */
	struct moduli_list *moduli;       /* the first one first */
	uint64_t gcd_memory;              /* octets; 0: nothing is compared */
	unsigned int threads;             /* at least 1 */
	const char *origin;               /* of what is set from now on */
	char *profile_name;
	/* Linters of the same rules and lists, owned by the one that they were
	 * derived from; of a derived one the next. */
	struct csrlint *derived;
	bool is_derived;
	struct arena *error_memory;
	struct text error;
};

#endif
