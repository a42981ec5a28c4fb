/* Signatures of RSASSA-PSS. How they are made, pss.c judges.
 * SPDX-License-Identifier: MIT */
#include "rules/signature/signing.h"

static void
check_pss(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->signature_algorithm;

	if (signature_family(algorithm->id) == SIGNED_PSS)
		found(out, self, algorithm->oid,
			"the request is signed with RSASSA-PSS, expected "
			"RSASSA-PKCS1-v1_5 as Let's Encrypt does");
}

static const struct rule rows[] = {
	{
		.id = "signature-pss",
		.severity = SEVERITY_NOTICE,
		.part = PART_SIGNATURE,
		.summary = "the request is signed with RSASSA-PSS",
		.source = "RFC 4055 3.2; boulder csr/csr.go",
		.why = "The signature is sound, but ACME CAs that run boulder, "
		       "Let's Encrypt first, take PKCS #1 v1.5 signatures "
		       "only.",
		.fix = "Make the request anew without asking for PSS: RSA "
		       "keys sign by PKCS #1 v1.5 then, which every CA takes.",
		.mend = {MEND_SIGN, NULL},
		.check = check_pss,
	},
};
RULES(signature_pss, rows);
