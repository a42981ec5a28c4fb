/* A table of findings, for a comment on a pull request or the summary of a job:
 * CommonMark with the tables of GitHub.
 * SPDX-License-Identifier: MIT */
#include "report/markdown_text.h"
#include "report/place.h"
#include "report/report.h"
#include "report/sums.h"
#include "results/results.h"

static bool
markdown_begin(struct report *report)
{
	sink_text(report->out, "### csrlint\n\n");
	return true;
}

/* The head of the table, before its first row. */
static void
begin_row(struct report *report, enum csrlint_severity severity)
{
	if (report->rows++ == 0)
		sink_text(report->out,
			"| severity | where | what | fix |\n"
			"|---|---|---|---|\n");
	sink_format(report->out,
		severity == CSRLINT_ERROR ? "| **%s** | " : "| %s | ",
		csrlint_severity_name(severity));
}

/* `request.csr`, line 3, in the subject, countryName */
static void
write_place(struct report *report, const struct report_item *item,
	const struct csrlint_finding *finding)
{
	char words[PLACE_ROOM];

	markdown_code(report->out, item->file);
	if (item->of > 1)
		sink_format(
			report->out, ", request %zu", item->request->number);
	sink_format(report->out, ", line %zu", finding->line);
	place_words(finding->path, words);
	if (words[0] == '\0')
		return;
	sink_text(report->out, ", ");
	markdown_prose(report->out, words);
}

static void
write_row(struct report *report, const struct report_item *item,
	const struct csrlint_finding *finding)
{
	begin_row(report, finding->severity);
	write_place(report, item, finding);
	sink_text(report->out, " | ");
	markdown_prose(report->out, finding->message);
	sink_format(report->out, " (`%s`) | ", finding->rule->id);
	markdown_prose(report->out, finding->fix);
	sink_text(report->out, " |\n");
}

static bool
markdown_request(struct report *report, const struct report_item *item)
{
	const struct csrlint_request *request = item->request;

	for (size_t i = 0; i < request->finding_count; i++)
		if (report_shows(report, request->findings[i].severity))
			write_row(report, item, &request->findings[i]);
	return true;
}

static bool
markdown_unread(struct report *report, const struct report_unread *unread)
{
	begin_row(report, CSRLINT_ERROR);
	markdown_code(report->out, unread->file);
	sink_text(report->out, " | could not be read: ");
	markdown_prose(report->out, unread->reason);
	sink_text(report->out, " | |\n");
	return true;
}

static bool
markdown_end(struct report *report, const struct report_counts *counts)
{
	if (report->rows > 0)
		sink_char(report->out, '\n');
	if (counts->files == 0) {
		sink_text(report->out, "**nothing was read**\n");
		return true;
	}
	sink_format(report->out, "**%s** in profile ", sums_verdict(counts));
	markdown_code(report->out, csrlint_profile(report->linter));
	sink_text(report->out, "; ");
	sums_scope(report->out, counts);
	sink_text(report->out, ": ");
	sums_findings(report->out, counts);
	sink_char(report->out, '\n');
	return true;
}

const struct report_format report_markdown = {
	.name = "markdown",
	.begin = markdown_begin,
	.request = markdown_request,
	.unread = markdown_unread,
	.end = markdown_end,
};
