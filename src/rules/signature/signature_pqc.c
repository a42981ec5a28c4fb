/* The form of ML-DSA and SLH-DSA signatures. SPDX-License-Identifier: MIT */
#include "rules/signature/signing.h"

static void
check_length(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;

	if (has_wrong_pqc_length(facts) && !is_no_signature_value(facts))
		found(out, self, csr->signature.octets,
			"the %s signature has %zu octets, expected %zu",
			oid_name(csr->signature_algorithm.id),
			csr->signature.octets.n,
			pqc_signature_octets(csr->signature_algorithm.id));
}

static const struct rule rows[] = {
	{
		.id = "signature-pqc-length",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the ML-DSA or SLH-DSA signature is not as long as "
			   "its parameter set asks",
		.source = "FIPS 204 4; FIPS 205 11",
		.why = "Each parameter set has signatures of one length: "
		       "ML-DSA-44 2420 octets, ML-DSA-65 3309, ML-DSA-87 4627, "
		       "SLH-DSA from 7856 (128s) to 49856 (256f). Verifiers "
		       "refuse others at once.",
		.fix = "Make the request anew with the key and a tool that "
		       "knows the standard.",
		.mend = {MEND_SIGN, NULL},
		.check = check_length,
	},
};
RULES(signature_pqc, rows);
