/* Putting like to like. SPDX-License-Identifier: MIT */
#include "report/groups.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "results/results.h"

/* The group that the finding belongs to, or a new one at the end. A rule's
 * findings come in few kinds, and rules are a few hundred. */
static struct group *
group_of(struct groups *groups, const struct csrlint_request *request,
	const struct csrlint_finding *finding)
{
	for (size_t i = 0; i < groups->count; i++) {
		const struct csrlint_finding *first =
			&request->findings[groups->group[i].first];

		if (first->rule == finding->rule &&
			first->severity == finding->severity &&
			strcmp(first->fix, finding->fix) == 0)
			return &groups->group[i];
	}
	return &groups->group[groups->count++];
}

bool
groups_make(struct groups *groups, const struct report *report,
	const struct csrlint_request *request)
{
	const size_t count = request->finding_count;

	groups->count = 0;
	groups->group = calloc(count + 1, sizeof(groups->group[0]));
	groups->next = calloc(count + 1, sizeof(groups->next[0]));
	if (groups->group == NULL || groups->next == NULL)
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct csrlint_finding *finding = &request->findings[i];
		struct group *group;

		if (!report_shows(report, finding->severity))
			continue;
		group = group_of(groups, request, finding);
		if (group->count++ == 0)
			group->first = i;
		else
			groups->next[group->last] = i;
		group->last = i;
		groups->next[i] = SIZE_MAX;
	}
	return true;
}

void
groups_free(struct groups *groups)
{
	free(groups->group);
	free(groups->next);
}
