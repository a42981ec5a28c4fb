/* Delegated credentials of TLS. SPDX-License-Identifier: MIT */
#include "rules/extension/usage.h"

static void
check_usage(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const struct csr_extension *usage =
		csr_extension_that_counts(csr, OID_DELEGATION_USAGE);

	if (usage == NULL)
		return;
	if (csr->usage.key_usage.mask != 0 &&
		!csr_has_usages(csr, USAGE_DIGITAL_SIGNATURE))
		found_advising(out, self, usage->oid,
			(struct advice){.mend = {MEND_ADD, "digitalSignature"}},
			"delegationUsage is requested, but keyUsage lacks "
			"digitalSignature, expected both");
	else
		found(out, self, usage->oid,
			"delegationUsage is requested, expected it where the "
			"CA offers delegated credentials only");
}

static const struct rule rows[] = {
	{
		.id = "delegated-credential",
		.severity = SEVERITY_NOTICE,
		.part = PART_ATTRIBUTES,
		.summary = "delegated credentials are asked for",
		.source = "RFC 9345 4.2",
		.why = "With delegationUsage the key may sign credentials for "
		       "other servers, for which it needs digitalSignature. "
		       "Few CAs offer it; others drop it.",
		.fix = "Leave it out where the CA did not say that it grants "
		       "it. It needs digitalSignature in keyUsage, where that "
		       "is requested.",
		.mend = {MEND_NOTHING, NULL},
		.check = check_usage,
	},
};
RULES(delegated_credential, rows);
