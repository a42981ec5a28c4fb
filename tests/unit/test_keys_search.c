/* The search for private keys: each step finds what it is for, and time that
 * is out is told. SPDX-License-Identifier: MIT */
#include "testing.h"

#include <gmp.h>
#include <string.h>

#include "der/oid.h"
#include "keys/curves.h"
#include "keys/equation.h"
#include "keys/multiples.h"
#include "keys/points.h"
#include "keys/search.h"
#include "keys/searching.h"
#include "verify/group.h"
#include "verify/multiple.h"

enum { PRIME_BITS = 256, OCTETS_MAX = 1 + 2 * 66 };

static gmp_randstate_t randomness;
static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	gmp_randinit_default(randomness);
	gmp_randseed_ui(randomness, 20261129);
	arena = arena_new();
	return arena == NULL ? -1 : 0;
}

static int
tear_down(void **state)
{
	(void)state;
	gmp_randclear(randomness);
	arena_free(arena);
	return 0;
}

/* A clock that stands still, and one that jumps after so many looks. */
static uint64_t
stand_still(void *context)
{
	(void)context;
	return 7;
}

static uint64_t
jump(void *context)
{
	int *looks = context;

	return (*looks)-- > 0 ? 0 : UINT64_MAX;
}

static const struct search_bounds endless = {
	.now = stand_still, .milliseconds = 1};

/* --- RSA -------------------------------------------------------------------
 */

static struct search_facts
search_modulus(const mpz_t n, const struct search_bounds *bounds)
{
	uint8_t octets[1024];
	size_t count;
	struct search_facts facts;
	struct public_key key = {.kind = KEY_RSA};

	mpz_export(octets, &count, 1, 1, 1, 0, n);
	key.modulus = (struct slice){octets, count};
	assert_true(keys_search_rsa(&key, bounds, arena, &facts));
	return facts;
}

static void
set_prime(mpz_t p)
{
	mpz_urandomb(p, randomness, PRIME_BITS);
	mpz_setbit(p, PRIME_BITS - 1);
	mpz_setbit(p, PRIME_BITS - 2);
	mpz_nextprime(p, p);
}

/* p * q is factored in this step, and the smaller factor told. */
static void
assert_factored(const mpz_t p, const mpz_t q, enum search_step step)
{
	struct search_facts facts;
	mpz_t n, factor;

	mpz_inits(n, factor, NULL);
	mpz_mul(n, p, q);
	facts = search_modulus(n, &endless);
	assert_true(facts.is_found);
	assert_string_equal(
		search_step_name(facts.step), search_step_name(step));
	assert_int_equal(mpz_set_str(factor, facts.secret, 16), 0);
	assert_int_equal(mpz_cmp(factor, mpz_cmp(p, q) < 0 ? p : q), 0);
	assert_false(facts.is_suspected);
	assert_int_equal(facts.unfinished, 0);
	mpz_clears(n, factor, NULL);
}

static void
test_random_primes_are_not_found(void **state)
{
	struct search_facts facts;
	mpz_t p, n;

	(void)state;
	mpz_inits(p, n, NULL);
	set_prime(p);
	set_prime(n);
	mpz_mul(n, n, p);
	facts = search_modulus(n, &endless);
	assert_false(facts.is_found);
	assert_false(facts.is_suspected);
	assert_null(facts.secret);
	assert_int_equal(facts.unfinished, 0);
	mpz_clears(p, n, NULL);
}

static void
test_a_prime_is_found_and_has_no_factor(void **state)
{
	struct search_facts facts;
	mpz_t p;

	(void)state;
	mpz_init(p);
	set_prime(p);
	facts = search_modulus(p, &endless);
	assert_true(facts.is_found);
	assert_int_equal(facts.step, STEP_PRIME);
	assert_null(facts.secret);
	mpz_clear(p);
}

static void
test_a_predictable_difference(void **state)
{
	enum { LONG_BITS = 768 };
	mpz_t p, q;

	(void)state;
	mpz_inits(p, q, NULL);
	mpz_urandomb(p, randomness, LONG_BITS - 101);
	mpz_setbit(p, LONG_BITS - 1);
	mpz_nextprime(p, p);
	mpz_set(q, p);
	mpz_setbit(q, LONG_BITS - 100);
	mpz_nextprime(q, q);
	assert_factored(p, q, STEP_DIFFERENCE);
	mpz_clears(p, q, NULL);
}

static void
test_a_generator_without_a_seed(void **state)
{
	gmp_randstate_t unseeded;
	mpz_t p, q;

	(void)state;
	mpz_inits(p, q, NULL);
	gmp_randinit_default(unseeded);
	mpz_urandomb(p, unseeded, PRIME_BITS);
	mpz_urandomb(p, unseeded, PRIME_BITS);
	mpz_setbit(p, PRIME_BITS - 1);
	mpz_setbit(p, PRIME_BITS - 2);
	mpz_nextprime(p, p);
	set_prime(q);
	assert_factored(p, q, STEP_UNSEEDED);
	gmp_randclear(unseeded);
	mpz_clears(p, q, NULL);
}

/* What new java.util.Random(0) gives BigInteger first, for 64 bits:
 * 60b420bb3851d9d4. */
static void
test_a_generator_of_java(void **state)
{
	mpz_t p, q;

	(void)state;
	mpz_init(q);
	mpz_init_set_str(p,
		"60b420bb3851d9d47acb933dbe70399bf6c92da33af01d4fb770e98c"
		"0325f41d",
		16);
	mpz_setbit(p, PRIME_BITS - 1);
	mpz_nextprime(p, p);
	set_prime(q);
	assert_factored(p, q, STEP_UNSEEDED);
	mpz_clears(p, q, NULL);
}

/* p is a simple fraction of 2^256, but for 80 bits below. */
static void
set_fraction(mpz_t p, unsigned long above, unsigned long below)
{
	mpz_t odd;

	mpz_init(odd);
	mpz_urandomb(odd, randomness, 80);
	mpz_set_ui(p, above);
	mpz_mul_2exp(p, p, PRIME_BITS);
	mpz_fdiv_q_ui(p, p, below);
	mpz_add(p, p, odd);
	mpz_nextprime(p, p);
	mpz_clear(odd);
}

static void
test_simple_fractions_of_a_power_of_2(void **state)
{
	static const unsigned long fractions[][4] = {
		{5, 7, 10, 11}, {7, 9, 101, 127}, {1009, 2003, 3001, 5003}};
	mpz_t p, q;

	(void)state;
	mpz_inits(p, q, NULL);
	for (size_t i = 0; i < sizeof fractions / sizeof fractions[0]; i++) {
		set_fraction(p, fractions[i][0], fractions[i][1]);
		set_fraction(q, fractions[i][2], fractions[i][3]);
		assert_factored(p, q, STEP_FRACTION);
	}
	mpz_clears(p, q, NULL);
}

/* 80 bits in common above, 60 below. */
/* n = w^2 / 2 + 1 times v = n - 2 is a form in w, whose factors are w n and
 * w v: the one is a multiple of n, the other has none of its factors. */
static void
test_a_form_whose_factors_have_none_of_n(void **state)
{
	struct search search;

	(void)state;
	search_begin(&search, &endless);
	search.bits = 512;
	mpz_setbit(search.n, 511);
	mpz_setbit(search.n, 0);
	assert_false(search_fraction(&search));
	assert_int_equal(mpz_sgn(search.secret), 0);
	assert_false(search.is_stopped);
	mpz_clears(search.n, search.secret, NULL);
}

static void
test_equal_ends(void **state)
{
	mpz_t p, q, middle;

	(void)state;
	mpz_inits(p, q, middle, NULL);
	set_prime(p);
	do {
		mpz_fdiv_q_2exp(q, p, PRIME_BITS - 80);
		mpz_mul_2exp(q, q, PRIME_BITS - 80 - 60);
		mpz_urandomb(middle, randomness, PRIME_BITS - 80 - 60);
		mpz_add(q, q, middle);
		mpz_mul_2exp(q, q, 60);
		mpz_fdiv_r_2exp(middle, p, 60);
		mpz_add(q, q, middle);
	} while (mpz_probab_prime_p(q, 20) == 0 || mpz_cmp(p, q) == 0);
	assert_factored(p, q, STEP_ENDS);
	mpz_clears(p, q, middle, NULL);
}

static void
test_close_primes(void **state)
{
	mpz_t p, q, gap;

	(void)state;
	mpz_inits(p, q, gap, NULL);
	set_prime(p);
	mpz_setbit(gap, PRIME_BITS / 2 + 8); /* round 2^13, about */
	mpz_add(q, p, gap);
	mpz_nextprime(q, q);
	assert_factored(p, q, STEP_FERMAT);
	mpz_clears(p, q, gap, NULL);
}

/* p = 5 bits again and again. */
static void
set_pattern(mpz_t p, unsigned long pattern)
{
	mpz_set_ui(p, 0);
	for (int i = 0; i < PRIME_BITS / 5 + 1; i++) {
		mpz_mul_2exp(p, p, 5);
		mpz_add_ui(p, p, pattern);
	}
	mpz_fdiv_q_2exp(p, p, (mp_bitcnt_t)(mpz_sizeinbase(p, 2) - PRIME_BITS));
}

static void
test_a_pattern_of_bits(void **state)
{
	mpz_t p, q;

	(void)state;
	mpz_inits(p, q, NULL);
	set_pattern(p, 0x1a);
	mpz_nextprime(p, p);
	set_prime(q);
	assert_factored(p, q, STEP_PATTERN);
	mpz_clears(p, q, NULL);
}

static void
test_few_ones(void **state)
{
	mpz_t p[2];

	(void)state;
	mpz_inits(p[0], p[1], NULL);
	for (int i = 0; i < 2; i++)
		do {
			mpz_set_ui(p[i], 1);
			mpz_setbit(p[i], PRIME_BITS - 1);
			for (int k = 0; k < 10; k++)
				mpz_setbit(p[i],
					gmp_urandomm_ui(
						randomness, PRIME_BITS - 1));
		} while (mpz_probab_prime_p(p[i], 20) == 0);
	assert_factored(p[0], p[1], STEP_WEIGHT);
	mpz_clears(p[0], p[1], NULL);
}

/* p - 1 = 2^k * 1021^3 * primes of at most `bits` bits. */
static void
set_smooth(mpz_t p, mp_bitcnt_t bits)
{
	mpz_t factor;

	mpz_init(factor);
	do {
		mpz_set_ui(p, 2);
		while (mpz_sizeinbase(p, 2) < PRIME_BITS - bits) {
			mpz_urandomb(factor, randomness, bits - 1);
			mpz_nextprime(factor, factor);
			mpz_mul(p, p, factor);
		}
		mpz_mul_2exp(
			p, p, (mp_bitcnt_t)(PRIME_BITS - mpz_sizeinbase(p, 2)));
		mpz_add_ui(p, p, 1);
	} while (mpz_probab_prime_p(p, 20) == 0);
	mpz_clear(factor);
}

static void
test_a_smooth_prime(void **state)
{
	mpz_t p, q;

	(void)state;
	mpz_inits(p, q, NULL);
	set_smooth(p, 20);
	set_prime(q);
	assert_factored(p, q, STEP_SMOOTH);
	set_smooth(q, 12); /* both of them */
	assert_factored(p, q, STEP_SMOOTH);
	set_smooth(p, 12);
	assert_factored(p, q, STEP_SMOOTH);
	mpz_clears(p, q, NULL);
}

/* p - 1 = 2 * last * smaller primes. */
static void
set_smooth_to(mpz_t p, unsigned long last)
{
	static const unsigned long small[] = {3, 5, 7, 11, 13, 17, 19, 23, 29,
		31, 37, 41, 43, 47, 53, 59, 61};

	do {
		mpz_set_ui(p, 2 * last);
		while (mpz_sizeinbase(p, 2) < PRIME_BITS)
			mpz_mul_ui(p, p,
				small[gmp_urandomm_ui(randomness,
					sizeof small / sizeof small[0])]);
		mpz_add_ui(p, p, 1);
	} while (mpz_probab_prime_p(p, 20) == 0);
}

/* One raising ends both, and the primes within it are taken one by one. */
static void
test_smooth_primes_that_end_together(void **state)
{
	mpz_t p, q;

	(void)state;
	mpz_inits(p, q, NULL);
	set_smooth_to(p, 89);
	set_smooth_to(q, 97);
	assert_factored(p, q, STEP_SMOOTH);
	assert_factored(q, p, STEP_SMOOTH);
	mpz_clears(p, q, NULL);
}

/* Both divide 2^g - 1, and g divides n - 1: nothing is left to raise to with
 * base 2. With base 3 one of them ends before the other. */
static void
test_a_second_base_tells_what_the_first_cannot(void **state)
{
	mpz_t p, q;

	(void)state;
	mpz_init_set_str(p, "4061fd88983be1be2e18e071002c5aab", 16);
	mpz_init_set_str(q, "4c16b74456d267e0c21d665700346b27", 16);
	assert_factored(p, q, STEP_SMOOTH);
	mpz_clears(p, q, NULL);
}

static void
test_time_that_is_out_is_told(void **state)
{
	int looks = 1;
	const struct search_bounds short_time = {
		.now = jump, .context = &looks, .milliseconds = 1};
	struct search_facts facts;
	mpz_t p, n;

	(void)state;
	mpz_inits(p, n, NULL);
	set_prime(p);
	set_prime(n);
	mpz_mul(n, n, p);
	facts = search_modulus(n, &short_time);
	assert_false(facts.is_found);
	assert_int_equal(facts.unfinished, (1U << (STEP_SMOOTH + 1)) - 1);
	looks = 300; /* in the middle of p - 1 */
	facts = search_modulus(n, &short_time);
	assert_int_equal(facts.unfinished, 1U << STEP_SMOOTH);
	mpz_clears(p, n, NULL);
}

static void
watch(void *context, const char *step, unsigned int percent)
{
	int *calls = context;

	assert_true(percent <= 100);
	*calls = step == NULL ? -*calls : *calls + 1;
}

static void
test_who_watches_is_told_of_the_end(void **state)
{
	int calls = 0;
	struct search_bounds watched = endless;
	mpz_t n;

	(void)state;
	watched.progress = watch;
	watched.progress_context = &calls;
	mpz_init(n);
	set_prime(n);
	search_modulus(n, &watched);
	assert_int_equal(calls, -1);
	mpz_clear(n);
}

/* --- EC --------------------------------------------------------------------
 */

/* The uncompressed point of this private key. */
static void
set_key(struct public_key *key, uint8_t *octets, const mpz_t scalar,
	struct plane *plane)
{
	const size_t n = (mpz_sizeinbase(plane->p, 2) + 7) / 8;
	struct point point;

	point_init(&point);
	point_multiply(&point, scalar, &plane->generator, plane);
	memset(octets, 0, OCTETS_MAX);
	octets[0] = 0x04;
	mpz_export(octets + 1 + n - mpz_sizeinbase(point.x, 256), NULL, 1, 1, 1,
		0, point.x);
	mpz_export(octets + 1 + 2 * n - mpz_sizeinbase(point.y, 256), NULL, 1,
		1, 1, 0, point.y);
	key->bits.octets = (struct slice){octets, 1 + 2 * n};
	point_clear(&point);
}

static struct search_facts
search_scalar(enum oid_id curve, const mpz_t scalar,
	const struct search_bounds *bounds)
{
	static const uint8_t oid;
	struct public_key key = {
		.kind = KEY_EC, .curve = curve, .curve_oid = {&oid, 1}};
	struct search_facts facts;
	uint8_t octets[OCTETS_MAX];
	struct plane plane;

	assert_true(plane_init(&plane, curve));
	set_key(&key, octets, scalar, &plane);
	assert_true(keys_search_ec(&key, bounds, arena, &facts));
	plane_clear(&plane);
	return facts;
}

static void
assert_scalar(enum oid_id curve, const char *hexadecimal)
{
	struct search_facts facts;
	mpz_t scalar;

	assert_int_equal(mpz_init_set_str(scalar, hexadecimal, 16), 0);
	facts = search_scalar(curve, scalar, &endless);
	assert_true(facts.is_found);
	assert_string_equal(facts.secret, hexadecimal);
	mpz_clear(scalar);
}

static void
test_private_keys_of_32_bits(void **state)
{
	(void)state;
	assert_scalar(OID_SECP256R1, "1ffff");
	assert_scalar(OID_SECP256R1, "ffffffff");
	assert_scalar(OID_SECP224R1, "20001"); /* a giant step itself */
	assert_scalar(OID_SECP256K1,
		"deadbeef"
		"00000000000000000000000000000000000000000000000000000000");
	assert_scalar(OID_BRAINPOOLP256R1,
		"1234567"
		"01234567012345670123456701234567012345670123456701234567");
	assert_scalar(OID_SECP192R1,
		"feedface"
		"feedfacefeedfacefeedfacefeedface");
	assert_scalar(OID_SECP256R1,
		"5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a"
		"5a");
}

static void
test_other_private_keys_are_not_found(void **state)
{
	struct search_facts facts;
	mpz_t scalar;

	(void)state;
	mpz_init(scalar);
	mpz_urandomb(scalar, randomness, 192);
	facts = search_scalar(OID_SECP256R1, scalar, &endless);
	assert_false(facts.is_found);
	assert_null(facts.secret);
	assert_int_equal(facts.unfinished, 0);
	mpz_clear(scalar);
}

static void
test_time_that_is_out_is_told_of_ec(void **state)
{
	int looks = 5;
	const struct search_bounds short_time = {
		.now = jump, .context = &looks, .milliseconds = 1};
	struct search_facts facts;
	mpz_t scalar;

	(void)state;
	mpz_init(scalar);
	mpz_urandomb(scalar, randomness, 192);
	facts = search_scalar(OID_SECP256R1, scalar, &short_time);
	assert_false(facts.is_found);
	assert_int_equal(facts.unfinished, 1U << STEP_WORD);
	mpz_clear(scalar);
}

/* A compressed point, whose octets hold x from the second one on. */
static struct public_key
compressed_key(enum oid_id curve, uint8_t *octets, const mpz_t x)
{
	static const uint8_t oid;
	const size_t n = curve == OID_SECP224R1 ? 28 : 32;

	memset(octets, 0, 1 + n);
	octets[0] = 0x02;
	mpz_export(
		octets + 1 + n - mpz_sizeinbase(x, 256), NULL, 1, 1, 1, 0, x);
	return (struct public_key){.kind = KEY_EC,
		.curve = curve,
		.curve_oid = {&oid, 1},
		.bits.octets = {octets, 1 + n}};
}

/* Of each x 47 bits are kept, which here are those of the generator. */
static void
test_a_point_like_a_baby_step_is_not_found(void **state)
{
	int looks = 1;
	const struct search_bounds short_time = {
		.now = jump, .context = &looks, .milliseconds = 1};
	uint8_t octets[OCTETS_MAX];
	struct search_facts facts;
	struct public_key key;
	struct ec_facts point;
	struct plane plane;
	mpz_t x, step;

	(void)state;
	assert_true(plane_init(&plane, OID_SECP256R1));
	mpz_init_set(x, plane.generator.x);
	mpz_init_set_ui(step, 1);
	mpz_mul_2exp(step, step, 47);
	do {
		mpz_add(x, x, step);
		key = compressed_key(OID_SECP256R1, octets, x);
		keys_study_ec(&key, &point);
	} while (!point.on_curve);
	assert_true(keys_search_ec(&key, &short_time, arena, &facts));
	assert_false(facts.is_found);
	assert_null(facts.secret);
	assert_int_equal(facts.unfinished, 1U << STEP_WORD);
	mpz_clears(x, step, NULL);
	plane_clear(&plane);
}

/* Roots modulo the prime of P-224 are not worth their code. */
static void
test_a_point_whose_y_is_not_computed_is_not_searched(void **state)
{
	uint8_t octets[OCTETS_MAX];
	struct search_facts facts;
	struct public_key key;
	struct ec_facts point;
	struct plane plane;

	(void)state;
	assert_true(plane_init(&plane, OID_SECP224R1));
	key = compressed_key(OID_SECP224R1, octets, plane.generator.x);
	keys_study_ec(&key, &point);
	assert_true(point.on_curve);
	assert_true(keys_search_ec(&key, &endless, arena, &facts));
	assert_false(facts.is_found);
	assert_int_equal(facts.unfinished, 1U << STEP_WORD);
	plane_clear(&plane);
}

static void
test_on_an_unknown_curve_nothing_is_searched(void **state)
{
	const struct public_key key = {.kind = KEY_EC, .curve = OID_UNKNOWN};
	struct search_facts facts;

	(void)state;
	assert_true(keys_search_ec(&key, &endless, arena, &facts));
	assert_false(facts.is_found);
	assert_int_equal(facts.unfinished, 0);
}

/* --- small private keys ----------------------------------------------------
 */

static struct ec_facts
study_scalar(enum oid_id curve, const mpz_t scalar, struct plane *plane,
	bool is_compressed)
{
	static const uint8_t oid;
	struct public_key key = {
		.kind = KEY_EC, .curve = curve, .curve_oid = {&oid, 1}};
	struct ec_facts facts;
	uint8_t octets[OCTETS_MAX];

	set_key(&key, octets, scalar, plane);
	if (is_compressed) {
		octets[0] = 0x02;
		key.bits.octets.n = 1 + key.bits.octets.n / 2;
	}
	keys_study_ec(&key, &facts);
	assert_true(facts.on_curve);
	return facts;
}

/* k, and the order less k. */
static void
assert_small(enum oid_id curve, uint32_t k, uint32_t found)
{
	const bool is_p224 = curve == OID_SECP224R1;
	struct plane plane;
	mpz_t scalar;

	assert_true(plane_init(&plane, curve));
	mpz_init_set_ui(scalar, k);
	for (int sign = 0; sign < 2; sign++) {
		assert_int_equal(
			study_scalar(curve, scalar, &plane, false).small_scalar,
			found);
		if (!is_p224 || k <= 1024)
			assert_int_equal(
				study_scalar(curve, scalar, &plane, true)
					.small_scalar,
				found);
		mpz_sub(scalar, plane.n, scalar);
	}
	mpz_clear(scalar);
	plane_clear(&plane);
}

/* Around the ends of baby and giant steps of each curve. */
static void
test_small_private_keys_on_every_curve(void **state)
{
	(void)state;
	assert_int_equal(keys_multiples_count, 16);
	for (size_t i = 0; i < keys_multiples_count; i++) {
		const struct multiples *row = &keys_multiples[i];
		const uint32_t stride = 2 * row->count + 1;
		const uint32_t edges[] = {1, 2, row->count, row->count + 1,
			stride - 1, stride, stride + row->count,
			stride + row->count + 1, 49999, KEYS_SMALL_SCALAR};

		for (size_t k = 0; k < sizeof edges / sizeof edges[0]; k++)
			assert_small(row->curve, edges[k], edges[k]);
		assert_small(row->curve, KEYS_SMALL_SCALAR + 1, 0);
		assert_small(row->curve, KEYS_SMALL_SCALAR + row->count, 0);
	}
}

/* All of them, at one sign and another; on one curve, as it takes a while. */
static void
test_every_small_private_key(void **state)
{
	struct plane plane;
	struct point point;

	(void)state;
	assert_true(plane_init(&plane, OID_SECP256R1));
	point_init(&point);
	for (uint32_t k = 1; k <= KEYS_SMALL_SCALAR; k++) {
		point_add(&point, &plane.generator, &plane);
		if (k % 16 == 1)
			assert_int_equal(
				keys_small_scalar(OID_SECP256R1, &point), k);
	}
	point_clear(&point);
	plane_clear(&plane);
}

/* The points of this room beside those that verify signatures. */
static void
test_multiples_beside_those_of_verify(void **state)
{
	(void)state;
	for (size_t i = 0; i < keys_multiples_count; i++) {
		const enum oid_id curve = keys_multiples[i].curve;
		struct group_multiple nothing;
		struct plane plane;
		struct point point;
		mpz_t scalar, x;

		assert_true(plane_init(&plane, curve));
		point_init(&point);
		mpz_inits(scalar, x, nothing.times, NULL);
		mpz_init_set(nothing.x, plane.generator.x);
		mpz_init_set(nothing.y, plane.generator.y);
		mpz_urandomm(scalar, randomness, plane.n);
		point_multiply(&point, scalar, &plane.generator, &plane);
		if (!multiple_x(x, curve, scalar))
			assert_true(group_sum_x(
				x, group_find(curve), scalar, &nothing));
		assert_int_equal(mpz_cmp(x, point.x), 0);
		mpz_clears(
			scalar, x, nothing.times, nothing.x, nothing.y, NULL);
		point_clear(&point);
		plane_clear(&plane);
	}
}

/* Of a point and its mirror image the third on their line is infinity. */
static void
test_a_point_and_its_mirror_image_make_none(void **state)
{
	struct plane plane;
	struct point point;
	mpz_t times;

	(void)state;
	assert_true(plane_init(&plane, OID_SECP256R1));
	point_init(&point);
	mpz_init(times);
	mpz_sub_ui(times, plane.n, 1);
	point_multiply(&point, times, &plane.generator, &plane);
	assert_false(point.is_infinity);
	assert_int_equal(mpz_cmp(point.x, plane.generator.x), 0);
	point_add(&point, &plane.generator, &plane);
	assert_true(point.is_infinity);
	point_add(&point, &plane.generator, &plane);
	assert_int_equal(mpz_cmp(point.y, plane.generator.y), 0);
	mpz_clear(times);
	point_clear(&point);
	plane_clear(&plane);
}

/* The lowest bits of a small multiple's x, and others above. */
static void
test_a_point_like_a_small_multiple_is_none(void **state)
{
	struct plane plane;
	struct point point;

	(void)state;
	assert_true(plane_init(&plane, OID_SECP256R1));
	point_init(&point);
	point_set(&point, &plane.generator);
	assert_int_equal(keys_small_scalar(OID_SECP256R1, &point), 1);
	mpz_combit(point.x, 200);
	assert_int_equal(keys_small_scalar(OID_SECP256R1, &point), 0);
	point_clear(&point);
	plane_clear(&plane);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random_primes_are_not_found),
		cmocka_unit_test(test_a_prime_is_found_and_has_no_factor),
		cmocka_unit_test(test_a_predictable_difference),
		cmocka_unit_test(test_a_generator_without_a_seed),
		cmocka_unit_test(test_a_generator_of_java),
		cmocka_unit_test(test_simple_fractions_of_a_power_of_2),
		cmocka_unit_test(test_a_form_whose_factors_have_none_of_n),
		cmocka_unit_test(test_equal_ends),
		cmocka_unit_test(test_close_primes),
		cmocka_unit_test(test_a_pattern_of_bits),
		cmocka_unit_test(test_few_ones),
		cmocka_unit_test(test_a_smooth_prime),
		cmocka_unit_test(test_smooth_primes_that_end_together),
		cmocka_unit_test(
			test_a_second_base_tells_what_the_first_cannot),
		cmocka_unit_test(test_time_that_is_out_is_told),
		cmocka_unit_test(test_who_watches_is_told_of_the_end),
		cmocka_unit_test(test_private_keys_of_32_bits),
		cmocka_unit_test(test_other_private_keys_are_not_found),
		cmocka_unit_test(test_time_that_is_out_is_told_of_ec),
		cmocka_unit_test(test_a_point_like_a_baby_step_is_not_found),
		cmocka_unit_test(
			test_a_point_whose_y_is_not_computed_is_not_searched),
		cmocka_unit_test(test_on_an_unknown_curve_nothing_is_searched),
		cmocka_unit_test(test_small_private_keys_on_every_curve),
		cmocka_unit_test(test_every_small_private_key),
		cmocka_unit_test(test_multiples_beside_those_of_verify),
		cmocka_unit_test(test_a_point_and_its_mirror_image_make_none),
		cmocka_unit_test(test_a_point_like_a_small_multiple_is_none),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
