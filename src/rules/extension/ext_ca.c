/* Extensions that only certificates of CAs have.
 * SPDX-License-Identifier: MIT */
#include "rules/extension/usage.h"

static const enum oid_id of_cas[] = {OID_NAME_CONSTRAINTS,
	OID_POLICY_CONSTRAINTS, OID_POLICY_MAPPINGS, OID_INHIBIT_ANY_POLICY,
	OID_UNKNOWN};
static const struct listed_extensions list = {
	of_cas, NULL, "expected it with cA TRUE only"};

static void
check_only(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	/* Else bc-ca-true or bc-ca-ku-mismatch. */
	if (!asks_for_ca(facts->csr))
		check_listed(self, facts, out);
}

static const struct rule rows[] = {
	{
		.id = "ext-ca-only",
		.severity = SEVERITY_WARNING,
		.part = PART_ATTRIBUTES,
		.summary = "an extension of CAs is requested for a certificate "
			   "that is of none",
		.source = "RFC 5280 4.2.1.5, 4.2.1.10, 4.2.1.11, 4.2.1.14; BR "
			  "7.1.2.7.6",
		.why = "It bounds what a CA may issue and says nothing about "
		       "a server or a person. Public CAs must not put it "
		       "into such certificates; some programs reject them.",
		.fix = "Leave it out. Where a CA's certificate is wanted, the "
		       "request has to say so: cA TRUE and keyCertSign.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_only,
		.arg = &list,
	},
};
RULES(ext_ca, rows);
