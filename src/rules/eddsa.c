/* Ed25519 and Ed448 keys. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

/* A request that carries the nonces of BR appendix B shows that its sender
 * has the key of an .onion name, and its key goes into no certificate. */
static bool
is_onion_proof(const struct csr *csr)
{
	return csr_attribute_first(csr, OID_CA_SIGNING_NONCE) != NULL ||
		csr_attribute_first(csr, OID_APPLICANT_SIGNING_NONCE) != NULL;
}

static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (key->kind != KEY_ED25519 && key->kind != KEY_ED448)
		return;
	if (!is_onion_proof(facts->csr))
		found(out, self, key->algorithm.oid,
			"the key is an %s key, expected RSA, P-256 or P-384",
			key->kind == KEY_ED25519 ? "Ed25519" : "Ed448");
}

static const struct rule rows[] = {
	{
		.id = "eddsa-not-allowed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is an EdDSA key, which public TLS "
			   "certificates do not have",
		.source = "BR 6.1.5; CSBR 6.1.5.2",
		.why = "The Baseline Requirements allow RSA keys and EC keys "
		       "on P-256, P-384 and P-521, and no others. Public CAs "
		       "refuse EdDSA keys, and browsers do not take them.",
		.fix = "Make an EC key: openssl genpkey -algorithm EC -pkeyopt "
		       "ec_paramgen_curve:P-256 -out my.key. For a CA of your "
		       "own choose --profile private.",
		.check = check_allowed,
	},
};
RULES(eddsa, rows);
