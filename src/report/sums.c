/* Counts, read to people. SPDX-License-Identifier: MIT */
#include "report/sums.h"

const char *
sums_plural(size_t count)
{
	return count == 1 ? "" : "s";
}

/* A CA refuses what it cannot decode; infos object to nothing. */
const char *
sums_verdict(const struct report_counts *counts)
{
	if (counts->findings[CSRLINT_ERROR] > 0 || counts->undecoded > 0)
		return "refused";
	for (int i = CSRLINT_NOTICE; i < CSRLINT_ERROR; i++)
		if (counts->findings[i] > 0)
			return "no errors";
	return "no objections";
}

void
sums_scope(struct sink *out, const struct report_counts *counts)
{
	if (counts->files != 1)
		sink_format(out, "%zu files, ", counts->files);
	if (counts->requests == 0)
		sink_text(out, "no request");
	else
		sink_format(out, "%zu request%s", counts->requests,
			sums_plural(counts->requests));
}

void
sums_findings(struct sink *out, const struct report_counts *counts)
{
	const char *before = "";

	for (int i = CSRLINT_ERROR; i >= CSRLINT_INFO; i--) {
		const enum csrlint_severity severity = (enum csrlint_severity)i;
		const size_t count = counts->findings[i];

		if (count == 0)
			continue;
		sink_format(out, "%s%zu %s%s", before, count,
			csrlint_severity_name(severity), sums_plural(count));
		before = ", ";
	}
	if (before[0] == '\0')
		sink_text(out, "nothing found");
	if (counts->ignored > 0)
		sink_format(out, ", %zu ignored", counts->ignored);
	if (counts->unread > 0)
		sink_format(out, ", %zu file%s not read", counts->unread,
			sums_plural(counts->unread));
}
