/* keyUsage of certificates for mail. SPDX-License-Identifier: MIT */
#include "facts/smime.h"
#include "rules/extension/usage.h"
#include "rules/rule.h"

/* SBR 7.1.2.3 e: what signs, and what manages keys. */
static unsigned
allowed_usages(enum smime_generation generation)
{
	unsigned allowed = USAGE_DIGITAL_SIGNATURE | USAGE_NON_REPUDIATION |
		USAGE_KEY_ENCIPHERMENT | USAGES_AGREEING;

	if (generation != SMIME_STRICT)
		allowed |= USAGE_DATA_ENCIPHERMENT;
	return allowed;
}

/* The usages that these need beside them, or that are needed at all. */
static unsigned
missing_usages(unsigned mask)
{
	if ((mask & USAGE_NON_REPUDIATION) != 0)
		return USAGE_DIGITAL_SIGNATURE & ~mask;
	if ((mask & USAGE_DATA_ENCIPHERMENT) != 0)
		return USAGE_KEY_ENCIPHERMENT & ~mask;
	return 0;
}

static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	unsigned mask = possible_usages(csr);
	unsigned extra;

	if (asks_for_ca(csr))
		return; /* bc-ca-true, bc-ca-ku-mismatch */
	extra = mask & ~allowed_usages(smime_kind(facts).generation);
	if (extra != 0)
		found_better(out, self, csr->usage.key_usage.octets,
			suggested_usages(out, mask & ~extra),
			"keyUsage has %s, expected usages for mail only",
			shown_usages(out, extra));
	else if (missing_usages(mask) != 0)
		found_better(out, self, csr->usage.key_usage.octets,
			shown_usages(out, mask | missing_usages(mask)),
			"keyUsage has %s and lacks %s, expected both",
			shown_usages(out, mask),
			shown_usages(out, missing_usages(mask)));
}

static const struct rule rows[] = {
	{
		.id = "ku-smime-not-allowed",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary = "keyUsage is none that certificates for mail have",
		.source = "SBR 7.1.2.3 e",
		.why = "Mail is signed (digitalSignature, with nonRepudiation "
		       "beside it if wanted) and enciphered (keyEncipherment "
		       "with RSA, keyAgreement with EC). Public CAs must "
		       "grant nothing else.",
		.fix = "With an RSA key write keyUsage=critical,"
		       "digitalSignature,keyEncipherment; with an EC key "
		       "keyUsage=critical,digitalSignature,keyAgreement.",
		.check = check_allowed,
	},
};
RULES(ku_smime, rows);
