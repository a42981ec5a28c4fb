/* Signature algorithms that public CAs have never heard of.
 *
 * Those that they know and do not take have rules of their own, about the
 * digest (signature-md5, signature-sha1, signature-hash-uncommon), RSASSA-PSS
 * (signature-pss), or the key that makes them (eddsa-not-allowed,
 * pqc-not-allowed, dsa-not-allowed, ...). SPDX-License-Identifier: MIT */
#include "facts/prestandard.h"
#include "rules/signature/signing.h"

static void
check_not_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->signature_algorithm;

	if (algorithm->oid.n == 0 || signature_is_known(algorithm->id))
		return; /* der-parse-failed, those named above */
	if (is_key_only(algorithm->id) || not_a_signature(algorithm) != NULL)
		return; /* algid-signature-is-key-oid,
			   signature-no-signature-algorithm */
	if (is_prestandard_request(facts->csr))
		return; /* algid-pqc-prestandard */
	found_advising(out, self, algorithm->oid,
		(struct advice){.mend = mend_of_unchecked(&facts->csr->key)},
		"the request is signed with %s, which no public CA takes, "
		"expected RSA or ECDSA with SHA-256, SHA-384 or SHA-512",
		shown_oid(out, algorithm->oid));
}

static const struct rule rows[] = {
	{
		.id = "signature-algorithm-not-allowed",
		.severity = SEVERITY_ERROR,
		.part = PART_SIGNATURE,
		.summary = "the request is signed with an algorithm that no "
			   "public CA takes",
		.source = "boulder csr/csr.go; BR 7.1.3.2",
		.why = "A CA has to check the signature, and public ones check "
		       "RSA and ECDSA: Let's Encrypt knows six algorithms and "
		       "refuses all others. csrlint cannot check this one "
		       "either, so nothing shows that the request is whole.",
		.fix = "Sign with RSA or ECDSA and SHA-256. A key that cannot "
		       "do so has to be replaced by one of a common kind.",
		.mend = {MEND_SIGN, NULL},
		.check = check_not_allowed,
	},
};
RULES(signature_algorithm, rows);
