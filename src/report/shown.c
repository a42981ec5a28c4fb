/* Which findings a report shows. SPDX-License-Identifier: MIT */
#include "report/report.h"

bool
report_shows(const struct report *report, enum csrlint_severity severity)
{
	return severity >= (report->quiet ? CSRLINT_WARNING : CSRLINT_INFO);
}
