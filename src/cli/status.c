/* What findings mean to scripts. SPDX-License-Identifier: MIT */
#include "cli/status.h"

static enum status
status_of_request(
	const struct csrlint_request *request, enum csrlint_severity fail_on)
{
	/* Nobody can say that it is clean, whatever is turned off. */
	if (csrlint_request_is_undecoded(request) && fail_on <= CSRLINT_ERROR)
		return STATUS_FOUND;
	for (size_t i = 0; i < csrlint_request_finding_count(request); i++)
		if (csrlint_finding_severity(
			    csrlint_request_finding(request, i)) >= fail_on)
			return STATUS_FOUND;
	return STATUS_CLEAN;
}

enum status
status_of(const struct csrlint_report *report, enum csrlint_severity fail_on)
{
	enum status status = STATUS_CLEAN;

	for (size_t i = 0; i < csrlint_report_count(report); i++)
		status = status_worse(status,
			status_of_request(
				csrlint_report_request(report, i), fail_on));
	return status;
}
