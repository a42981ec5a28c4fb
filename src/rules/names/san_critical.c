/* subjectAltName: critical beside a subject.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_with_subject(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr->san != NULL && csr->san->critical && csr->name_count > 0)
		found(out, self, csr->san->whole,
			"subjectAltName is critical beside a subject, expected "
			"it not to be");
}

static const struct rule rows[] = {
	{
		.id = "san-critical-with-subject",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName is critical though there is a "
			   "subject",
		.source = "BR 7.1.2.7.12; RFC 5280 4.2.1.6",
		.why = "The Baseline Requirements forbid it, RFC 5280 advises "
		       "against it. Public CAs set it right by themselves; "
		       "CAs that copy what was asked for issue a certificate "
		       "that linters refuse.",
		.fix = "Ask for subjectAltName without the critical flag.",
		.mend = {MEND_CRITICAL, "uncritical subjectAltName"},
		.check = check_with_subject,
	},
};
RULES(san_critical, rows);
