/* What the tests of constants share: numbers of GMP, and the points of a curve
 * y^2 = x^3 + a x + b by the formulas of the textbook, which have nothing in
 * common with those of the library. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_TESTS_TEST_CONSTANTS_H
#define CSRLINT_TESTS_TEST_CONSTANTS_H

#include "test_verify.h"

#include <gmp.h>
#include <stdio.h>

#include "der/oid_order.h"

enum { ROUNDS = 32 }; /* of a test for primality */

/* Every OID that the library knows, so that no row of a table can hide. */
#define FOR_EACH_OID(id) \
	for (enum oid_id id = OID_UNKNOWN + 1; id <= oid_order_count; id++)

/* One constant that was worked out anew and is the same. */
static size_t recomputed;

static inline int
count_anew(void **state)
{
	(void)state;
	recomputed = 0;
	return 0;
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, count_anew, release_octets)

/* Tells how many constants a group of tests worked out, and that these are
 * all: a table that grows makes more, or the tests pass it by. */
static inline void
assert_recomputed(const char *what, int wanted)
{
	printf("# %s: %zu constants recomputed\n", what, recomputed);
	assert_int_equal(recomputed, wanted);
	recomputed = 0;
}

static inline void
assert_number(const mpz_t found, const mpz_t wanted)
{
	if (mpz_cmp(found, wanted) != 0)
		gmp_printf("# found %Zx, wanted %Zx\n", found, wanted);
	assert_int_equal(mpz_cmp(found, wanted), 0);
	recomputed++;
}

static inline void
assert_prime(const mpz_t number)
{
	assert_true(mpz_probab_prime_p(number, ROUNDS) != 0);
}

/* count is the number of points, or a number that divides it, of a curve over
 * the integers modulo p. Hasse: |points - (p + 1)| <= 2 sqrt(p); where 2 count
 * is above that range, count is the number itself. */
static inline void
assert_only_in_range_of_hasse(const mpz_t count, const mpz_t p)
{
	mpz_t gap, bound;

	mpz_inits(gap, bound, NULL);
	mpz_mul_2exp(bound, p, 2); /* (2 sqrt p)^2 */
	mpz_sub(gap, count, p);
	mpz_sub_ui(gap, gap, 1);
	mpz_mul(gap, gap, gap);
	assert_true(mpz_cmp(gap, bound) <= 0);
	mpz_mul_2exp(gap, count, 1);
	mpz_sub(gap, gap, p);
	mpz_sub_ui(gap, gap, 1);
	mpz_mul(gap, gap, gap);
	assert_true(mpz_cmp(gap, bound) > 0);
	mpz_clears(gap, bound, NULL);
}

/* number in n octets, big-endian. */
static inline struct slice
octets_of_number(const mpz_t number, size_t n)
{
	uint8_t *octets = hold(n);
	size_t used = (mpz_sizeinbase(number, 2) + 7) / 8;

	assert_true(used <= n);
	memset(octets, 0, n);
	mpz_export(octets + n - used, NULL, 1, 1, 0, 0, number);
	return (struct slice){octets, n};
}

/* --- points ----------------------------------------------------------------
 */

struct weierstrass {
	mpz_t p, a, b;
};

struct affine {
	mpz_t x, y;
	bool is_infinity;
};

static inline void
affine_set(struct affine *out, const struct affine *from)
{
	mpz_set(out->x, from->x);
	mpz_set(out->y, from->y);
	out->is_infinity = from->is_infinity;
}

static inline bool
is_opposite(const struct affine *a, const struct affine *b,
	const struct weierstrass *curve)
{
	mpz_t sum;
	bool holds;

	mpz_init(sum);
	mpz_add(sum, a->y, b->y);
	holds = mpz_cmp(a->x, b->x) == 0 && mpz_divisible_p(sum, curve->p) != 0;
	mpz_clear(sum);
	return holds;
}

/* slope = that of the line through both, or of the tangent in one. */
static inline void
set_slope(mpz_t slope, const struct affine *a, const struct affine *b,
	const struct weierstrass *curve)
{
	mpz_t run;

	mpz_init(run);
	if (mpz_cmp(a->x, b->x) == 0) {
		mpz_mul(slope, a->x, a->x);
		mpz_mul_ui(slope, slope, 3);
		mpz_add(slope, slope, curve->a);
		mpz_mul_2exp(run, a->y, 1);
	} else {
		mpz_sub(slope, b->y, a->y);
		mpz_sub(run, b->x, a->x);
	}
	assert_true(mpz_invert(run, run, curve->p) != 0);
	mpz_mul(slope, slope, run);
	mpz_mod(slope, slope, curve->p);
	mpz_clear(run);
}

/* sum += other */
static inline void
affine_add(struct affine *sum, const struct affine *other,
	const struct weierstrass *curve)
{
	mpz_t slope, x;

	if (other->is_infinity)
		return;
	if (sum->is_infinity) {
		affine_set(sum, other);
		return;
	}
	if (is_opposite(sum, other, curve)) {
		sum->is_infinity = true;
		return;
	}
	mpz_inits(slope, x, NULL);
	set_slope(slope, sum, other, curve);
	mpz_mul(x, slope, slope);
	mpz_sub(x, x, sum->x);
	mpz_sub(x, x, other->x);
	mpz_mod(x, x, curve->p);
	mpz_sub(sum->x, sum->x, x);
	mpz_mul(sum->x, sum->x, slope);
	mpz_sub(sum->y, sum->x, sum->y);
	mpz_mod(sum->y, sum->y, curve->p);
	mpz_set(sum->x, x);
	mpz_clears(slope, x, NULL);
}

/* point = times point */
static inline void
affine_multiply(struct affine *point, const mpz_t times,
	const struct weierstrass *curve)
{
	struct affine sum = {.is_infinity = true};
	size_t bits = mpz_sizeinbase(times, 2);

	mpz_inits(sum.x, sum.y, NULL);
	while (bits-- > 0) {
		struct affine half = {.is_infinity = true};

		mpz_inits(half.x, half.y, NULL);
		affine_set(&half, &sum);
		affine_add(&sum, &half, curve);
		if (mpz_tstbit(times, bits) != 0)
			affine_add(&sum, point, curve);
		mpz_clears(half.x, half.y, NULL);
	}
	affine_set(point, &sum);
	mpz_clears(sum.x, sum.y, NULL);
}

/* out = x^3 + a x + b */
static inline void
set_right_side(mpz_t out, const mpz_t x, const struct weierstrass *curve)
{
	mpz_t linear;

	mpz_init(linear);
	mpz_powm_ui(out, x, 3, curve->p);
	mpz_mul(linear, curve->a, x);
	mpz_add(out, out, linear);
	mpz_add(out, out, curve->b);
	mpz_mod(out, out, curve->p);
	mpz_clear(linear);
}

static inline void
assert_on_curve(const struct affine *point, const struct weierstrass *curve)
{
	mpz_t right, left;

	mpz_inits(right, left, NULL);
	set_right_side(right, point->x, curve);
	mpz_powm_ui(left, point->y, 2, curve->p);
	assert_int_equal(mpz_cmp(left, right), 0);
	assert_true(mpz_cmp(point->x, curve->p) < 0);
	assert_true(mpz_cmp(point->y, curve->p) < 0);
	mpz_clears(right, left, NULL);
}

#endif
