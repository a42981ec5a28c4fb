/* Signatures over SHA-1.
 * SPDX-License-Identifier: MIT */
#include "rules/signature/weak_digest.h"
#include "verify/pss.h"

static const struct digest_use uses[] = {
	{OID_SHA1_WITH_RSA, "SHA-1"},
	{OID_OIW_SHA1_WITH_RSA, "SHA-1"},
	{OID_ECDSA_WITH_SHA1, "SHA-1"},
	{OID_OIW_DSA_WITH_SHA1, "SHA-1"},
	{OID_DSA_WITH_SHA1, "SHA-1"},
};
static const struct digest_uses sha1 = {uses, sizeof(uses) / sizeof(uses[0])};

/* RSASSA-PSS names its digest in its parameters. */
static void
check_sha1(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->signature_algorithm;
	struct pss_parameters pss;

	check_weak_digest(self, facts, out);
	if (algorithm->id != OID_RSASSA_PSS ||
		!pss_parameters_of(algorithm, &pss))
		return; /* pss-parameters-missing */
	if (pss.digest == DIGEST_SHA1)
		found(out, self, algorithm->parameters,
			"the request is signed with SHA-1 (RSASSA-PSS), "
			"expected SHA-256, SHA-384 or SHA-512");
}

static const struct rule rows[] = {
	{
		.id = "signature-sha1",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the request is signed with SHA-1",
		.source = "boulder csr/csr.go; BR 7.1.3.2.1",
		.why = "SHA-1 is broken. The rules for certificates bind the "
		       "CA's signature, not the request's, but public CAs, "
		       "Let's Encrypt among them, refuse it here too.",
		.fix = SIGN_WITH_SHA256,
		.check = check_sha1,
		.arg = &sha1,
	},
};
RULES(signature_sha1, rows);
