/* By what a finding is known again, whatever the format.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_FINGERPRINT_H
#define CSRLINT_REPORT_FINGERPRINT_H

#include "report/report.h"
#include "results/results.h"

/* The fingerprint of a finding, as csrlint_finding_fingerprint has it. */
struct fingerprint {
	char hex[CSRLINT_FINGERPRINT_ROOM];
};

struct fingerprint fingerprint_of(
	const struct report_item *item, const struct csrlint_finding *finding);

/* That of a file that could not be read: of a rule "unread". */
struct fingerprint fingerprint_of_unread(const struct report_unread *unread);

#endif
