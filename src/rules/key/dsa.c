/* DSA keys: whether they are taken, their sizes and their public value.
 * SPDX-License-Identifier: MIT */
#include "rules/key/known_key.h"

#define NEW_KEY \
	"Make an EC or RSA key instead, and the request with it: nobody " \
	"needs DSA any more."

static void
check_allowed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;

	if (key->kind == KEY_DSA)
		found(out, self, key->algorithm.oid,
			"the key is a DSA key, expected RSA, P-256 or P-384");
}

/* The pairs of FIPS 186-4 4.2 that SP 800-131A 3 still allows, and that are not
 * over the profile's. */
static bool
is_allowed_size(const struct facts *facts)
{
	const struct dsa_facts *dsa = &facts->dsa;

	if (dsa->p_bits > facts->limits[LIMIT_DSA_MAX_BITS])
		return false;
	return (dsa->p_bits == 2048 &&
		       (dsa->q_bits == 224 || dsa->q_bits == 256)) ||
		(dsa->p_bits == 3072 && dsa->q_bits == 256);
}

static void
check_size(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct dsa_facts *dsa = &facts->dsa;

	if (!dsa->parameters_decoded || dsa->p_bits == 0 || dsa->q_bits == 0)
		return; /* dsa-parameters-missing, -malformed, -invalid */
	if (is_allowed_size(facts))
		return;
	if (dsa->p_bits == 1024 && dsa->q_bits == 160)
		found(out, self, facts->csr->key.algorithm.parameters,
			"p has 1024 bits and q 160, a pair of FIPS 186-4 that "
			"is disallowed for signing since 2014, expected 2048 "
			"with 224 or 256");
	else
		found(out, self, facts->csr->key.algorithm.parameters,
			"p has %zu bits and q %zu, expected 2048 with 224 or "
			"256%s",
			dsa->p_bits, dsa->q_bits,
			facts->limits[LIMIT_DSA_MAX_BITS] < 3072
				? ""
				: ", or 3072 with 256");
}

static void
check_public_value(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct dsa_facts *dsa = &facts->dsa;
	const struct bit_string *bits = &facts->csr->key.bits;
	struct slice at = bits->octets.n > 0 ? bits->octets : bits->whole;

	if (!dsa->is_dsa)
		return;
	if (!dsa->public_decoded)
		found(out, self, at,
			"the key's octets are no INTEGER, expected the public "
			"value y");
	/* dsa-parameters-invalid speaks of the group itself. */
	else if (dsa->computed && dsa->fault == DSA_SOUND &&
		!dsa->public_in_group)
		found(out, self, at,
			"the public value is not in the group of order q, "
			"expected a number from 2 to p - 2 whose power q is "
			"1");
}

static void
check_sparse(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->dsa.sparse)
		found(out, self, facts->csr->key.algorithm.parameters,
			"most bits of p are zero in a regular pattern, "
			"expected a random prime");
}

static void
check_compromised(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	if (facts->csr->key.kind == KEY_DSA)
		report_compromised(
			self, facts, facts->csr->key.bits.octets, out);
}

static const struct rule rows[] = {
	{
		.id = "dsa-not-allowed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the key is a DSA key",
		.source = "BR 6.1.5; Mozilla 5.1",
		.why = "The Baseline Requirements dropped DSA in 2020 (version "
		       "1.7.1), and Mozilla's root store never had it. TLS 1.3 "
		       "does without it too. CAs refuse the request.",
		.fix = "Make a key of a common kind, EC or RSA, and the "
		       "request with it.",
		.mend = {MEND_KEY, NULL},
		.check = check_allowed,
	},
	{
		/* Off where dsa-not-allowed says all there is to say. */
		.id = "dsa-size-invalid",
		.severity = SEVERITY_OFF,
		.part = PART_KEY,
		.summary =
			"the DSA key has not one of the sizes that NIST allows",
		.source = "SP 800-131A 3; FIPS 186-4 4.2; CSBR 6.1.5.2",
		.why = "p of 2048 bits goes with q of 224 or 256, p of 3072 "
		       "with 256. Keys of 1024 bits are disallowed since 2014, "
		       "and programs refuse other sizes.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_size,
	},
	{
		.id = "dsa-public-value-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the public value of the DSA key is not in its "
			   "group",
		.source = "FIPS 186-4 4.1; SP 800-56A 5.6.2.3.1; RFC 3279 "
			  "2.3.2",
		.why = "A public value is a power of the generator. For others "
		       "there is no private key, and with 1 anybody's "
		       "signature verifies. CAs refuse it.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_public_value,
	},
	{
		.id = "dsa-sparse-prime",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the prime of the DSA key is sparse, made for fast "
			   "computing",
		.source = "badkeys badkeys/dsakeys/dsasparse.py; SP 800-131A 3",
		.why = "Most bits of such a prime are zero, so that its "
		       "discrete logarithms are found by a method that is "
		       "far faster than for random primes: the private key "
		       "is not safe.",
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_sparse,
	},
	{
		.id = "dsa-key-compromised",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "others have the private key of the DSA key",
		.source = "BR 6.1.1.3 item 3; BR 6.1.1.3 item 4; BR 4.9.1.1 "
			  "item 3",
		.why = COMPROMISED_WHY,
		.fix = NEW_KEY,
		.mend = {MEND_KEY, NULL},
		.check = check_compromised,
	},
};
RULES(dsa, rows);
