/* The curves of keys/curves.c, the groups of verify/group.c, the orders of
 * verify/ecdsa.c and the multiples of keys/multiples.h, worked out from their
 * definitions: closed forms, the published seeds, the digits of pi and e, and
 * what makes a number the order of a group. SPDX-License-Identifier: MIT */
#include "test_constants.h"

#include <nettle/ecc-curve.h>
#include <nettle/ecc.h>
#include <nettle/sha1.h>

#include "keys/multiples.h"
#include "verify/group.h"
#include "verify/nettle_version.h"

enum { CURVES = 21, GROUPS = 16, NETTLE_CURVES = 5 };

/* --- the numbers of a curve --------------------------------------------------
 */

static void
weierstrass_init(struct weierstrass *out, enum oid_id id)
{
	const struct curve *curve = keys_find_curve(id);

	assert_non_null(curve);
	assert_int_equal(mpz_init_set_str(out->p, curve->p, 16), 0);
	assert_int_equal(mpz_init_set_str(out->a, curve->a, 16), 0);
	assert_int_equal(mpz_init_set_str(out->b, curve->b, 16), 0);
}

static void
weierstrass_clear(struct weierstrass *curve)
{
	mpz_clears(curve->p, curve->a, curve->b, NULL);
}

static void
generator_init(struct affine *out, const struct group *group)
{
	out->is_infinity = false;
	assert_int_equal(mpz_init_set_str(out->x, group->x, 16), 0);
	assert_int_equal(mpz_init_set_str(out->y, group->y, 16), 0);
}

/* 4 a^3 + 27 b^2, or the curve has a point where it crosses itself. */
static bool
has_discriminant(const struct weierstrass *curve)
{
	mpz_t sum, square;
	bool is_there;

	mpz_inits(sum, square, NULL);
	mpz_pow_ui(sum, curve->a, 3);
	mpz_mul_ui(sum, sum, 4);
	mpz_mul(square, curve->b, curve->b);
	mpz_addmul_ui(sum, square, 27);
	is_there = mpz_divisible_p(sum, curve->p) == 0;
	mpz_clears(sum, square, NULL);
	return is_there;
}

static void
test_every_field_is_of_a_prime(void **state)
{
	size_t count = 0;
	size_t longest = 0; /* of a curve that is computed with */

	(void)state;
	FOR_EACH_OID(id)
	{
		const struct curve *curve = keys_find_curve(id);
		struct weierstrass numbers;

		if (curve == NULL)
			continue;
		weierstrass_init(&numbers, id);
		assert_prime(numbers.p);
		assert_int_equal(
			mpz_sizeinbase(numbers.p, 2), curve->field_bits);
		assert_true(mpz_cmp(numbers.a, numbers.p) < 0);
		assert_true(mpz_cmp(numbers.b, numbers.p) < 0);
		assert_true(has_discriminant(&numbers));
		weierstrass_clear(&numbers);
		if (group_find(id) != NULL && curve->field_bits > longest)
			longest = curve->field_bits;
		recomputed++; /* field_bits */
		count++;
	}
	assert_int_equal(count, CURVES);
	assert_int_equal(longest, 8 * GROUP_OCTETS_MAX);
	assert_recomputed("lengths of fields", CURVES);
}

/* --- closed forms ------------------------------------------------------------
 */

/* p is the sum of 2^|term| with the sign of each term, and of rest. SP 800-186
 * 3.2.1, SEC 2 2.2.2 and 2.4.1, GB/T 32918.5, RFC 4357 11.4, RFC 7836 A.1. */
static const struct closed_form {
	enum oid_id id;
	int terms[4];
	long rest;
} closed_forms[] = {
	{OID_SECP192R1, {192, -64}, -1},
	{OID_SECP224R1, {224, -96}, 1},
	{OID_SECP256R1, {256, -224, 192, 96}, -1},
	{OID_SECP384R1, {384, -128, -96, 32}, -1},
	{OID_SECP521R1, {521}, -1},
	{OID_SECP256K1, {256, -32}, -977},
	{OID_SM2, {256, -224, -96, 64}, -1},
	{OID_CRYPTOPRO_A, {256}, -617},
	{OID_CRYPTOPRO_B, {255}, 3225},
	{OID_TC26_512_A, {512}, -569},
	{OID_TC26_512_B, {511}, 111},
};

enum { CLOSED_FORMS = sizeof closed_forms / sizeof closed_forms[0] };

static void
set_closed_form(mpz_t out, const struct closed_form *form)
{
	mpz_t power;

	mpz_init(power);
	mpz_set_si(out, form->rest);
	for (size_t i = 0; i < 4 && form->terms[i] != 0; i++) {
		int term = form->terms[i];

		mpz_set_ui(power, 1);
		mpz_mul_2exp(power, power, (mp_bitcnt_t)abs(term));
		if (term > 0)
			mpz_add(out, out, power);
		else
			mpz_sub(out, out, power);
	}
	mpz_clear(power);
}

static void
test_primes_have_their_closed_forms(void **state)
{
	mpz_t wanted;

	(void)state;
	mpz_init(wanted);
	for (size_t i = 0; i < CLOSED_FORMS; i++) {
		struct weierstrass curve;

		set_closed_form(wanted, &closed_forms[i]);
		weierstrass_init(&curve, closed_forms[i].id);
		assert_number(curve.p, wanted);
		weierstrass_clear(&curve);
	}
	mpz_clear(wanted);
	assert_recomputed("primes of closed form", CLOSED_FORMS);
}

/* The a of all others is -3, which makes doubling cheap. */
static bool
has_a_of_its_own(enum oid_id id)
{
	return id == OID_BRAINPOOLP256R1 || id == OID_BRAINPOOLP320R1 ||
		id == OID_BRAINPOOLP384R1 || id == OID_BRAINPOOLP512R1;
}

static void
test_a_is_minus_three(void **state)
{
	mpz_t wanted;

	(void)state;
	mpz_init(wanted);
	FOR_EACH_OID(id)
	{
		struct weierstrass curve;

		if (keys_find_curve(id) == NULL || has_a_of_its_own(id))
			continue;
		weierstrass_init(&curve, id);
		if (id != OID_SECP256K1)
			mpz_sub_ui(wanted, curve.p, 3);
		else
			mpz_set_ui(wanted, 0);
		assert_number(curve.a, wanted);
		weierstrass_clear(&curve);
	}
	mpz_clear(wanted);
	assert_recomputed("coefficients a", CURVES - 4);
}

/* --- numbers from seeds ------------------------------------------------------
 */

enum { SEED_BITS = 160 };

/* out = out 2^160 + SHA-1 of the seed */
static void
append_digest(mpz_t out, const mpz_t seed)
{
	uint8_t digest[SHA1_DIGEST_SIZE];
	struct slice octets = octets_of_number(seed, SHA1_DIGEST_SIZE);
	struct sha1_ctx sha1;
	mpz_t number;

	sha1_init(&sha1);
	sha1_update(&sha1, octets.n, octets.p);
	NETTLE_DIGEST(sha1_digest, &sha1, sizeof digest, digest);
	release_octets(NULL);
	mpz_init(number);
	mpz_import(number, sizeof digest, 1, 1, 0, 0, digest);
	mpz_mul_2exp(out, out, SEED_BITS);
	mpz_add(out, out, number);
	mpz_clear(number);
}

/* The digests of seed, seed + 1, ..., one behind the other, the first cut to
 * its rightmost bits so that all have as many. RFC 5639 A.1 and A.2; with one
 * bit less than p has, ANSI X9.62 A.3.3 too. */
static void
expand_seed(mpz_t out, const mpz_t seed, size_t bits_wanted)
{
	size_t rest = (bits_wanted - 1) / SEED_BITS; /* whole digests */
	mpz_t next;

	mpz_init_set(next, seed);
	mpz_set_ui(out, 0);
	append_digest(out, next);
	mpz_fdiv_r_2exp(out, out, bits_wanted - SEED_BITS * rest);
	for (size_t i = 0; i < rest; i++) {
		mpz_add_ui(next, next, 1);
		mpz_fdiv_r_2exp(next, next, SEED_BITS);
		append_digest(out, next);
	}
	mpz_clear(next);
}

/* The seeds of FIPS 186-4 D.1.2. b^2 c = a^3, where c is made of the seed:
 * whoever wants a b of his own has to find a seed for it. */
static const struct {
	enum oid_id id;
	const char *seed;
} seeded[] = {
	{OID_SECP192R1, "3045ae6fc8422f64ed579528d38120eae12196d5"},
	{OID_SECP224R1, "bd71344799d5c7fcdc45b59fa3b9ab8f6a948bc5"},
	{OID_SECP256R1, "c49d360886e704936a6678e1139d26b7819f7e90"},
	{OID_SECP384R1, "a335926aa319a27a1d00896a6773a4827acdac73"},
	{OID_SECP521R1, "d09e8800291cb85396cc6717393284aaa0da64ba"},
};

enum { SEEDED = sizeof seeded / sizeof seeded[0] };

static void
test_b_of_nist_follows_from_its_seed(void **state)
{
	mpz_t seed, left, right;

	(void)state;
	mpz_inits(seed, left, right, NULL);
	for (size_t i = 0; i < SEEDED; i++) {
		struct weierstrass curve;

		weierstrass_init(&curve, seeded[i].id);
		mpz_set_str(seed, seeded[i].seed, 16);
		expand_seed(left, seed, mpz_sizeinbase(curve.p, 2) - 1);
		mpz_mul(left, left, curve.b);
		mpz_mul(left, left, curve.b);
		mpz_mod(left, left, curve.p);
		mpz_powm_ui(right, curve.a, 3, curve.p);
		assert_number(left, right);
		weierstrass_clear(&curve);
	}
	mpz_clears(seed, left, right, NULL);
	assert_recomputed("b from a seed", SEEDED);
}

/* --- Brainpool: from pi and e ------------------------------------------------
 */

enum {
	DIGITS = 7 * SEED_BITS, /* of pi and e; seven curves were made */
	GUARD_BITS = 64
};

/* out += times arctan(1 / x) 2^(DIGITS + GUARD_BITS) */
static void
add_arctangent(mpz_t out, long times, unsigned long x)
{
	mpz_t power, term;

	mpz_inits(power, term, NULL);
	mpz_set_si(power, times);
	mpz_mul_2exp(power, power, DIGITS + GUARD_BITS);
	mpz_tdiv_q_ui(power, power, x);
	for (unsigned long n = 1; mpz_sgn(power) != 0; n += 2) {
		mpz_tdiv_q_ui(term, power, n);
		if (n % 4 == 1)
			mpz_add(out, out, term);
		else
			mpz_sub(out, out, term);
		mpz_tdiv_q_ui(power, power, x * x);
	}
	mpz_clears(power, term, NULL);
}

/* Machin: pi = 16 arctan(1 / 5) - 4 arctan(1 / 239) */
static void
set_pi(mpz_t out)
{
	mpz_set_ui(out, 0);
	add_arctangent(out, 16, 5);
	add_arctangent(out, -4, 239);
}

/* e = 1 + 1 / 1! + 1 / 2! + ... */
static void
set_e(mpz_t out)
{
	mpz_t term;

	mpz_init_set_ui(term, 1);
	mpz_mul_2exp(term, term, DIGITS + GUARD_BITS);
	mpz_set_ui(out, 0);
	for (unsigned long n = 1; mpz_sgn(term) != 0; n++) {
		mpz_add(out, out, term);
		mpz_tdiv_q_ui(term, term, n);
	}
	mpz_clear(term);
}

/* seed = the hexadecimal digits 40 i to 40 i + 39 of the number, of which the
 * first stands before the point. */
static void
set_seed(mpz_t seed, void set_number(mpz_t), size_t i)
{
	enum { WHOLE_BITS = 4 };

	set_number(seed);
	mpz_tdiv_q_2exp(seed, seed,
		DIGITS + GUARD_BITS + WHOLE_BITS - SEED_BITS * (i + 1));
	mpz_fdiv_r_2exp(seed, seed, SEED_BITS);
}

/* RFC 5639 A.1: the first prime from the seed's number on that is 3 modulo 4,
 * of the first seed whose prime has the bits. */
static void
set_brainpool_prime(mpz_t p, const mpz_t first_seed, size_t bits_wanted)
{
	mpz_t seed;

	mpz_init_set(seed, first_seed);
	do {
		expand_seed(p, seed, bits_wanted);
		while (mpz_fdiv_ui(p, 4) != 3 ||
			mpz_probab_prime_p(p, ROUNDS) == 0)
			mpz_add_ui(p, p, 1);
		mpz_add_ui(seed, seed, 1);
	} while (mpz_sizeinbase(p, 2) != bits_wanted);
	mpz_clear(seed);
}

/* Moves the seed on until it makes the number; fails where it does not within
 * so many steps. */
static void
find_number(mpz_t seed, const mpz_t wanted, size_t bits, size_t steps)
{
	mpz_t number;

	mpz_init(number);
	expand_seed(number, seed, bits);
	while (mpz_cmp(number, wanted) != 0) {
		assert_true(steps-- > 0);
		mpz_add_ui(seed, seed, 1);
		expand_seed(number, seed, bits);
	}
	mpz_clear(number);
	recomputed++;
}

/* The point with the smallest x, and of its two with the smaller y. */
static void
set_first_point(struct affine *out, const struct weierstrass *curve)
{
	mpz_t right, other;

	mpz_inits(right, other, NULL);
	mpz_set_ui(out->x, 0);
	set_right_side(right, out->x, curve);
	while (mpz_jacobi(right, curve->p) != 1) {
		mpz_add_ui(out->x, out->x, 1);
		set_right_side(right, out->x, curve);
	}
	mpz_add_ui(other, curve->p, 1); /* p is 3 modulo 4 */
	mpz_tdiv_q_2exp(other, other, 2);
	mpz_powm(out->y, right, other, curve->p);
	mpz_sub(other, curve->p, out->y);
	if (mpz_cmp(other, out->y) < 0)
		mpz_set(out->y, other);
	out->is_infinity = false;
	mpz_clears(right, other, NULL);
}

/* Which seven 160-bit pieces of pi and e belong to it. */
static const struct brainpool {
	enum oid_id id, twist;
	size_t piece;
} brainpools[] = {
	{OID_BRAINPOOLP256R1, OID_BRAINPOOLP256T1, 3},
	{OID_BRAINPOOLP320R1, OID_BRAINPOOLP320T1, 4},
	{OID_BRAINPOOLP384R1, OID_BRAINPOOLP384T1, 5},
	{OID_BRAINPOOLP512R1, OID_BRAINPOOLP512T1, 6},
};

enum { BRAINPOOLS = sizeof brainpools / sizeof brainpools[0] };

/* a, b and the factor of the generator follow each other in one row of seeds,
 * RFC 5639 A.2. That all curves of the row before were bad ones would take
 * counting their points; a came after 5,653 seeds at the latest. */
static void
assert_brainpool_curve(
	const struct brainpool *row, const struct weierstrass *curve)
{
	enum { SEEDS_BEFORE_A = 6000, SEEDS_BEFORE_B = 100 };
	size_t bits_wanted = mpz_sizeinbase(curve->p, 2) - 1;
	struct affine first, generator;
	mpz_t seed, factor;

	mpz_inits(seed, factor, first.x, first.y, NULL);
	set_seed(seed, set_e, row->piece);
	find_number(seed, curve->a, bits_wanted, SEEDS_BEFORE_A);
	mpz_add_ui(seed, seed, 1);
	find_number(seed, curve->b, bits_wanted, SEEDS_BEFORE_B);
	assert_int_equal(mpz_jacobi(curve->b, curve->p), -1);
	mpz_add_ui(seed, seed, 1);
	expand_seed(factor, seed, bits_wanted);
	set_first_point(&first, curve);
	affine_multiply(&first, factor, curve);
	generator_init(&generator, group_find(row->id));
	assert_number(generator.x, first.x);
	assert_number(generator.y, first.y);
	mpz_clears(
		seed, factor, first.x, first.y, generator.x, generator.y, NULL);
}

static void
test_brainpool_follows_from_pi_and_e(void **state)
{
	mpz_t seed, p;

	(void)state;
	mpz_inits(seed, p, NULL);
	for (size_t i = 0; i < BRAINPOOLS; i++) {
		struct weierstrass curve;

		weierstrass_init(&curve, brainpools[i].id);
		set_seed(seed, set_pi, brainpools[i].piece);
		set_brainpool_prime(p, seed, mpz_sizeinbase(curve.p, 2));
		assert_number(curve.p, p);
		assert_brainpool_curve(&brainpools[i], &curve);
		weierstrass_clear(&curve);
	}
	mpz_clears(seed, p, NULL);
	assert_recomputed(
		"Brainpool's p, a, b and G", (1 + 2 + 2) * BRAINPOOLS);
}

/* out = factor times the power of scale */
static void
set_scaled(mpz_t out, const mpz_t factor, const mpz_t scale,
	unsigned long power, const mpz_t p)
{
	mpz_t scaled;

	mpz_init(scaled);
	mpz_powm_ui(scaled, scale, power, p);
	mpz_mul(scaled, scaled, factor);
	mpz_mod(out, scaled, p);
	mpz_clear(scaled);
}

/* RFC 5639 2.3: the twist is the same curve under x' = x Z^2, y' = y Z^3,
 * a' = a Z^4 = -3, b' = b Z^6. */
static void
assert_twist(const struct brainpool *row)
{
	struct weierstrass from, to;
	struct affine g, twisted;
	mpz_t scale, wanted, found;

	mpz_inits(scale, wanted, found, NULL);
	weierstrass_init(&from, row->id);
	weierstrass_init(&to, row->twist);
	generator_init(&g, group_find(row->id));
	generator_init(&twisted, group_find(row->twist));
	assert_number(to.p, from.p);
	mpz_invert(scale, g.x, from.p);
	mpz_mul(scale, scale, twisted.x); /* Z^2 */
	mpz_mod(scale, scale, from.p);
	assert_int_equal(mpz_jacobi(scale, from.p), 1);
	set_scaled(wanted, from.a, scale, 2, from.p);
	assert_number(to.a, wanted);
	set_scaled(wanted, from.b, scale, 3, from.p);
	assert_number(to.b, wanted);
	mpz_powm_ui(found, twisted.y, 2, from.p);
	mpz_powm_ui(wanted, g.y, 2, from.p);
	set_scaled(wanted, wanted, scale, 3, from.p);
	assert_number(found, wanted);
	assert_string_equal(group_find(row->id)->n, group_find(row->twist)->n);
	weierstrass_clear(&from);
	weierstrass_clear(&to);
	mpz_clears(scale, wanted, found, g.x, g.y, twisted.x, twisted.y, NULL);
}

static void
test_twists_of_brainpool_are_the_same_curves(void **state)
{
	(void)state;
	for (size_t i = 0; i < BRAINPOOLS; i++)
		assert_twist(&brainpools[i]);
	assert_recomputed("twists' p, a, b and y of G", 4 * BRAINPOOLS);
}

/* --- orders and generators ---------------------------------------------------
 */

/* n is the number of points: it is a prime, n G is infinity, and Hasse leaves
 * no other multiple. Neither n = p nor a small k with n dividing p^k - 1, which
 * make logarithms easy. */
static void
assert_order(const mpz_t n, const struct affine *generator,
	const struct weierstrass *curve)
{
	enum { EMBEDDING_DEGREE_MIN = 100 };
	struct affine point = {.is_infinity = false};
	mpz_t power, before;

	mpz_inits(power, before, NULL);
	mpz_init_set(point.x, generator->x);
	mpz_init_set(point.y, generator->y);
	assert_on_curve(generator, curve);
	assert_prime(n);
	assert_only_in_range_of_hasse(n, curve->p);
	mpz_sub_ui(before, n, 1);
	affine_multiply(&point, before, curve);
	assert_true(is_opposite(&point, generator, curve));
	affine_add(&point, generator, curve);
	assert_true(point.is_infinity);
	assert_int_not_equal(mpz_cmp(n, curve->p), 0);
	mpz_set_ui(power, 1);
	for (int k = 1; k < EMBEDDING_DEGREE_MIN; k++) {
		mpz_mul(power, power, curve->p);
		mpz_mod(power, power, n);
		assert_int_not_equal(mpz_cmp_ui(power, 1), 0);
	}
	mpz_clears(power, before, point.x, point.y, NULL);
}

static void
test_every_group_has_its_order(void **state)
{
	(void)state;
	FOR_EACH_OID(id)
	{
		const struct group *group = group_find(id);
		struct weierstrass curve;
		struct affine generator;
		mpz_t n;

		if (group == NULL)
			continue;
		weierstrass_init(&curve, id);
		generator_init(&generator, group);
		mpz_init_set_str(n, group->n, 16);
		assert_order(n, &generator, &curve);
		mpz_clears(n, generator.x, generator.y, NULL);
		weierstrass_clear(&curve);
		recomputed++;
	}
	assert_recomputed("orders of groups", GROUPS);
}

/* No document says where the generator of secp256k1 is from. One sees that it
 * was doubled: the half of it has an x of 166 bits only, which of 2^90 points
 * one has. */
static void
test_half_of_the_generator_of_secp256k1_is_short(void **state)
{
	const struct group *group = group_find(OID_SECP256K1);
	struct weierstrass curve;
	struct affine point;
	mpz_t half;

	(void)state;
	weierstrass_init(&curve, OID_SECP256K1);
	generator_init(&point, group);
	mpz_init_set_str(half, group->n, 16);
	mpz_add_ui(half, half, 1);
	mpz_tdiv_q_2exp(half, half, 1);
	affine_multiply(&point, half, &curve);
	assert_int_equal(mpz_sizeinbase(point.x, 2), 166);
	mpz_clears(half, point.x, point.y, NULL);
	weierstrass_clear(&curve);
}

/* The first abscissas of all that are on the curve: RFC 4357 11.4 and RFC 7836
 * A.1 take them, but for 512-A. */
static void
test_generators_of_gost_are_first_points(void **state)
{
	static const enum oid_id ids[] = {OID_CRYPTOPRO_A, OID_CRYPTOPRO_B,
		OID_CRYPTOPRO_C, OID_TC26_512_B};
	mpz_t x, right;

	(void)state;
	mpz_inits(x, right, NULL);
	for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
		struct weierstrass curve;
		struct affine generator;

		weierstrass_init(&curve, ids[i]);
		generator_init(&generator, group_find(ids[i]));
		mpz_set_ui(x, 0);
		set_right_side(right, x, &curve);
		while (mpz_jacobi(right, curve.p) != 1) {
			mpz_add_ui(x, x, 1);
			set_right_side(right, x, &curve);
		}
		assert_number(generator.x, x);
		mpz_clears(generator.x, generator.y, NULL);
		weierstrass_clear(&curve);
	}
	mpz_clears(x, right, NULL);
	assert_recomputed("abscissas of generators", 4);
}

/* --- the curves of Nettle ----------------------------------------------------
 */

static const struct nettle {
	enum oid_id id;
	const struct ecc_curve *(*get)(void);
} nettles[NETTLE_CURVES] = {
	{OID_SECP192R1, nettle_get_secp_192r1},
	{OID_SECP224R1, nettle_get_secp_224r1},
	{OID_SECP256R1, nettle_get_secp_256r1},
	{OID_SECP384R1, nettle_get_secp_384r1},
	{OID_SECP521R1, nettle_get_secp_521r1},
};

/* Nettle does not tell an order, but refuses a scalar that is not below: the
 * order is the least that it refuses, and has a bit where a smaller number
 * with that bit is still a scalar. */
static void
set_order(mpz_t n, const struct ecc_curve *curve)
{
	struct ecc_scalar scalar;

	ecc_scalar_init(&scalar, curve);
	mpz_set_ui(n, 0);
	for (size_t bit = ecc_bit_size(curve) + 1; bit-- > 0;) {
		mpz_setbit(n, bit);
		if (ecc_scalar_set(&scalar, n) == 0)
			mpz_clrbit(n, bit);
	}
	mpz_add_ui(n, n, 1);
	ecc_scalar_clear(&scalar);
}

/* x and y of k times the generator */
static void
set_multiple(struct affine *out, const struct ecc_curve *curve, unsigned long k)
{
	struct ecc_scalar scalar;
	struct ecc_point point;
	mpz_t number;

	mpz_init_set_ui(number, k);
	ecc_scalar_init(&scalar, curve);
	ecc_point_init(&point, curve);
	assert_true(ecc_scalar_set(&scalar, number) != 0);
	ecc_point_mul_g(&point, &scalar);
	ecc_point_get(&point, out->x, out->y);
	out->is_infinity = false;
	ecc_point_clear(&point);
	ecc_scalar_clear(&scalar);
	mpz_clear(number);
}

/* Nettle has two of GOST's groups under other names of the sets: 256-B is
 * CryptoPro's A. */
static void
test_generators_of_gost_beside_nettle(void **state)
{
	static const struct nettle rows[] = {
		{OID_CRYPTOPRO_A, nettle_get_gost_gc256b},
		{OID_TC26_512_A, nettle_get_gost_gc512a},
	};
	struct affine theirs;

	(void)state;
	mpz_inits(theirs.x, theirs.y, NULL);
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct affine ours;

		generator_init(&ours, group_find(rows[i].id));
		set_multiple(&theirs, rows[i].get(), 1);
		assert_number(ours.x, theirs.x);
		assert_number(ours.y, theirs.y);
		mpz_clears(ours.x, ours.y, NULL);
	}
	mpz_clears(theirs.x, theirs.y, NULL);
	assert_recomputed("generators of GOST", 4);
}

/* SEQUENCE of r and 1 */
static struct slice
value_with_r(const mpz_t r, size_t n)
{
	struct slice octets = octets_of_number(r, n);
	const uint8_t head[] = {
		0x30, (uint8_t)(n + 6), 0x02, (uint8_t)(n + 1), 0x00};
	size_t sign = octets.p[0] & 0x80 ? 0 : 1;
	uint8_t *start = hold(sizeof head - sign);

	memcpy(start, head, sizeof head - sign);
	start[1] = (uint8_t)(start[1] - sign);
	start[3] = (uint8_t)(start[3] - sign);
	return joined(joined((struct slice){start, sizeof head - sign}, octets),
		hex("020101"));
}

/* What verify/ecdsa.c has for n is told by where it draws the line for r. */
static void
assert_bound_of_r(
	const struct nettle *row, const struct affine *generator, const mpz_t n)
{
	size_t octets = (keys_find_curve(row->id)->field_bits + 7) / 8;
	struct slice point = joined(hex("04"),
		joined(octets_of_number(generator->x, octets),
			octets_of_number(generator->y, octets)));
	const struct public_key key = ec_key(row->id, point);
	mpz_t below;

	mpz_init(below);
	mpz_sub_ui(below, n, 1);
	assert_invalid(
		verify(&key, OID_ECDSA_WITH_SHA256, value_with_r(n, octets)),
		REASON_MALFORMED);
	assert_invalid(verify(&key, OID_ECDSA_WITH_SHA256,
			       value_with_r(below, octets)),
		REASON_NONE);
	mpz_clear(below);
	recomputed += 2; /* the order, and the octets of a coordinate */
}

static void
test_orders_beside_nettle(void **state)
{
	struct affine generator;
	mpz_t n;

	(void)state;
	mpz_inits(n, generator.x, generator.y, NULL);
	for (size_t i = 0; i < NETTLE_CURVES; i++) {
		struct weierstrass curve;

		weierstrass_init(&curve, nettles[i].id);
		set_order(n, nettles[i].get());
		set_multiple(&generator, nettles[i].get(), 1);
		assert_order(n, &generator, &curve);
		assert_bound_of_r(&nettles[i], &generator, n);
		release_octets(NULL);
		weierstrass_clear(&curve);
	}
	mpz_clears(n, generator.x, generator.y, NULL);
	assert_recomputed("orders beside Nettle", 2 * NETTLE_CURVES);
}

/* --- small multiples ---------------------------------------------------------
 */

static void
assert_multiple(enum oid_id id, const mpz_t x, uint32_t k)
{
	assert_int_equal(keys_small_multiple(id, octets_of_number(x, 66)), k);
	release_octets(NULL);
	recomputed++;
}

/* Adds the generator again and again, and asks Nettle every now and then. */
static void
assert_multiples(const struct nettle *row)
{
	enum { STEP = 64 };
	struct weierstrass curve;
	struct affine generator, point, theirs;

	weierstrass_init(&curve, row->id);
	mpz_inits(generator.x, generator.y, theirs.x, theirs.y, NULL);
	set_multiple(&generator, row->get(), 1);
	point.is_infinity = false;
	mpz_init_set(point.x, generator.x);
	mpz_init_set(point.y, generator.y);
	for (uint32_t k = 1; k <= KEYS_SMALL_MULTIPLE; k++) {
		assert_multiple(row->id, point.x, k);
		if (k % STEP == 0) {
			set_multiple(&theirs, row->get(), k);
			assert_int_equal(mpz_cmp(theirs.x, point.x), 0);
		}
		affine_add(&point, &generator, &curve);
	}
	mpz_clears(generator.x, generator.y, point.x, point.y, theirs.x,
		theirs.y, NULL);
	weierstrass_clear(&curve);
}

static void
test_small_multiples_beside_nettle(void **state)
{
	(void)state;
	for (size_t i = 0; i < NETTLE_CURVES; i++)
		if (keys_find_curve(nettles[i].id)->field_bits >= 256)
			assert_multiples(&nettles[i]);
	assert_recomputed("multiples beside Nettle", 3 * KEYS_SMALL_MULTIPLE);
}

/* The table is made with a generator of its own. */
static void
test_small_multiples_of_secp256k1(void **state)
{
	const struct group *group = group_find(OID_SECP256K1);
	struct group_multiple nothing;
	mpz_t k, x;

	(void)state;
	mpz_inits(k, x, nothing.times, NULL);
	mpz_init_set_str(nothing.x, group->x, 16);
	mpz_init_set_str(nothing.y, group->y, 16);
	for (uint32_t i = 1; i <= KEYS_SMALL_MULTIPLE; i++) {
		mpz_set_ui(k, i);
		assert_true(group_sum_x(x, group, k, &nothing));
		assert_multiple(OID_SECP256K1, x, i);
	}
	mpz_clears(k, x, nothing.times, nothing.x, nothing.y, NULL);
	assert_recomputed("multiples of secp256k1", KEYS_SMALL_MULTIPLE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_every_field_is_of_a_prime),
		TEST(test_primes_have_their_closed_forms),
		TEST(test_a_is_minus_three),
		TEST(test_b_of_nist_follows_from_its_seed),
		TEST(test_brainpool_follows_from_pi_and_e),
		TEST(test_twists_of_brainpool_are_the_same_curves),
		TEST(test_every_group_has_its_order),
		TEST(test_half_of_the_generator_of_secp256k1_is_short),
		TEST(test_generators_of_gost_are_first_points),
		TEST(test_orders_beside_nettle),
		TEST(test_generators_of_gost_beside_nettle),
		TEST(test_small_multiples_beside_nettle),
		TEST(test_small_multiples_of_secp256k1),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
