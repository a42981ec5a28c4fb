/* Post-quantum keys: where they are taken, and in which variant.
 * SPDX-License-Identifier: MIT */
#include "verify/pqc.h"
#include "rules/key/known_key.h"

/* Alone, and signing the message itself: RFC 9881. */
static bool
is_pure_ml_dsa(enum oid_id id)
{
	return id == OID_ML_DSA_44 || id == OID_ML_DSA_65 ||
		id == OID_ML_DSA_87;
}

/* Keys of ML-KEM are key-cannot-sign, those of drafts algid-pqc-prestandard. */
static bool
is_post_quantum(const struct public_key *key)
{
	return key->kind == KEY_ML_DSA || key->kind == KEY_SLH_DSA ||
		key->kind == KEY_COMPOSITE;
}

static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;
	bool takes_ml_dsa = facts->limits[LIMIT_ML_DSA] != 0;

	if (!is_post_quantum(key) ||
		(takes_ml_dsa && is_pure_ml_dsa(key->algorithm.id)))
		return;
	found(out, self, key->algorithm.oid,
		"the key is of the post-quantum algorithm %s, expected %s",
		oid_name(key->algorithm.id),
		takes_ml_dsa ? "ML-DSA, RSA, P-256 or P-384"
			     : "RSA, P-256 or P-384");
}

static void
check_trusted(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (is_pure_ml_dsa(key->algorithm.id))
		found(out, self, key->algorithm.oid,
			"the key is of %s, which no trust store for mail takes "
			"yet, expected RSA, P-256 or P-384 beside it",
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
		.summary = "the key is of a post-quantum algorithm that the "
			   "receiver does not take",
		.source = "BR 6.1.5; CSBR 6.1.5.2; SBR 6.1.5",
		.why = "The Baseline Requirements allow RSA keys and EC keys "
		       "on P-256, P-384 and P-521, for mail pure ML-DSA too, "
		       "and no others. ML-DSA was proposed for TLS, and the "
		       "proposal was closed: browsers go by Merkle tree "
		       "certificates instead. Programs in Go know neither "
		       "SLH-DSA nor composites.",
		.fix = "Make a key of a common kind, EC or RSA, and the "
		       "request with it. A CA of your own may take this key: "
		       "--profile private judges for it.",
		.mend = {MEND_KEY, NULL},
		.check = check_allowed,
	},
	{
		/* On in smime alone. */
		.id = "pqc-not-trusted-yet",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary = "the key is of ML-DSA, which no trust store takes "
			   "yet",
		.source = "Mozilla 5.1; SBR 6.1.5",
		.why = "The S/MIME Baseline Requirements allow ML-DSA, but "
		       "Mozilla's policy 3.1 does not, and mail programs do "
		       "not know it: a certificate may be had, and nobody can "
		       "use it.",
		.fix = "For mail of today make an EC or RSA key, and the "
		       "request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_trusted,
	},
	{
		/* In public TLS and smime pqc-not-allowed speaks. */
		.id = "pqc-prehash-variant",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary = "the key is for HashML-DSA or HashSLH-DSA",
		.source = "RFC 9881 8.3; FIPS 204 5.4; FIPS 205 10.2.2",
		.why = "These variants sign a digest of the message and are "
		       "other algorithms with other identifiers. RFC 9881 has "
		       "ML-DSA alone for certificates, and OpenSSL 3.5 knows "
		       "no keys of the variants.",
		.fix = "Make a key of the plain algorithm, which signs the "
		       "message itself.",
		.mend = {MEND_KEY, NULL},
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
		.fix = "Make a key of your own, and the request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_compromised,
	},
};
RULES(pqc, rows);
