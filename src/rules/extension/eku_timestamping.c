/* The purpose that stands alone. SPDX-License-Identifier: MIT */
#include "rules/extension/purposes.h"

static void
check_alone(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_purpose *stamping =
		csr_purpose_find(csr, OID_TIME_STAMPING);

	if (stamping == NULL || asks_for_ca(csr))
		return; /* of a CA it bounds what it issues */
	if (csr->usage.purposes.count > 1)
		found(out, self, stamping->oid,
			"extKeyUsage asks for timeStamping and %zu other%s, "
			"expected it alone",
			csr->usage.purposes.count - 1,
			csr->usage.purposes.count == 2 ? "" : "s");
	else if (!csr->usage.purposes.source.extension->critical)
		found_advising(out, self,
			csr->usage.purposes.source.extension->whole,
			(struct advice){.suggestion = "critical,timeStamping",
				.mend = {MEND_CRITICAL,
					"critical extKeyUsage"}},
			"extKeyUsage with timeStamping is not critical, "
			"expected it critical");
}

static const struct rule rows[] = {
	{
		.id = "eku-timestamping",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "timeStamping is not alone, or extKeyUsage not "
			   "critical",
		.source = "RFC 3161 2.3; CSBR 7.1.2.3 f",
		.why = "The key of a time-stamping authority must serve "
		       "nothing else, and the extension must be critical. "
		       "Programs reject timestamps of another certificate.",
		.fix = "A time-stamping authority has timeStamping alone, in a "
		       "critical extension, and a request of its own. Leave "
		       "timeStamping out where the other purposes are what is "
		       "wanted.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_alone,
	},
};
RULES(eku_timestamping, rows);
