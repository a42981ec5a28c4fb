/* ML-KEM keys. SPDX-License-Identifier: MIT */
#include "rules/rule.h"

enum {
	MODULUS = 3329,       /* q */
	SEED_OCTETS = 32,     /* behind the coefficients */
	COEFFICIENT_BITS = 12 /* two of them in three octets */
};

/* Octets of a public key: FIPS 203 table 3; 0: not ML-KEM. */
static size_t
octets_of(enum oid_id id)
{
	switch ((int)id) {
	case OID_ML_KEM_512: return 800;
	case OID_ML_KEM_768: return 1184;
	case OID_ML_KEM_1024: return 1568;
	default: return 0;
	}
}

/* The coefficient that begins at this bit, lowest bits first. */
static unsigned
coefficient_at(struct slice octets, size_t bit)
{
	unsigned both =
		octets.p[bit / 8] | (unsigned)octets.p[bit / 8 + 1] << 8;

	return both >> bit % 8 & ((1u << COEFFICIENT_BITS) - 1);
}

/* The modulus check: FIPS 203 7.2. One finding: the first. */
static void
check_coefficients(const struct rule *self, const struct algorithm *algorithm,
	struct slice octets, struct findings *out)
{
	size_t bits = (octets.n - SEED_OCTETS) * 8;

	for (size_t bit = 0; bit < bits; bit += COEFFICIENT_BITS) {
		unsigned coefficient = coefficient_at(octets, bit);

		if (coefficient < MODULUS)
			continue;
		found(out, self, slice_head(slice_from(octets, bit / 8), 2),
			"coefficient %zu of the %s key is %u, expected one "
			"below %d",
			bit / COEFFICIENT_BITS, oid_name(algorithm->id),
			coefficient, MODULUS);
		return;
	}
}

static void
check_invalid(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct public_key *key = &facts->csr->key;
	size_t expected = octets_of(key->algorithm.id);
	struct slice octets = key->bits.octets;

	if (expected == 0 || key->private_form != PRIVATE_KEY_NONE)
		return; /* private-key-as-public-key */
	if (octets.n == expected)
		check_coefficients(self, &key->algorithm, octets, out);
	else
		found(out, self, octets,
			"the %s key has %zu octets, expected %zu",
			oid_name(key->algorithm.id), octets.n, expected);
}

static const struct rule rows[] = {
	{
		.id = "mlkem-key-invalid",
		.severity = SEVERITY_ERROR,
		.part = PART_KEY,
		.summary = "the ML-KEM key has a wrong length or a coefficient "
			   "that is too large",
		.source = "FIPS 203 7.2",
		.why = "A public key of ML-KEM-512 has 800 octets, of "
		       "ML-KEM-768 1184, of ML-KEM-1024 1568, and its numbers "
		       "are below 3329. Everybody who is to encrypt to the key "
		       "has to check that, and refuses this one.",
		.fix = "Make a new key that signs, and look at the tool or "
		       "HSM that made this one.",
		.mend = {MEND_KEY, NULL},
		.check = check_invalid,
	},
};
RULES(mlkem, rows);
