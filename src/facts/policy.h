/* What a request holds of all that a site's policy is about.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_POLICY_H
#define CSRLINT_FACTS_POLICY_H

#include "base/error.h"
#include "policy/policy.h"

struct facts;

/* One value and what the section says of it. */
struct policy_judged {
	struct policy_value value;
	bool is_allowed;                        /* or the section allows any */
	const struct policy_pattern *denied_by; /* NULL: nothing denies it */
	bool is_same; /* as a value of what same-as names; or it names none */
};

/* All values of a section's thing, in the order of the request. */
struct policy_asked {
	const struct policy_section *section;
	const char *label;  /* "commonName", "the key" */
	struct slice where; /* what holds them, or would */
	struct policy_judged *judged;
	size_t count;
};

/* Something in the request that no section names. */
struct policy_unnamed {
	const char *label;
	struct slice text; /* n == 0: the label says all */
	struct slice at;
};

struct policy_facts {
	const struct policy *policy;
	struct policy_asked *asked; /* one a section, in their order */
	size_t count;
	/* Where nothing else may stand in a request. */
	struct policy_unnamed *unnamed;
	size_t unnamed_count;
};

/* Finds out what facts->csr, whose key is facts->key_name, holds of what the
 * policy is about; all of it lives in the arena. Its work is linear in the
 * request and in the policy, and their product is bounded by the budget of
 * base/work.h: values that nothing is left for are not allowed, and are denied.
 * Errors: NO_MEMORY. */
enum err_code policy_study(const struct policy *policy,
	const struct facts *facts, struct arena *arena,
	struct policy_facts *out) MUST_CHECK;

#endif
