/* Verdicts at the end of a run. SPDX-License-Identifier: MIT */
#include "report/verdicts.h"

#include <stdlib.h>
#include <string.h>

#include "report/paint.h"
#include "results/results.h"

/* A request that is refused. */
struct verdict {
	char *file; /* owned; escaped */
	size_t number, of;
	size_t errors;
};

static size_t
count_errors(const struct csrlint_request *request)
{
	size_t count = 0;

	for (size_t i = 0; i < request->finding_count; i++)
		count += request->findings[i].severity == CSRLINT_ERROR;
	return count;
}

/* Of several equally bad findings the one that was told first. */
static void
note_first(struct report *report, const struct csrlint_request *request)
{
	const struct csrlint_finding *finding = &request->findings[0];

	if (request->finding_count > 0 &&
		finding->severity >= CSRLINT_WARNING &&
		(report->first == NULL ||
			finding->severity > report->first_severity)) {
		report->first = finding->rule;
		report->first_severity = finding->severity;
	}
}

static bool
make_room(struct report *report)
{
	const size_t room = report->verdict_room * 2 + 8;
	struct verdict *bigger;

	if (report->verdict_count < report->verdict_room)
		return true;
	bigger = realloc(report->verdicts, room * sizeof(bigger[0]));
	if (bigger == NULL)
		return false;
	report->verdicts = bigger;
	report->verdict_room = room;
	return true;
}

bool
verdicts_add(struct report *report, const struct report_item *item)
{
	const struct csrlint_request *request = item->request;
	struct verdict verdict = {.number = request->number,
		.of = item->of,
		.errors = count_errors(request)};

	note_first(report, request);
	if (verdict.errors == 0 && !csrlint_request_is_undecoded(request))
		return true;
	if (!make_room(report))
		return false;
	verdict.file = strdup(item->file);
	if (verdict.file == NULL)
		return false;
	report->verdicts[report->verdict_count++] = verdict;
	return true;
}

void
verdicts_free(struct report *report)
{
	for (size_t i = 0; i < report->verdict_count; i++)
		free(report->verdicts[i].file);
	free(report->verdicts);
	report->verdicts = NULL;
	report->verdict_count = report->verdict_room = 0;
}

void
verdicts_write(struct report *report)
{
	struct sink *out = report->out;

	if (report->written < 2)
		return;
	for (size_t i = 0; i < report->verdict_count; i++) {
		const struct verdict *verdict = &report->verdicts[i];

		painted(report, PAINT_BAD, "refused");
		sink_format(out, ": %s", verdict->file);
		if (verdict->of > 1)
			sink_format(out, ", request %zu", verdict->number);
		sink_format(out, " (%zu error%s)\n", verdict->errors,
			verdict->errors == 1 ? "" : "s");
	}
}

void
verdicts_write_first(struct report *report)
{
	if (report->first == NULL)
		return;
	sink_format(report->out, "begin with %s: csrlint --explain %s\n",
		report->first->id, report->first->id);
}
