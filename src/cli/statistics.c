/* Counts findings by their rules. SPDX-License-Identifier: MIT */
#include "cli/statistics.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/complain.h"

/* A rule and how often it was broken. */
struct row {
	size_t rule;
	size_t count;
};

bool
statistics_begin(struct statistics *statistics, const struct csrlint *linter,
	bool are_wanted)
{
	const size_t n = csrlint_rule_count(linter);

	*statistics = (struct statistics){0};
	if (!are_wanted)
		return true;
	statistics->linter = linter;
	statistics->counts = calloc(n, sizeof(statistics->counts[0]));
	statistics->worst = calloc(n, sizeof(statistics->worst[0]));
	if (statistics->counts != NULL && statistics->worst != NULL)
		return true;
	complain_errno("statistics", ENOMEM);
	return false;
}

void
statistics_free(struct statistics *statistics)
{
	free(statistics->counts);
	free(statistics->worst);
}

/* The rules are in the order of their ids. */
static size_t
index_of(const struct csrlint *linter, const char *id)
{
	size_t low = 0;
	size_t high = csrlint_rule_count(linter);

	while (high - low > 1) {
		const size_t middle = low + (high - low) / 2;
		const struct csrlint_rule *rule = csrlint_rule(linter, middle);

		if (strcmp(csrlint_rule_id(rule), id) <= 0)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static void
add_finding(
	struct statistics *statistics, const struct csrlint_finding *finding)
{
	const enum csrlint_severity severity =
		csrlint_finding_severity(finding);
	const size_t i = index_of(statistics->linter,
		csrlint_rule_id(csrlint_finding_rule(finding)));

	statistics->counts[i]++;
	if (severity > statistics->worst[i])
		statistics->worst[i] = severity;
}

void
statistics_add(
	struct statistics *statistics, const struct csrlint_report *report)
{
	if (statistics->linter == NULL)
		return;
	for (size_t i = 0; i < csrlint_report_count(report); i++) {
		const struct csrlint_request *request =
			csrlint_report_request(report, i);

		for (size_t j = 0; j < csrlint_request_finding_count(request);
			j++)
			add_finding(statistics,
				csrlint_request_finding(request, j));
	}
}

/* The most frequent first, and then in the order of the ids. */
static int
compare(const void *a, const void *b)
{
	const struct row *left = a;
	const struct row *right = b;

	if (left->count != right->count)
		return left->count < right->count ? 1 : -1;
	return left->rule < right->rule ? -1 : 1;
}

static bool
write_row(struct output *output, const struct statistics *statistics,
	const struct row *row)
{
	char line[160];

	(void)snprintf(line, sizeof(line), "%7zu  %-7s  %s\n", row->count,
		csrlint_severity_name(statistics->worst[row->rule]),
		csrlint_rule_id(csrlint_rule(statistics->linter, row->rule)));
	return output_write(output, line);
}

/* output_work */
static bool
write_table(struct output *output, const void *context)
{
	const struct statistics *statistics = context;
	const size_t n = csrlint_rule_count(statistics->linter);
	struct row *rows;
	size_t count = 0;
	bool is_written = true;

	if (strcmp(output->format, "text") != 0 &&
		strcmp(output->format, "short") != 0)
		return true;
	rows = calloc(n, sizeof(rows[0]));
	if (rows == NULL) {
		output->error = ENOMEM;
		return false;
	}
	for (size_t i = 0; i < n; i++)
		if (statistics->counts[i] > 0)
			rows[count++] = (struct row){i, statistics->counts[i]};
	qsort(rows, count, sizeof(rows[0]), compare);
	for (size_t i = 0; i < count && is_written; i++)
		is_written = write_row(output, statistics, &rows[i]);
	free(rows);
	return is_written;
}

void
statistics_write(const struct statistics *statistics, struct outputs *outputs)
{
	if (statistics->linter != NULL)
		outputs_each(outputs, write_table, statistics);
}
