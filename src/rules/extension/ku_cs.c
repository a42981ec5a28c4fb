/* keyUsage of certificates that sign code. SPDX-License-Identifier: MIT */
#include "rules/extension/usage.h"

/* True where another rule speaks: ku-missing, ku-empty, bc-ca-true,
 * bc-ca-ku-mismatch. */
static bool
is_left_alone(const struct csr *csr)
{
	return csr->usage.key_usage.mask == 0 || is_about_ca(csr);
}

static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (is_left_alone(csr))
		return;
	if (!csr_has_usages(csr, USAGE_DIGITAL_SIGNATURE))
		found_advising(out, self, csr->usage.key_usage.octets,
			advise_usages(facts, out),
			"keyUsage has %s and lacks digitalSignature, expected "
			"that alone",
			shown_usages(out, csr->usage.key_usage.mask));
	else if (csr_has_usages(csr, USAGE_CRL_SIGN))
		found_advising(out, self, csr->usage.key_usage.octets,
			advise_usages(facts, out),
			"keyUsage has cRLSign, expected digitalSignature "
			"alone");
}

static void
check_recommended(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	unsigned extra = possible_usages(csr) &
		~(unsigned)(USAGE_DIGITAL_SIGNATURE | USAGE_CRL_SIGN);

	if (is_left_alone(csr) || extra == 0 ||
		!csr_has_usages(csr, USAGE_DIGITAL_SIGNATURE))
		return; /* or ku-cs-not-allowed */
	found_advising(out, self, csr->usage.key_usage.octets,
		advise_usages(facts, out),
		"keyUsage has %s, expected digitalSignature alone",
		shown_usages(out, extra));
}

#define ASK_SIGNATURE "Ask for digitalSignature alone."

static const struct rule rows[] = {
	{
		.id = "ku-cs-not-allowed",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage is not that of a key that signs code",
		.source = "CSBR 7.1.2.3 e",
		.why = "Code is signed: digitalSignature must be set, and "
		       "cRLSign must not. Public CAs refuse anything else or "
		       "write their own.",
		.fix = ASK_SIGNATURE,
		.mend = {MEND_ADD, "digitalSignature"},
		.check = check_allowed,
	},
	{
		.id = "ku-cs-not-recommended",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.topic = TOPIC_KEY_USAGE,
		.summary = "keyUsage has more than signing code needs",
		.source = "CSBR 7.1.2.3 e",
		.why = "All bits but digitalSignature should be left unset; "
		       "CAs leave them out.",
		.fix = ASK_SIGNATURE,
		.mend = {MEND_ADD, "digitalSignature"},
		.check = check_recommended,
	},
};
RULES(ku_cs, rows);
