/* keyUsage of certificates for mail. SPDX-License-Identifier: MIT */
#include "facts/smime.h"
#include "rules/extension/usage.h"
#include "rules/rule.h"

static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	unsigned mask = possible_usages(csr);
	unsigned extra;

	if (is_about_ca(csr))
		return; /* bc-ca-true, bc-ca-ku-mismatch */
	extra = mask & ~smime_usages(smime_kind(facts).generation);
	if (extra != 0)
		found_advising(out, self, csr->usage.key_usage.octets,
			advise_usages(facts, out),
			"keyUsage has %s, expected usages for mail only",
			shown_usages(out, extra));
	else if (smime_missing_usages(mask) != 0)
		found_advising(out, self, csr->usage.key_usage.octets,
			advise_usages(facts, out),
			"keyUsage has %s and lacks %s, expected both",
			shown_usages(out, mask),
			shown_usages(out, smime_missing_usages(mask)));
}

static const struct rule rows[] = {
	{
		.id = "ku-smime-not-allowed",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage is none that certificates for mail have",
		.source = "SBR 7.1.2.3 e",
		.why = "Mail is signed (digitalSignature, with nonRepudiation "
		       "beside it if wanted) and enciphered (keyEncipherment "
		       "with RSA, keyAgreement with EC). Public CAs must "
		       "grant nothing else.",
		.fix = "Mail has digitalSignature, and keyEncipherment beside "
		       "it with an RSA key, keyAgreement with an EC key. Leave "
		       "other usages out.",
		.mend = {MEND_REMOVE, NULL},
		.check = check_allowed,
	},
};
RULES(ku_smime, rows);
