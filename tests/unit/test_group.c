/* Sums in the groups of curves that Nettle has not, against keys/points.c,
 * which has affine coordinates and divides; and their field against GMP.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include "keys/points.h"
#include "verify/group.h"
#include "verify/group_field.h"

enum { RANDOM_SUMS = 6, RANDOM_NUMBERS = 2000, SPECIAL = 6 };

static const enum oid_id curves[] = {
	OID_SECP256K1,
	OID_FRP256V1,
	OID_BRAINPOOLP256R1,
	OID_BRAINPOOLP256T1,
	OID_BRAINPOOLP320R1,
	OID_BRAINPOOLP320T1,
	OID_BRAINPOOLP384R1,
	OID_BRAINPOOLP384T1,
	OID_BRAINPOOLP512R1,
	OID_BRAINPOOLP512T1,
	OID_SM2,
	OID_CRYPTOPRO_A,
	OID_CRYPTOPRO_B,
	OID_CRYPTOPRO_C,
	OID_TC26_512_A,
	OID_TC26_512_B,
};

static gmp_randstate_t randomness;

static int
set_up(void **state)
{
	(void)state;
	gmp_randinit_default(randomness);
	gmp_randseed_ui(randomness, 20261201);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	gmp_randclear(randomness);
	return 0;
}

/* --- sums ------------------------------------------------------------------
 */

/* u G + v Q both ways. */
static void
compare_sums(const struct group *group, struct plane *plane, const mpz_t u,
	const mpz_t v, const struct point *q)
{
	struct point left, right;
	struct group_multiple multiple;
	mpz_t x;

	point_init(&left);
	point_init(&right);
	mpz_init(x);
	mpz_init_set(multiple.times, v);
	mpz_init_set(multiple.x, q->x);
	mpz_init_set(multiple.y, q->y);
	point_multiply(&left, u, &plane->generator, plane);
	point_multiply(&right, v, q, plane);
	point_add(&left, &right, plane);
	assert_int_equal(
		group_sum_x(x, group, u, &multiple), !left.is_infinity);
	if (!left.is_infinity)
		assert_int_equal(mpz_cmp(x, left.x), 0);
	mpz_clears(x, multiple.times, multiple.x, multiple.y, NULL);
	point_clear(&left);
	point_clear(&right);
}

/* 0, 1, 2, 3, n - 1 and n */
static void
set_special(mpz_t number, int i, const mpz_t n)
{
	if (i < SPECIAL - 2)
		mpz_set_ui(number, (unsigned long)i);
	else
		mpz_sub_ui(number, n, (unsigned long)(SPECIAL - 1 - i));
}

/* Few numbers times G, 2 G and -G meet in all ways that points can: the same,
 * opposite, infinity. */
static void
compare_special(const struct group *group, struct plane *plane)
{
	struct point q;
	mpz_t u, v, times;

	point_init(&q);
	mpz_inits(u, v, times, NULL);
	for (int k = 1; k <= 4; k += k) {
		set_special(times, k, plane->n);
		point_multiply(&q, times, &plane->generator, plane);
		for (int i = 0; i < SPECIAL; i++) {
			for (int j = 0; j < SPECIAL; j++) {
				set_special(u, i, plane->n);
				set_special(v, j, plane->n);
				compare_sums(group, plane, u, v, &q);
			}
		}
	}
	mpz_clears(u, v, times, NULL);
	point_clear(&q);
}

static void
compare_random(const struct group *group, struct plane *plane)
{
	struct point q;
	mpz_t u, v;

	point_init(&q);
	mpz_inits(u, v, NULL);
	for (int i = 0; i < RANDOM_SUMS; i++) {
		mpz_urandomm(u, randomness, plane->n);
		point_multiply(&q, u, &plane->generator, plane);
		mpz_urandomm(u, randomness, plane->n);
		mpz_urandomm(v, randomness, plane->n);
		compare_sums(group, plane, u, v, &q);
	}
	mpz_clears(u, v, NULL);
	point_clear(&q);
}

static void
test_sums_are_those_of_affine_points(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(curves) / sizeof(curves[0]); i++) {
		const struct group *group = group_find(curves[i]);
		struct plane plane;

		assert_non_null(group);
		assert_true(plane_init(&plane, curves[i]));
		compare_special(group, &plane);
		compare_random(group, &plane);
		plane_clear(&plane);
	}
}

/* Both coordinates of d G. */
static void
test_multiples_of_the_generator_are_whole_points(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(curves) / sizeof(curves[0]); i++) {
		struct plane plane;
		struct point made;
		mpz_t d, x, y;

		assert_true(plane_init(&plane, curves[i]));
		point_init(&made);
		mpz_inits(d, x, y, NULL);
		mpz_urandomm(d, randomness, plane.n);
		point_multiply(&made, d, &plane.generator, &plane);
		assert_true(group_multiply(x, y, group_find(curves[i]), d));
		assert_int_equal(mpz_cmp(x, made.x), 0);
		assert_int_equal(mpz_cmp(y, made.y), 0);
		assert_false(
			group_multiply(x, y, group_find(curves[i]), plane.n));
		mpz_clears(d, x, y, NULL);
		point_clear(&made);
		plane_clear(&plane);
	}
}

/* --- the field -------------------------------------------------------------
 */

static void
expect(const char *what, const mp_limb_t *found, mpz_t wanted, const mpz_t p,
	const struct field *f)
{
	mpz_mod(wanted, wanted, p);
	for (mp_size_t i = 0; i < f->n; i++)
		if (found[i] != mpz_getlimbn(wanted, i))
			fail_msg("%s of %zu bits: limb %ld", what,
				mpz_sizeinbase(p, 2), (long)i);
}

/* All of the field for the numbers a and b below p. */
static void
compare_field(const mpz_t a, const mpz_t b, const mpz_t p)
{
	mp_limb_t left[FIELD_LIMBS_MAX], right[FIELD_LIMBS_MAX],
		out[FIELD_LIMBS_MAX];
	struct field f;
	mpz_t over, wanted;

	field_open(&f, p);
	mpz_inits(over, wanted, NULL);
	mpz_setbit(over, (mp_bitcnt_t)f.n * GMP_NUMB_BITS);
	mpz_set(wanted, over);
	expect("one", f.one, wanted, p, &f);
	assert_true(mpz_invert(over, over, p) != 0);
	field_set_limbs(left, a, f.n);
	field_set_limbs(right, b, f.n);
	field_add(out, left, right, &f);
	mpz_add(wanted, a, b);
	expect("sum", out, wanted, p, &f);
	field_subtract(out, left, right, &f);
	mpz_sub(wanted, a, b);
	expect("difference", out, wanted, p, &f);
	field_multiply(out, left, right, &f);
	mpz_mul(wanted, a, b);
	mpz_mul(wanted, wanted, over);
	expect("product", out, wanted, p, &f);
	field_square(out, left, &f);
	mpz_mul(wanted, a, a);
	mpz_mul(wanted, wanted, over);
	expect("square", out, wanted, p, &f);
	field_read(out, a, &f);
	field_write(wanted, out, &f);
	assert_int_equal(mpz_cmp(wanted, a), 0);
	assert_int_equal(field_is_zero(left, &f), mpz_sgn(a) == 0);
	mpz_clears(over, wanted, NULL);
}

/* Odd moduli of all lengths, and numbers below them: with rows of equal bits,
 * which carries run through, the largest, and 0. */
static void
test_the_field_is_that_of_integers(void **state)
{
	mpz_t p, a, b;

	(void)state;
	mpz_inits(p, a, b, NULL);
	for (int i = 0; i < RANDOM_NUMBERS; i++) {
		const mp_bitcnt_t bits =
			160 + gmp_urandomm_ui(randomness, FIELD_BITS_MAX - 159);

		mpz_rrandomb(p, randomness, bits);
		mpz_setbit(p, 0);
		mpz_rrandomb(a, randomness, bits);
		mpz_mod(a, a, p);
		mpz_rrandomb(b, randomness, bits);
		mpz_mod(b, b, p);
		if (i % 8 == 0)
			mpz_sub_ui(a, p, 1);
		if (i % 16 == 0)
			mpz_sub_ui(b, p, 1);
		if (i % 16 == 1)
			mpz_set_ui(a, 0);
		compare_field(a, b, p);
	}
	mpz_clears(p, a, b, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sums_are_those_of_affine_points),
		cmocka_unit_test(
			test_multiples_of_the_generator_are_whole_points),
		cmocka_unit_test(test_the_field_is_that_of_integers),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
