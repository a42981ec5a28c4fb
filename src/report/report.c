/* The table of formats, and what they have in common.
 * SPDX-License-Identifier: MIT */
#include "report/report.h"

#include <string.h>

#include "report/verdicts.h"
#include "results/results.h"

static const struct report_format *const formats[] = {
#define X(name) &report_##name,
	REPORT_FORMATS(X)
#undef X
};

const struct report_format *
report_format_at(size_t index)
{
	if (index >= sizeof(formats) / sizeof(formats[0]))
		return NULL;
	return formats[index];
}

const struct report_format *
report_format_find(const char *name)
{
	for (size_t i = 0; report_format_at(i) != NULL; i++)
		if (strcmp(report_format_at(i)->name, name) == 0)
			return report_format_at(i);
#define X(list) \
	if (strcmp(report_##list.name, name) == 0) \
		return &report_##list;
	REPORT_LIST_FORMATS(X)
#undef X
	return NULL;
}

bool
report_format_reports(const struct report_format *format)
{
	return format->request != NULL;
}

void
report_free(struct report *report)
{
	verdicts_free(report);
}

bool
report_flush(struct report *report)
{
	return fflush(report->out) == 0 && !ferror(report->out);
}

bool
report_begin(struct report *report)
{
	return report->format->begin(report) && report_flush(report);
}

/* A file may hold as many requests as lines: the stream gets them together. */
static bool
is_last(const struct report_item *item)
{
	return item->request->number == 0 || item->request->number == item->of;
}

bool
report_request(struct report *report, const struct report_item *item)
{
	if (!report->format->request(report, item) || ferror(report->out) ||
		(is_last(item) && !report_flush(report)))
		return false;
	report->written++;
	return true;
}

bool
report_end(struct report *report, const struct report_counts *counts)
{
	return report->format->end(report, counts) && report_flush(report);
}
