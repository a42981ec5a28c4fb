/* The XML of JUnit: a suite for each request, and in it a case for each
 * finding. Errors and warnings are failures; notices and infos are cases that
 * pass and say something; a request that nothing is found in is one that
 * passes. What could not be read is an error, as is a test that could not run.
 * SPDX-License-Identifier: MIT */
#include "report/markup.h"
#include "report/report.h"
#include "results/results.h"

static bool
junit_begin(struct report *report)
{
	sink_text(report->out,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<testsuites name=\"csrlint\">\n");
	return true;
}

static bool
is_failure(const struct csrlint_finding *finding)
{
	return finding->severity >= CSRLINT_WARNING;
}

static size_t
count_failures(const struct csrlint_request *request)
{
	size_t count = 0;

	for (size_t i = 0; i < request->finding_count; i++)
		count += is_failure(&request->findings[i]);
	return count;
}

static void
begin_suite(struct report *report, const char *file, size_t tests,
	size_t failures, size_t errors)
{
	sink_text(report->out, "<testsuite");
	markup_attribute(report->out, "name", file);
	sink_format(report->out,
		" tests=\"%zu\" failures=\"%zu\" errors=\"%zu\" "
		"skipped=\"0\">\n",
		tests, failures, errors);
}

static void
begin_case(struct report *report, const char *name, const char *file)
{
	sink_text(report->out, "<testcase");
	markup_attribute(report->out, "name", name);
	markup_attribute(report->out, "classname", file);
	sink_char(report->out, '>');
}

/* "a.csr:3:12: message" and what to do, in lines. */
static void
write_words(struct report *report, const struct report_item *item,
	const struct csrlint_finding *finding)
{
	markup_text(report->out, item->file);
	sink_format(report->out, ":%zu:%zu: ", finding->line, finding->column);
	markup_text(report->out, finding->message);
	sink_char(report->out, '\n');
	markup_text(report->out, finding->fix);
}

static void
write_case(struct report *report, const struct report_item *item,
	const struct csrlint_finding *finding)
{
	begin_case(report, finding->rule->id, item->file);
	if (is_failure(finding)) {
		sink_text(report->out, "<failure");
		markup_attribute(report->out, "message", finding->message);
		markup_attribute(report->out, "type",
			csrlint_severity_name(finding->severity));
		sink_char(report->out, '>');
		write_words(report, item, finding);
		sink_text(report->out, "</failure>");
	} else {
		sink_text(report->out, "<system-out>");
		write_words(report, item, finding);
		sink_text(report->out, "</system-out>");
	}
	sink_text(report->out, "</testcase>\n");
}

static bool
junit_request(struct report *report, const struct report_item *item)
{
	const struct csrlint_request *request = item->request;
	const size_t count = request->finding_count;

	begin_suite(report, item->file, count == 0 ? 1 : count,
		count_failures(request), 0);
	if (count == 0) {
		begin_case(report, "no objections", item->file);
		sink_text(report->out, "</testcase>\n");
	}
	for (size_t i = 0; i < count; i++)
		write_case(report, item, &request->findings[i]);
	sink_text(report->out, "</testsuite>\n");
	return true;
}

static bool
junit_unread(struct report *report, const struct report_unread *unread)
{
	begin_suite(report, unread->file, 1, 0, 1);
	begin_case(report, "unread", unread->file);
	sink_text(report->out, "<error");
	markup_attribute(report->out, "message", unread->reason);
	sink_text(report->out, " type=\"unread\"/></testcase>\n</testsuite>\n");
	return true;
}

static bool
junit_end(struct report *report, const struct report_counts *counts)
{
	(void)counts;
	sink_text(report->out, "</testsuites>\n");
	return true;
}

const struct report_format report_junit = {
	.name = "junit",
	.begin = junit_begin,
	.request = junit_request,
	.unread = junit_unread,
	.end = junit_end,
};
