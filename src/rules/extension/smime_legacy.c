/* The generation of certificates for mail that is over.
 * SPDX-License-Identifier: MIT */
#include "facts/smime.h"
#include "rules/rule.h"

static void
check_generation(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr_policies *policies = &facts->csr->usage.policies;
	struct smime_kind kind;

	for (size_t i = 0; i < policies->count; i++) {
		if (!smime_read_policy(policies->policy[i].oid, &kind) ||
			kind.generation != SMIME_LEGACY)
			continue;
		found(out, self, policies->policy[i].oid,
			"the policy 2.23.140.1.5.%d.1 (%s, Legacy) is "
			"requested, expected Multipurpose or Strict",
			(int)kind.type, smime_type_name(kind.type));
		return;
	}
}

static const struct rule rows[] = {
	{
		.id = "smime-legacy-generation",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "the Legacy generation of S/MIME is asked for",
		.source = "SBR 7.1.6.1",
		.why = "Since 2025-07-15 public CAs must not issue "
		       "certificates of the Legacy generation.",
		.fix = "Leave the policy to the CA. Or ask for the "
		       "Multipurpose generation: the last number of its "
		       "policies is 2.",
		.mend = {MEND_REMOVE, "certificatePolicies"},
		.since = 20250715,
		.check = check_generation,
	},
};
RULES(smime_legacy, rows);
