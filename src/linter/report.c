/* The memory of reports, and the order of findings.
 * SPDX-License-Identifier: MIT */
#include "linter/report.h"

#include <stdlib.h>
#include <string.h>

#include "base/cancel.h"
#include "base/memory.h"

struct csrlint_report *
csrlint_report_new(void)
{
	struct report *report;

	memory_begin();
	report = memory_noted(calloc(1, sizeof(*report)));
	if (report == NULL)
		return NULL;
	report->arena = arena_new();
	report->scratch = arena_new();
	if (report->arena == NULL || report->scratch == NULL) {
		csrlint_report_free(&report->shown);
		return NULL;
	}
	atomic_init(&report->is_cancelled, false);
	for (size_t i = 0; i < BUDGET_COUNT; i++)
		report->most[i] = UINT64_MAX;
	return &report->shown;
}

void
csrlint_report_free(struct csrlint_report *shown)
{
	struct report *report = (struct report *)shown;

	if (report == NULL)
		return;
	arena_free(report->arena);
	arena_free(report->scratch);
	free(report);
}

bool
csrlint_report_set_budget(
	struct csrlint_report *shown, enum csrlint_budget what, uint64_t most)
{
	struct report *report = (struct report *)shown;

	if ((size_t)what >= BUDGET_COUNT)
		return false;
	report->most[what] = most;
	return true;
}

void
csrlint_report_set_met(struct csrlint_report *shown, bool is_met)
{
	struct report *report = (struct report *)shown;

	report->is_met = is_met;
}

void
csrlint_report_set_spares(
	struct csrlint_report *shown, csrlint_spares *spares, void *context)
{
	struct report *report = (struct report *)shown;

	report->spares = spares;
	report->spares_context = context;
}

void
csrlint_report_cancel(struct csrlint_report *shown)
{
	struct report *report = (struct report *)shown;

	atomic_store(&report->is_cancelled, true);
}

void
csrlint_report_resume(struct csrlint_report *shown)
{
	struct report *report = (struct report *)shown;

	atomic_store(&report->is_cancelled, false);
}

enum csrlint_outcome
csrlint_report_outcome(const struct csrlint_report *shown)
{
	const struct report *report = (const struct report *)shown;

	return report->outcome;
}

void
report_begin_call(struct report *report)
{
	memory_begin();
	arena_reset(report->arena);
	report->shown = (struct csrlint_report){NULL, 0};
	report->outcome = CSRLINT_DONE;
	memcpy(report->left, report->most, sizeof(report->left));
	cancel_heed(&report->is_cancelled);
}

enum err_code
report_take(struct report *report, enum csrlint_budget what, uint64_t amount)
{
	if (amount > report->left[what])
		return ERR_OVER_BUDGET;
	report->left[what] -= amount;
	return ERR_OK;
}

/* What was asked to stop may have stopped anywhere, with any error or none. */
static enum csrlint_outcome
outcome_of(enum err_code rc)
{
	if (is_cancelled())
		return CSRLINT_CANCELLED;
	if (rc == ERR_OVER_BUDGET)
		return CSRLINT_OVER_BUDGET;
	if (rc != ERR_OK || memory_has_run_out())
		return CSRLINT_OUT_OF_MEMORY;
	return CSRLINT_DONE;
}

bool
report_end_call(struct report *report, enum err_code rc)
{
	report->outcome = outcome_of(rc);
	cancel_heed(NULL);
	if (report->outcome == CSRLINT_DONE)
		return true;
	if (report->outcome == CSRLINT_OUT_OF_MEMORY)
		memory_ran_out(); /* nothing else keeps it from its work */
	else
		memory_begin();
	report->shown = (struct csrlint_report){NULL, 0};
	return false;
}

bool
is_of_leaked_key(const struct csrlint_rule *rule)
{
	return strcmp(rule->id, "private-key-in-input") == 0 ||
		strcmp(rule->id, "private-key-as-public-key") == 0;
}

/* What a person has to know first: that a key leaked or that this is no
 * request; then what every receiver asks before all else; the frame last, which
 * whoever makes the request again has right. */
static int
topic_of(const struct csrlint_rule *rule)
{
	static const char *const categories[] = {"signature", "key", "set",
		"names", "extension", "expected", "subject", "request",
		"encoding", "input"};
	const int count = sizeof(categories) / sizeof(categories[0]);
	const char *category = rule->category;

	if (is_of_leaked_key(rule))
		return -2;
	if (strcmp(rule->id, "input-not-csr") == 0)
		return -1;
	if (strncmp(rule->id, "cn-", strlen("cn-")) == 0)
		category = "names";
	for (int i = 0; i < count; i++)
		if (strcmp(categories[i], category) == 0)
			return i;
	return count;
}

/* Where all else is equal they stay as they were found, which qsort alone does
 * not keep to everywhere. */
static int
compare_findings(const void *left, const void *right)
{
	const struct csrlint_finding *a =
		*(const struct csrlint_finding *const *)left;
	const struct csrlint_finding *b =
		*(const struct csrlint_finding *const *)right;
	int order;

	if (a->severity != b->severity)
		return a->severity < b->severity ? 1 : -1;
	order = topic_of(a->rule) - topic_of(b->rule);
	if (order != 0)
		return order;
	if (a->text_offset != b->text_offset)
		return a->text_offset < b->text_offset ? -1 : 1;
	order = strcmp(a->rule->id, b->rule->id);
	return order != 0 ? order : (a > b) - (a < b);
}

bool
report_put_in_order(struct arena *scratch, const struct csrlint_finding *found,
	size_t count, struct csrlint_finding *out)
{
	const struct csrlint_finding **order =
		arena_array(scratch, count, sizeof(*order));

	if (order == NULL)
		return false;
	for (size_t i = 0; i < count; i++)
		order[i] = &found[i];
	if (count > 0)
		qsort(order, count, sizeof(*order), compare_findings);
	for (size_t i = 0; i < count; i++)
		out[i] = *order[i];
	return true;
}
