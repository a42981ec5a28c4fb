/* Purposes of certificates for mail. SPDX-License-Identifier: MIT */
#include "facts/smime.h"
#include "rules/extension/purposes.h"
#include "rules/rule.h"

static void
check_purposes(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	static const enum oid_id barred[] = {OID_SERVER_AUTH, OID_CODE_SIGNING,
		OID_TIME_STAMPING, OID_UNKNOWN};
	static const enum oid_id only[] = {
		OID_EMAIL_PROTECTION, OID_ANY_PURPOSE, OID_UNKNOWN};
	const struct csr *csr = facts->csr;

	if (!has_purposes(csr) || is_ca_by_mistake(facts))
		return; /* eku-missing, eku-empty; bc-ca-true */
	if (!csr_has_purpose(csr, OID_EMAIL_PROTECTION) &&
		!csr_has_purpose(csr, OID_ANY_PURPOSE)) /* eku-any */
		found_advising(out, self, place_of_purposes(csr),
			(struct advice){.suggestion = "emailProtection",
				.mend = {MEND_ADD, "emailProtection"}},
			"extKeyUsage asks for %s, expected emailProtection",
			shown_oid(out, csr->usage.purposes.purpose[0].oid));
	else if (smime_kind(facts).generation == SMIME_STRICT)
		find_other_purposes(self, facts, only,
			"emailProtection alone in a Strict certificate", out);
	else
		find_purposes(self, facts, barred, "emailProtection", out);
}

static const struct rule rows[] = {
	{
		.id = "eku-smime",
		.severity = SEVERITY_OFF,
		.part = PART_ATTRIBUTES,
		.summary = "extKeyUsage is not that of a certificate for mail",
		.source = "SBR 7.1.2.3 f",
		.why = "emailProtection must be there; serverAuth, "
		       "codeSigning and timeStamping must not, and in a "
		       "Strict certificate nothing else may. Public CAs "
		       "refuse the request or write their own list.",
		.fix = "Ask for emailProtection, and leave out what cannot "
		       "stand beside it.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_purposes,
	},
};
RULES(eku_smime, rows);
