/* subjectAltName in a request for a CA. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

static void
check_request(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (csr->usage.basic_constraints.is_ca && csr->san_count > 0)
		found(out, self, csr->san->whole,
			"subjectAltName stands in a request for a CA, expected "
			"none");
}

static const struct rule rows[] = {
	{
		.id = "san-ca-request",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "a request for a CA asks for alternative names",
		.source = "practice: certlint objects to it, and no standard "
			  "forbids it",
		.why = "A CA is known by its subject; alternative names have "
		       "no use in its certificate and make it look like a "
		       "server's. Some CAs drop them.",
		.fix = "Leave subjectAltName out of the request for the CA. It "
		       "comes from a configuration that was made for servers.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_request,
	},
};
RULES(san_ca, rows);
