/* The numbers of ML-DSA and SLH-DSA, worked out from what FIPS 204 and FIPS
 * 205 say of them: the ring's roots, and of each parameter set the figures
 * that follow from it and are printed beside it: entropy, repetitions,
 * lengths. SPDX-License-Identifier: MIT */
#include "test_constants.h"

#include "keys/uses.h"
#include "verify/mldsa.h"
#include "verify/pqc.h"
#include "verify/ring.h"
#include "verify/slhdsa.h"

enum { ML_DSA_SETS = 3, SLH_DSA_SETS = 12 };

/* --- the ring of ML-DSA ------------------------------------------------------
 */

static uint32_t
power(uint32_t base, unsigned exponent)
{
	uint32_t out = 1;

	while (exponent-- > 0)
		out = (uint32_t)((uint64_t)out * base % RING_MODULUS);
	return out;
}

/* The least number of order 512 modulo q, which is that of FIPS 204 2.5: its
 * 256th power is -1. */
static uint32_t
least_root(void)
{
	uint32_t root = 2;

	while (power(root, RING_DEGREE) != RING_MODULUS - 1)
		root++;
	return root;
}

static unsigned
reversed(unsigned index)
{
	unsigned out = 0;

	for (unsigned bit = 1; bit < RING_DEGREE; bit *= 2)
		out = 2 * out + ((index & bit) != 0);
	return out;
}

static void
test_modulus_and_roots(void **state)
{
	struct ring ring;
	uint32_t root = least_root();
	mpz_t q;

	(void)state;
	mpz_init_set_ui(q, RING_MODULUS);
	assert_prime(q);
	assert_int_equal(RING_MODULUS, (1 << 23) - (1 << 13) + 1);
	recomputed++;
	mpz_clear(q);
	assert_int_equal(root, 1753);
	ring_init(&ring);
	for (unsigned i = 0; i < RING_DEGREE; i++) {
		assert_int_equal(ring.roots[i], power(root, reversed(i)));
		recomputed++;
	}
	assert_recomputed("modulus and roots", 1 + RING_DEGREE);
}

/* The value at a root, the power of X by the power (Horner). */
static uint32_t
value_at(const struct polynomial *polynomial, uint32_t root)
{
	uint64_t value = 0;

	for (unsigned i = RING_DEGREE; i-- > 0;)
		value = (value * root + polynomial->at[i]) % RING_MODULUS;
	return (uint32_t)value;
}

/* FIPS 204 7.5: the transform is the values at the odd powers of the root, in
 * the order of reversed bits, and restoring undoes it. */
static void
test_transform_is_of_values(void **state)
{
	struct ring ring;
	struct polynomial polynomial, values;
	uint32_t root = least_root();
	uint32_t number = 1;

	(void)state;
	ring_init(&ring);
	for (unsigned i = 0; i < RING_DEGREE; i++) {
		number = (uint32_t)((uint64_t)number * 48271 % 2147483647);
		polynomial.at[i] = number % RING_MODULUS;
	}
	values = polynomial;
	ring_transform(&ring, &values);
	for (unsigned i = 0; i < RING_DEGREE; i++)
		assert_int_equal(values.at[i],
			value_at(
				&polynomial, power(root, 2 * reversed(i) + 1)));
	ring_restore(&ring, &values);
	assert_memory_equal(&values, &polynomial, sizeof values);
}

/* --- the sets of ML-DSA ------------------------------------------------------
 */

/* What FIPS 204 tables 1 and 2 print beside the parameters. */
static const struct mldsa_figures {
	enum oid_id id, hash_id;
	unsigned strength;    /* lambda, of collisions */
	unsigned entropy;     /* bits of the challenge */
	unsigned repetitions; /* in hundredths */
	unsigned beta;
	size_t key, signature;
} mldsa_figures[ML_DSA_SETS] = {
	{OID_ML_DSA_44, OID_HASH_ML_DSA_44, 128, 192, 425, 78, 1312, 2420},
	{OID_ML_DSA_65, OID_HASH_ML_DSA_65, 192, 225, 510, 196, 1952, 3309},
	{OID_ML_DSA_87, OID_HASH_ML_DSA_87, 256, 257, 385, 120, 2592, 4627},
};

/* Which tau of 256 coefficients are not 0, and their signs, in whole bits. */
static unsigned
entropy(const struct mldsa_set *set)
{
	mpz_t choices;
	size_t bits_of_choices;

	mpz_init(choices);
	mpz_bin_uiui(choices, RING_DEGREE, set->tau);
	bits_of_choices = mpz_sizeinbase(choices, 2);
	mpz_clear(choices);
	return (unsigned)(bits_of_choices - 1) + set->tau;
}

/* e^x as the limit of (1 + x / n)^n */
static double
exponential(double x)
{
	enum { DOUBLINGS = 30 };
	double out = 1 + x / (1 << DOUBLINGS);

	for (int i = 0; i < DOUBLINGS; i++)
		out *= out;
	return out;
}

/* How often signing begins anew, CRYSTALS-Dilithium 3.4: beta is small against
 * gamma1 and gamma2. In hundredths. */
static unsigned
repetitions(const struct mldsa_set *set)
{
	double beta = set->tau * set->eta;
	double gamma1 = 1u << set->gamma1_bits;
	double gamma2 = (double)(RING_MODULUS - 1) / set->gamma2_parts;
	double times = exponential((double)RING_DEGREE * beta *
		(set->l / gamma1 + set->k / gamma2));

	return (unsigned)(100 * times + 0.5);
}

/* FIPS 204 algorithm 22 and 26, with d = 13 of t's 23 bits dropped. */
static void
assert_lengths(const struct mldsa_set *set, const struct mldsa_figures *figures)
{
	size_t key = 32 + 32 * (size_t)set->k * (23 - 13);
	size_t z = 32 * (size_t)set->l * (1 + set->gamma1_bits);

	assert_int_equal(key, figures->key);
	assert_int_equal(mldsa_key_octets(set), key);
	assert_int_equal(set->challenge, figures->strength / 4);
	assert_int_equal(
		set->challenge + z + set->omega + set->k, figures->signature);
	assert_int_equal(mldsa_signature_octets(set), figures->signature);
}

/* Each parameter is in one figure at least; k, l, eta and gamma1 in two. */
static void
test_sets_of_ml_dsa_make_their_figures(void **state)
{
	(void)state;
	for (size_t i = 0; i < ML_DSA_SETS; i++) {
		const struct mldsa_figures *figures = &mldsa_figures[i];
		const struct mldsa_set *set = mldsa_find(figures->id);

		assert_non_null(set);
		assert_ptr_equal(set, mldsa_find(figures->hash_id));
		assert_int_equal(set->id, figures->id);
		assert_lengths(set, figures);
		assert_int_equal(set->tau * set->eta, figures->beta);
		assert_int_equal(entropy(set), figures->entropy);
		assert_true(repetitions(set) + 1 >= figures->repetitions &&
			repetitions(set) <= figures->repetitions + 1);
		assert_int_equal(
			(RING_MODULUS - 1) % (2 * set->gamma2_parts), 0);
		recomputed += 8; /* k l eta tau gamma1 gamma2 omega lambda */
	}
	assert_recomputed("parameters of ML-DSA", 8 * ML_DSA_SETS);
}

/* --- the sets of SLH-DSA -----------------------------------------------------
 */

/* What FIPS 205 table 2 prints beside d, h', a and k. */
static const struct slhdsa_figures {
	unsigned n, h, m;
	size_t key, signature;
} slhdsa_figures[SLH_DSA_SETS / 2] = {
	{16, 63, 30, 32, 7856},
	{16, 66, 34, 32, 17088},
	{24, 63, 39, 48, 16224},
	{24, 66, 42, 48, 35664},
	{32, 64, 47, 64, 29792},
	{32, 68, 49, 64, 49856},
};

/* len of FIPS 205 5: digits of n octets to the base w = 16, and of their sum */
static size_t
chains(unsigned n)
{
	size_t digits = 8 * (size_t)n / 4;
	size_t checksum = 1;

	for (size_t sum = 15 * digits; sum >= 16; sum /= 16)
		checksum++;
	return digits + checksum;
}

static size_t
octets_for(size_t bits)
{
	return (bits + 7) / 8;
}

/* The formulas of FIPS 205 9 and 11 for the two lengths. */
static bool
makes_figures(const struct slhdsa_figures *figures, unsigned d, unsigned a,
	unsigned k)
{
	unsigned height = figures->h / d;
	size_t nodes =
		1 + (size_t)k * (1 + a) + figures->h + d * chains(figures->n);
	size_t digest = octets_for((size_t)k * a) +
		octets_for(figures->h - height) + octets_for(height);

	return figures->h % d == 0 &&
		nodes * figures->n == figures->signature &&
		digest == figures->m;
}

/* Of all parameters within reason those of the set alone make the figures:
 * but for 192s, which fifteen trees of height 16 would serve as well. */
static void
assert_no_others(
	const struct slhdsa_set *set, const struct slhdsa_figures *figures)
{
	enum { HEIGHT_MAX = 24, TREES_MAX = 99 };

	for (unsigned d = 1; d <= figures->h; d++)
		for (unsigned a = 2; a <= HEIGHT_MAX; a++)
			for (unsigned k = 2; k <= TREES_MAX; k++)
				if (makes_figures(figures, d, a, k))
					assert_true(
						(d == set->d && a == set->a &&
							k == set->k) ||
						(a == 16 && k == 15));
}

static void
assert_slhdsa_set(
	const struct slhdsa_set *set, const struct slhdsa_figures *figures)
{
	assert_int_equal(set->n, figures->n);
	assert_int_equal(set->d * set->height, figures->h);
	assert_true(makes_figures(figures, set->d, set->a, set->k));
	assert_false(set->a == 16);
	assert_no_others(set, figures);
	assert_int_equal(slhdsa_digest_octets(set), figures->m);
	assert_int_equal(slhdsa_key_octets(set), figures->key);
	assert_int_equal(slhdsa_signature_octets(set), figures->signature);
	recomputed += 5; /* n d h' a k */
}

/* The twelve follow each other as their names do: SHA-2 before SHAKE, and of
 * each 128s, 128f, 192s, 192f, 256s and 256f. */
static void
test_sets_of_slh_dsa_make_their_figures(void **state)
{
	size_t longest = 0, longest_digest = 0;

	(void)state;
	for (unsigned i = 0; i < SLH_DSA_SETS; i++) {
		enum oid_id id = OID_SLH_DSA_SHA2_128S + i;
		enum oid_id hash_id = OID_HASH_SLH_DSA_SHA2_128S + i;
		const struct slhdsa_set *set = slhdsa_find(id);
		const char *name = oid_name(id) + strlen("id-slh-dsa-");

		assert_non_null(set);
		assert_ptr_equal(set, slhdsa_find(hash_id));
		assert_int_equal(set->id, id);
		assert_int_equal(set->hash_id, hash_id);
		assert_slhdsa_set(set, &slhdsa_figures[i % 6]);
		assert_int_equal(set->is_shake, strncmp(name, "shake", 5) == 0);
		assert_non_null(strstr(oid_name(hash_id), name));
		if (set->n > longest)
			longest = set->n;
		if (slhdsa_digest_octets(set) > longest_digest)
			longest_digest = slhdsa_digest_octets(set);
	}
	assert_int_equal(longest, SLHDSA_N_MAX);
	assert_int_equal(longest_digest, SLHDSA_DIGEST_MAX);
	assert_recomputed("parameters of SLH-DSA", 5 * SLH_DSA_SETS);
}

/* --- what both share ---------------------------------------------------------
 */

/* FIPS 202 6.2: of a state of 1600 bits, twice the strength is the capacity,
 * and the rest the rate. */
static void
test_rates_of_shake(void **state)
{
	(void)state;
	assert_int_equal(SHAKE128, (1600 - 2 * 128) / 8);
	assert_int_equal(SHAKE256, (1600 - 2 * 256) / 8);
	assert_int_equal(digest_octets(DIGEST_SHAKE128), 2 * 128 / 8);
	assert_int_equal(digest_octets(DIGEST_SHAKE256), 2 * 256 / 8);
	recomputed += 4;
	assert_recomputed("rates and lengths of SHAKE", 4);
}

/* The prefix of a digest ends in its OID, whole and of the digest's own. */
static void
test_prehash_names_its_digest(void **state)
{
	static const struct {
		enum pqc_prehash prehash;
		enum oid_id id;
	} rows[] = {
		{PREHASH_SHA256, OID_SHA256},
		{PREHASH_SHA512, OID_SHA512},
		{PREHASH_SHAKE128, OID_SHAKE128},
		{PREHASH_SHAKE256, OID_SHAKE256},
	};
	struct pqc_message message;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct slice head, oid;

		pqc_message_make(slice_text("abc"), rows[i].prehash, &message);
		head = message.parts[0];
		oid = slice_from(head, 4); /* 1, no context, tag, length */
		assert_int_equal(head.p[0], 1);
		assert_int_equal(head.p[1], 0);
		assert_int_equal(head.p[2], 0x06);
		assert_int_equal(head.p[3], oid.n);
		assert_int_equal(oid_find(oid), rows[i].id);
		recomputed++;
	}
	assert_recomputed("arcs of digests", 4);
}

/* keys/uses.c tells these 27 by NIST's numbers, and no neighbour of theirs. */
static void
test_keys_of_signatures_are_known_by_number(void **state)
{
	const uint8_t sig_algs[] = {
		0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03};

	(void)state;
	for (unsigned last = 14; last < 64; last++) {
		struct public_key key = {
			.algorithm.oid =
				with_octet(joined((struct slice){sig_algs,
							  sizeof sig_algs},
						   hex("00")),
					sizeof sig_algs, (uint8_t)last)};
		const struct key_uses *uses;
		enum oid_id id = oid_find(key.algorithm.oid);

		uses = key_uses_find(&key);
		assert_int_equal(uses != NULL,
			slhdsa_find(id) != NULL ||
				(mldsa_find(id) != NULL &&
					mldsa_find(id)->hash_id == id));
		if (uses != NULL)
			assert_int_equal(strstr(uses->key, "Hash") != NULL,
				pqc_plain(id) != OID_UNKNOWN);
		recomputed += uses != NULL;
		release_octets(NULL);
	}
	assert_recomputed("numbers of signatures", SLH_DSA_SETS * 2 + 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_modulus_and_roots),
		TEST(test_transform_is_of_values),
		TEST(test_sets_of_ml_dsa_make_their_figures),
		TEST(test_sets_of_slh_dsa_make_their_figures),
		TEST(test_rates_of_shake),
		TEST(test_prehash_names_its_digest),
		TEST(test_keys_of_signatures_are_known_by_number),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
