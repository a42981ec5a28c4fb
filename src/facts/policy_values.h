/* The values that a thing has in a request. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_POLICY_VALUES_H
#define CSRLINT_FACTS_POLICY_VALUES_H

#include "policy/policy.h"

struct facts;

/* Values that are being listed, in an arena. */
struct policy_list {
	const struct facts *facts;
	struct arena *arena;
	const struct policy_thing *thing;
	struct policy_value *value;
	size_t count;
	size_t room;
	bool failed; /* memory was short */
};

/* Appends all values of list->thing, in the order of the request. */
void policy_list_values(struct policy_list *list);

/* "commonName", "dNSName", "the key"; never NULL. */
const char *policy_label(const struct policy_thing *thing, struct arena *arena);

/* What of the request holds values of the thing, or would. */
struct slice policy_place(
	const struct policy_thing *thing, const struct csr *csr);

#endif
