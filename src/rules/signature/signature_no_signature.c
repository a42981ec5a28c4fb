/* Algorithms in the signature's place that make no signature.
 * SPDX-License-Identifier: MIT */
#include "rules/signature/signing.h"

static void
check_algorithm(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct csr *csr = facts->csr;
	const char *name = not_a_signature(&csr->signature_algorithm);

	if (name == NULL || is_signature_empty(facts))
		return; /* signature-empty */
	found(out, self, csr->signature_algorithm.oid,
		"signatureAlgorithm is %s, which makes no signature, expected "
		"ecdsa-with-SHA256 or sha256WithRSAEncryption, say",
		name);
}

static const struct rule rows[] = {
	{
		.id = "signature-no-signature-algorithm",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the request is not signed by intent, or proves its "
			   "key in another way",
		.source = "RFC 2986 4.2; RFC 10002 C.1; RFC 6955; RFC 9925 3.1",
		.why = "id-alg-noSignature puts a digest that anybody can make "
		       "in the signature's place, and Diffie-Hellman proofs "
		       "can be checked by one CA alone. Public CAs refuse "
		       "both, and csrlint cannot check either.",
		.fix = "Make the request anew with a key that signs. A key "
		       "that cannot is certified by CMC or CMP, not by PKCS "
		       "#10.",
		.mend = {MEND_SIGN, NULL},
		.check = check_algorithm,
	},
};
RULES(signature_no_signature, rows);
