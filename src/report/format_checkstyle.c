/* The XML of Checkstyle, which reviewdog and Jenkins read: an element for each
 * file, and in it one for each finding.
 * SPDX-License-Identifier: MIT */
#include "report/markup.h"
#include "report/report.h"
#include "results/results.h"

static bool
checkstyle_begin(struct report *report)
{
	sink_text(report->out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<checkstyle version=\"4.3\">\n");
	return true;
}

/* Its severities are ignore, info, warning and error. */
static const char *
severity_word(enum csrlint_severity severity)
{
	switch (severity) {
	case CSRLINT_ERROR: return "error";
	case CSRLINT_WARNING: return "warning";
	case CSRLINT_NOTICE:
	case CSRLINT_INFO:
	case CSRLINT_OFF: break;
	}
	return "info";
}

static void
begin_file(struct report *report, const char *name)
{
	sink_text(report->out, "<file");
	markup_attribute(report->out, "name", name);
	sink_text(report->out, ">\n");
}

static void
write_finding(struct report *report, const struct csrlint_finding *finding)
{
	sink_format(report->out, "<error line=\"%zu\" column=\"%zu\"",
		finding->line, finding->column);
	markup_attribute(
		report->out, "severity", severity_word(finding->severity));
	markup_attribute(report->out, "message", finding->message);
	sink_format(
		report->out, " source=\"csrlint.%s\"/>\n", finding->rule->id);
}

static bool
checkstyle_request(struct report *report, const struct report_item *item)
{
	begin_file(report, item->file);
	for (size_t i = 0; i < item->request->finding_count; i++)
		write_finding(report, &item->request->findings[i]);
	sink_text(report->out, "</file>\n");
	return true;
}

static bool
checkstyle_unread(struct report *report, const struct report_unread *unread)
{
	begin_file(report, unread->file);
	sink_text(report->out,
		"<error line=\"1\" severity=\"error\" "
		"message=\"could not be read: ");
	markup_text(report->out, unread->reason);
	sink_text(report->out, "\" source=\"csrlint.unread\"/>\n</file>\n");
	return true;
}

static bool
checkstyle_end(struct report *report, const struct report_counts *counts)
{
	(void)counts;
	sink_text(report->out, "</checkstyle>\n");
	return true;
}

const struct report_format report_checkstyle = {
	.name = "checkstyle",
	.begin = checkstyle_begin,
	.request = checkstyle_request,
	.unread = checkstyle_unread,
	.end = checkstyle_end,
};
