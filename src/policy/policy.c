/* Making policies, and finding sections. SPDX-License-Identifier: MIT */
#include "policy/policy.h"

#include <stdlib.h>

#include "base/memory.h"

struct policy *
policy_new(void)
{
	struct policy *policy = memory_noted(calloc(1, sizeof(*policy)));

	if (policy != NULL)
		policy->arena = arena_new();
	if (policy == NULL || policy->arena != NULL)
		return policy;
	free(policy);
	return NULL;
}

void
policy_free(struct policy *policy)
{
	if (policy == NULL)
		return;
	arena_free(policy->arena);
	free(policy);
}

const struct policy_section *
policy_section_of(const struct policy *policy, const struct policy_thing *thing)
{
	const struct policy_section *section = policy->first;

	while (section != NULL && !policy_is_same_thing(&section->thing, thing))
		section = section->next;
	return section;
}
