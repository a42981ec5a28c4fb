/* Post-quantum keys: where they are taken, and in which variant.
 * SPDX-License-Identifier: MIT */
#include "verify/pqc.h"
#include "rules/key/known_key.h"

/* Keys of ML-KEM are key-cannot-sign, those of drafts algid-pqc-prestandard. */
static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (key->kind == KEY_ML_DSA || key->kind == KEY_SLH_DSA ||
		key->kind == KEY_COMPOSITE)
		found(out, self, key->algorithm.oid,
			"the key is of the post-quantum algorithm %s, expected "
			"RSA, P-256 or P-384",
			oid_name(key->algorithm.id));
}

static void
check_prehash(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct algorithm *algorithm = &facts->csr->key.algorithm;
	enum oid_id plain = pqc_plain(algorithm->id);

	if (plain != OID_UNKNOWN)
		found_better(out, self, algorithm->oid, oid_name(plain),
			"the key is of %s, which signs a digest of the "
			"message, expected %s",
			oid_name(algorithm->id), oid_name(plain));
}

static bool
is_ml_kem(enum oid_id id)
{
	return id == OID_ML_KEM_512 || id == OID_ML_KEM_768 ||
		id == OID_ML_KEM_1024;
}

static void
check_compromised(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (pqc_key_octets(facts->csr->key.algorithm.id) != 0 ||
		facts->csr->key.kind == KEY_COMPOSITE ||
		is_ml_kem(facts->csr->key.algorithm.id))
		report_compromised(
			self, facts, facts->csr->key.bits.octets, out);
}

static const struct rule rows[] = {
	{
		.id = "pqc-not-allowed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is post-quantum, which public TLS "
			   "certificates do not have",
		.source = "BR 6.1.5; CSBR 6.1.5.2",
		.why = "The Baseline Requirements allow RSA keys and EC keys "
		       "on P-256, P-384 and P-521, and no others. Public CAs "
		       "refuse ML-DSA and SLH-DSA keys, alone or in a "
		       "composite, and browsers do not take them.",
		.fix = "Make an EC key: openssl genpkey -algorithm EC -pkeyopt "
		       "ec_paramgen_curve:P-256 -out my.key. For a CA of your "
		       "own choose --profile private.",
		.check = check_allowed,
	},
	{
		/* In public TLS pqc-not-allowed speaks. */
		.id = "pqc-prehash-variant",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary = "the key is for HashML-DSA or HashSLH-DSA",
		.source = "RFC 9881 8.3; FIPS 204 5.4; FIPS 205 10.2.2",
		.why = "These variants sign a digest of the message and are "
		       "other algorithms with other identifiers. RFC 9881 has "
		       "ML-DSA alone for certificates, and OpenSSL 3.5 knows "
		       "no keys of the variants.",
		.fix = "Make a key of the plain algorithm: openssl genpkey "
		       "-algorithm ML-DSA-65 -out my.key, or SLH-DSA-SHA2-128s "
		       "instead.",
		.check = check_prehash,
	},
	{
		.id = "pqc-key-compromised",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary =
			"others have the private key of the post-quantum key",
		.source = "BR 6.1.1.3 item 3; BR 6.1.1.3 item 4; BR 4.9.1.1 "
			  "item 3",
		.why = COMPROMISED_WHY,
		.fix = "Make a key of your own: openssl genpkey -algorithm "
		       "ML-DSA-65 -out my.key",
		.check = check_compromised,
	},
};
RULES(pqc, rows);
