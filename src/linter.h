/* A linter: the schema, the rules in the order of their ids, and what the
 * profile in force makes of them. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_LINTER_H
#define CSRLINT_LINTER_H

#include "csr/csr.h"
#include "csrlint.h"
#include "profiles/profile.h"
#include "rules/rule.h"

struct csrlint {
	struct csr_schema *schema;
	size_t rule_count;
	const struct rule **rules; /* sorted by id */
	struct csrlint_rule *rows; /* what the user sees of them */
	struct profile profile;
	enum csrlint_severity *spare; /* severities of a profile being read */
	char *profile_name;
	struct arena *error_memory;
	struct text error;
};

#endif
