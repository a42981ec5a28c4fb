/* The field of verify/quick.c against GMP, over numbers whose carries are rare
 * and over random ones. SPDX-License-Identifier: MIT */
#include <inttypes.h>

#include "testing.h"
#include "verify/quick_field.h"

#ifdef QUICK_FIELD

enum { EDGE_LIMBS = 5, RANDOM = 20000 };

/* What of these all limbs are in turn: a number of six has 15,625 of them. */
static const limb edges[EDGE_LIMBS] = {
	0,
	1,
	UINT64_C(0xffffffff),
	UINT64_C(0xffffffff00000000),
	UINT64_MAX,
};

struct operands {
	limb a[LIMBS_MAX], b[LIMBS_MAX];
};

static const struct quick_curve *
curve_of(size_t limbs)
{
	for (size_t i = 0; i < QUICK_CURVES; i++)
		if (quick_curves[i].limbs == limbs)
			return &quick_curves[i];
	fail_msg("no curve of %zu limbs", limbs);
	return NULL;
}

static void
expect(const char *what, const limb *found, const mpz_t wanted,
	const struct quick_curve *curve)
{
	mpz_t rest, p;

	mpz_init(rest);
	mpz_mod(rest, wanted,
		mpz_roinit_n(p, curve->p, (mp_size_t)curve->limbs));
	for (size_t i = 0; i < curve->limbs; i++)
		if (found[i] != mpz_getlimbn(rest, (mp_size_t)i))
			fail_msg("%s of %zu limbs: limb %zu is %" PRIx64, what,
				curve->limbs, i, (uint64_t)found[i]);
	mpz_clear(rest);
}

/* All of the field for two numbers below p. */
FOR_EACH_SIZE void
check(const struct operands *operands, size_t n)
{
	const struct quick_curve *curve = curve_of(n);
	const mp_size_t size = (mp_size_t)n;
	const limb *left = operands->a, *right = operands->b;
	limb out[LIMBS_MAX];
	mpz_t a, b, p, over, wanted;

	mpz_roinit_n(a, left, size);
	mpz_roinit_n(b, right, size);
	mpz_roinit_n(p, curve->p, size);
	mpz_inits(over, wanted, NULL);
	mpz_setbit(over, 64 * n);
	assert_true(mpz_invert(over, over, p) != 0);

	add(out, left, right, curve, n);
	mpz_add(wanted, a, b);
	expect("sum", out, wanted, curve);
	subtract(out, left, right, curve, n);
	mpz_sub(wanted, a, b);
	expect("difference", out, wanted, curve);
	multiply(out, left, right, curve, n);
	mpz_mul(wanted, a, b);
	mpz_mul(wanted, wanted, over);
	expect("product", out, wanted, curve);
	square(out, left, curve, n);
	mpz_mul(wanted, a, a);
	mpz_mul(wanted, wanted, over);
	expect("square", out, wanted, curve);
	halve(out, left, curve, n);
	add(out, out, out, curve, n);
	expect("twice the half", out, a, curve);
	assert_int_equal(is_zero(left, n), mpz_sgn(a) == 0);
	mpz_clears(over, wanted, NULL);
}

static void
check_any(const struct operands *operands, size_t n)
{
	if (n == 4)
		check(operands, 4);
	else
		check(operands, LIMBS_MAX);
}

/* The i-th number of edges, or that much below p: always below it. */
static void
write_edges(limb *out, size_t i, const struct quick_curve *curve)
{
	const mp_size_t n = (mp_size_t)curve->limbs;
	size_t rest = i / 2;

	for (size_t at = 0; at < curve->limbs; at++) {
		out[at] = edges[rest % EDGE_LIMBS];
		rest /= EDGE_LIMBS;
	}
	while (mpn_cmp(out, curve->p, n) >= 0)
		mpn_sub_n(out, out, curve->p, n);
	if (i % 2 != 0 && !mpn_zero_p(out, n))
		mpn_sub_n(out, curve->p, out, n);
}

static void
check_edges(size_t n, size_t numbers)
{
	const struct quick_curve *curve = curve_of(n);
	struct operands operands = {{0}, {0}};

	for (size_t i = 0; i < 2 * numbers; i++) {
		write_edges(operands.a, i, curve);
		write_edges(operands.b, i * 7919 % (2 * numbers), curve);
		check_any(&operands, n);
	}
}

static void
test_edges(void **state)
{
	(void)state;
	check_edges(4, 625);
	check_edges(6, 15625);
}

static void
write_random(limb *out, gmp_randstate_t random, const struct quick_curve *curve)
{
	mpz_t number, p;

	mpz_init(number);
	mpz_roinit_n(p, curve->p, (mp_size_t)curve->limbs);
	mpz_urandomm(number, random, p);
	for (size_t i = 0; i < curve->limbs; i++)
		out[i] = mpz_getlimbn(number, (mp_size_t)i);
	mpz_clear(number);
}

static void
test_random_numbers(void **state)
{
	gmp_randstate_t random;
	struct operands operands;

	(void)state;
	gmp_randinit_mt(random);
	gmp_randseed_ui(random, 384);
	for (size_t i = 0; i < RANDOM; i++) {
		const size_t n = quick_curves[i % QUICK_CURVES].limbs;

		write_random(operands.a, random, curve_of(n));
		write_random(operands.b, random, curve_of(n));
		check_any(&operands, n);
	}
	gmp_randclear(random);
}

/* What the reduction may be asked for is more than products of numbers below p:
 * all that is below p R. Ends of that, whose quotients are 0 or all ones. */
FOR_EACH_SIZE void
check_reduction(const limb *lower, const limb *upper, size_t n)
{
	const struct quick_curve *curve = curve_of(n);
	limb t[2 * LIMBS_MAX], out[LIMBS_MAX];
	mpz_t whole, over, p, wanted;

	mpn_copyi(t, lower, (mp_size_t)n);
	mpn_copyi(t + n, upper, (mp_size_t)n);
	mpz_roinit_n(whole, t, (mp_size_t)(2 * n));
	mpz_roinit_n(p, curve->p, (mp_size_t)n);
	mpz_inits(over, wanted, NULL);
	mpz_setbit(over, 64 * n);
	assert_true(mpz_invert(over, over, p) != 0);
	mpz_mul(wanted, whole, over);
	reduce(out, t, curve, n);
	expect("reduction", out, wanted, curve);
	mpz_clears(over, wanted, NULL);
}

static void
check_reductions(size_t n, size_t numbers)
{
	const struct quick_curve *curve = curve_of(n);
	limb lower[LIMBS_MAX], upper[LIMBS_MAX];

	for (size_t i = 0; i < numbers; i++) {
		size_t rest = i;

		for (size_t at = 0; at < n; at++) {
			lower[at] = edges[rest % EDGE_LIMBS];
			rest /= EDGE_LIMBS;
		}
		write_edges(upper, i * 7919 % (2 * numbers), curve);
		if (n == 4)
			check_reduction(lower, upper, 4);
		else
			check_reduction(lower, upper, LIMBS_MAX);
	}
}

static void
test_reductions(void **state)
{
	(void)state;
	check_reductions(4, 625);
	check_reductions(6, 15625);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_edges),
		cmocka_unit_test(test_random_numbers),
		cmocka_unit_test(test_reductions),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

static void
test_the_machine_has_no_such_integers(void **state)
{
	(void)state;
	skip();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_the_machine_has_no_such_integers),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

#endif
