/* subjectAltName: not critical without a subject.
 * SPDX-License-Identifier: MIT */
#include "rules/rule.h"

enum { EMPTY_NAME_OCTETS = 2 }; /* 30 00 */

static void
check_not_critical(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr->san != NULL && !csr->san->critical && csr->san_count > 0 &&
		csr->name_count == 0 && csr->subject.n == EMPTY_NAME_OCTETS)
		found(out, self, csr->san->whole,
			"subjectAltName is not critical beside an empty "
			"subject, expected it to be");
}

static const struct rule rows[] = {
	{
		.id = "san-not-critical-without-subject",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "subjectAltName is not critical though the subject "
			   "is empty",
		.source = "RFC 5280 4.2.1.6; BR 7.1.2.7.12",
		.why = "In the certificate it has to be critical, as the names "
		       "are all there is. Public CAs, and all that are "
		       "written in Go, set the flag themselves; a CA that "
		       "copies what was asked for issues a certificate that "
		       "strict programs reject.",
		.fix = "Ask for subjectAltName with the critical flag.",
		.mend = {MEND_CRITICAL, "critical subjectAltName"},
		.check = check_not_critical,
	},
};
RULES(san_not, rows);
