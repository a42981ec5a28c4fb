/* What a run comes to, in words. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_REPORT_SUMS_H
#define CSRLINT_REPORT_SUMS_H

#include "report/report.h"

/* "refused", "no errors" or "no objections". */
const char *sums_verdict(const struct report_counts *counts);

/* Writes "3 files, 5 requests", "1 request" or "no request". */
void sums_scope(struct sink *out, const struct report_counts *counts);

/* Writes "2 errors, 1 notice", or "nothing found"; and ", 1 file not read". */
void sums_findings(struct sink *out, const struct report_counts *counts);

/* "s", but "" of one thing. */
const char *sums_plural(size_t count);

#endif
