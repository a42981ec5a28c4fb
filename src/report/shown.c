/* Which findings a report shows to people. SPDX-License-Identifier: MIT */
#include "report/report.h"

/* The least severity that is shown. Infos ask nothing of anybody, and nearly
 * every request has some: who wants them says so. */
static enum csrlint_severity
least_shown(const struct report *report)
{
	if (report->quiet)
		return CSRLINT_WARNING;
	return report->verbose ? CSRLINT_INFO : CSRLINT_NOTICE;
}

bool
report_shows(const struct report *report, enum csrlint_severity severity)
{
	return severity >= least_shown(report);
}

void
report_left_out(const struct report *report, const struct report_counts *counts)
{
	const size_t infos = counts->findings[CSRLINT_INFO];

	if (report->quiet || report_shows(report, CSRLINT_INFO) || infos == 0)
		return;
	sink_format(report->out, "%zu note%s; -v shows %s\n", infos,
		infos == 1 ? "" : "s", infos == 1 ? "it" : "them");
}
