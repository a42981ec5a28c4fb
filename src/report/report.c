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
	return NULL;
}

void
report_free(struct report *report)
{
	verdicts_free(report);
	report_free_annotations(report);
	report_free_notifications(report);
}

bool
report_begin(struct report *report)
{
	return report->format->begin(report);
}

bool
report_request(struct report *report, const struct report_item *item)
{
	const bool is_written = report->format->request(report, item);

	report->written++;
	return is_written;
}

bool
report_unread(struct report *report, const struct report_unread *unread)
{
	bool is_written;

	if (report->format->unread == NULL)
		return true;
	is_written = report->format->unread(report, unread);
	report->written++;
	return is_written;
}

bool
report_end(struct report *report, const struct report_counts *counts)
{
	return report->format->end(report, counts);
}
