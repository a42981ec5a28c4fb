/* The form of composite keys. What a sound one has for numbers, rsa-*,
 * ec-point-* and eddsa-* tell. SPDX-License-Identifier: MIT */
#include "csr/composite.h"

#include "rules/rule.h"

static void
report_short(const struct rule *self, const struct facts *facts,
	const struct composite *composite, struct findings *out)
{
	const struct bit_string *bits = &facts->csr->key.bits;

	found(out, self, bits->octets.n == 0 ? bits->whole : bits->octets,
		"the key has %zu octets, expected %zu of %s and a classic key "
		"behind them",
		bits->octets.n, composite_ml_dsa_octets(composite),
		oid_name(composite->ml_dsa));
}

static void
report_classic(const struct rule *self, const struct composite *composite,
	struct slice half, struct findings *out)
{
	size_t octets = (composite->classic_bits + 7) / 8;

	if (composite->kind == KEY_RSA)
		found(out, self, half,
			"the %zu octets behind those of %s are no RSAPublicKey "
			"in DER, expected one and nothing behind it",
			half.n, oid_name(composite->ml_dsa));
	else if (composite->kind == KEY_EC)
		found(out, self, half,
			"%zu octets that begin with %02X stand behind those of "
			"%s, expected the %zu of a point on %s that begin with "
			"04",
			half.n, half.p[0], oid_name(composite->ml_dsa),
			1 + 2 * octets, oid_name(composite->curve));
	else
		found(out, self, half,
			"%zu octets stand behind those of %s, expected the %zu "
			"of an %s key",
			half.n, oid_name(composite->ml_dsa), octets,
			oid_name(composite->classic));
}

static void
check_malformed(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;
	const struct composite *composite = composite_find(key->algorithm.id);
	struct public_key classic;
	struct slice half;

	if (composite == NULL || key->bits.whole.n == 0 ||
		key->private_form != PRIVATE_KEY_NONE)
		return; /* private-key-as-public-key */
	half = slice_from(key->bits.octets, composite_ml_dsa_octets(composite));
	switch (composite_split(composite, key->bits.octets, &classic)) {
	case COMPOSITE_SOUND: break;
	case COMPOSITE_SHORT: report_short(self, facts, composite, out); break;
	case COMPOSITE_CLASSIC_MALFORMED:
		report_classic(self, composite, half, out);
		break;
	case COMPOSITE_CLASSIC_SIZE:
		found(out, self, half,
			"the RSA half of the key has not the %zu bits that %s "
			"names, expected a modulus of these",
			composite->classic_bits, oid_name(composite->id));
		break;
	}
}

static const struct rule rows[] = {
	{
		.id = "composite-key-malformed",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the composite key is not ML-DSA's key and the "
			   "classic one behind it",
		.source = "draft-ietf-lamps-pq-composite-sigs 4, 4.1, 6",
		.why = "A composite key is the octets of the ML-DSA key and "
		       "behind them those of the classic one, without a "
		       "SEQUENCE around them: an RSAPublicKey of the size that "
		       "the algorithm's name says, an uncompressed point, or "
		       "an EdDSA key. Drafts up to -03 had both in a "
		       "SEQUENCE. With other octets no signature verifies.",
		.fix = "Make a new key, with an update of the program that "
		       "made this one: it has to follow the draft whose OIDs "
		       "begin with 1.3.6.1.5.5.7.6.",
		.mend = {MEND_KEY, NULL},
		.check = check_malformed,
	},
};
RULES(composite, rows);
