/* One line per finding, in the form compilers use and editors read: of the
 * words before a message they know "error" and "warning" alone, so that what is
 * milder is a warning that says so. What is left out is told once, behind them.
 * SPDX-License-Identifier: MIT */
#include "report/report.h"

#include "results/results.h"

static bool
short_begin(struct report *report)
{
	(void)report;
	return true;
}

/* "error: ", "warning: notice: " */
static const char *
severity_words(enum csrlint_severity severity)
{
	switch (severity) {
	case CSRLINT_ERROR: return "error: ";
	case CSRLINT_WARNING: return "warning: ";
	case CSRLINT_NOTICE: return "warning: notice: ";
	case CSRLINT_INFO: return "warning: info: ";
	case CSRLINT_OFF: break;
	}
	return "";
}

static bool
short_request(struct report *report, const struct report_item *item)
{
	const struct csrlint_request *request = item->request;

	for (size_t i = 0; i < request->finding_count; i++) {
		const struct csrlint_finding *finding = &request->findings[i];

		if (!report_shows(report, finding->severity))
			continue;
		sink_format(report->out, "%s:%zu:%zu: %s%s [%s]\n", item->file,
			finding->line, finding->column,
			severity_words(finding->severity), finding->message,
			finding->rule->id);
	}
	return true;
}

static bool
short_end(struct report *report, const struct report_counts *counts)
{
	report_left_out(report, counts);
	return true;
}

const struct report_format report_short = {
	.name = "short",
	.begin = short_begin,
	.request = short_request,
	.end = short_end,
};
