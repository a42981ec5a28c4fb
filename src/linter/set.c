/* Sets of requests: what is known at once is told with each request, and the
 * rest at the end. SPDX-License-Identifier: MIT */
#include "linter/set.h"

#include <stdlib.h>

#include "base/memory.h"
#include "linter/late.h"
#include "linter/linter.h"
#include "linter/shared.h"

struct csrlint_set *
csrlint_set_new(const struct csrlint *linter)
{
	struct csrlint_set *set;

	memory_begin();
	set = memory_noted(malloc(sizeof(*set)));
	if (set == NULL)
		return NULL;
	set->linter = linter;
	set->places = set->turn = 0;
	set->set = set_new(
		(uint64_t)linter->profile.limits[LIMIT_SET_MAX_KIBIOCTETS] *
		1024);
	if (set->set == NULL) {
		free(set);
		return NULL;
	}
	if (shared_is_asked_for(linter))
		set_keep_moduli(set->set);
	pthread_mutex_init(&set->lock, NULL);
	pthread_cond_init(&set->is_next, NULL);
	return set;
}

uint64_t
csrlint_set_place(struct csrlint_set *set)
{
	return set->places++;
}

void
set_await_turn(struct csrlint_set *set, uint64_t place)
{
	pthread_mutex_lock(&set->lock);
	while (set->turn != place)
		pthread_cond_wait(&set->is_next, &set->lock);
	pthread_mutex_unlock(&set->lock);
}

void
set_pass_turn(struct csrlint_set *set)
{
	pthread_mutex_lock(&set->lock);
	set->turn++;
	pthread_cond_broadcast(&set->is_next);
	pthread_mutex_unlock(&set->lock);
}

void
csrlint_set_free(struct csrlint_set *set)
{
	if (set == NULL)
		return;
	pthread_cond_destroy(&set->is_next);
	pthread_mutex_destroy(&set->lock);
	set_free(set->set);
	free(set);
}

bool
csrlint_set_finish(struct csrlint_set *set, struct csrlint_report *shown)
{
	struct report *report = (struct report *)shown;
	struct late_report late = {.linter = set->linter, .report = report};
	enum err_code rc;

	report_begin_call(report);
	rc = shared_tell(set, &late);
	*shown = (struct csrlint_report){late.requests, late.count};
	return report_end_call(report, rc);
}
