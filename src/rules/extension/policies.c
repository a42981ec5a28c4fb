/* certificatePolicies, which only the CA can promise.
 * SPDX-License-Identifier: MIT */
#include "facts/usage.h"
#include "rules/extension/usage.h"

static void
check_requested(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_policies *policies = &facts->csr->usage.policies;

	if (!is_read(&policies->source) || policies->count == 0)
		return; /* ext-malformed, policy-malformed */
	if (policies->count == 1)
		found(out, self, policies->source.extension->value,
			"the policy %s is requested, expected the CA to say "
			"which it follows",
			shown_oid(out, policies->policy[0].oid));
	else
		found(out, self, policies->source.extension->value,
			"%zu policies are requested, the first is %s, expected "
			"the CA to say which it follows",
			policies->count,
			shown_oid(out, policies->policy[0].oid));
}

static const struct rule rows[] = {
	{
		.id = "policies-requested",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "certificatePolicies are requested",
		.source = "RFC 5280 4.2.1.4; BR 7.1.2.7.9",
		.why = "They say under which rules the CA issued, so the CA "
		       "writes them. It does not read what the request says, "
		       "or it should not.",
		.fix = "Leave the extension out; what is wanted is chosen when "
		       "the certificate is ordered.",
		.mend = {MEND_REMOVE, "certificatePolicies"},
		.check = check_requested,
	},
};
RULES(policies, rows);
