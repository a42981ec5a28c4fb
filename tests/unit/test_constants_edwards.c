/* The curves of Ed25519 and Ed448 as verify/eddsa.c and keys/edwards.c have
 * them: p of its closed form, L as the number of points requires it, d as the
 * fraction that RFC 8032 gives. Neither file shows its numbers: each is told
 * by where it draws a line. SPDX-License-Identifier: MIT */
#include "test_constants.h"

#include "keys/keys.h"

/* a x^2 + y^2 = 1 + d x^2 y^2 */
struct edwards {
	mpz_t p, d;
	int a;
	mpz_t order; /* L */
	unsigned cofactor;
	enum key_kind kind;
	enum oid_id algorithm;
	size_t octets;
};

struct edwards_point {
	mpz_t x, y;
};

static void
set_fraction(mpz_t out, long above, unsigned long below, const mpz_t p)
{
	mpz_set_ui(out, below);
	mpz_invert(out, out, p);
	mpz_mul_si(out, out, above);
	mpz_mod(out, out, p);
}

/* RFC 8032 5.1; the order as the decimal number that it is there */
static void
edwards25519_init(struct edwards *out)
{
	*out = (struct edwards){.a = -1,
		.cofactor = 8,
		.kind = KEY_ED25519,
		.algorithm = OID_ED25519,
		.octets = 32};
	mpz_inits(out->p, out->d, out->order, NULL);
	mpz_setbit(out->p, 255);
	mpz_sub_ui(out->p, out->p, 19);
	set_fraction(out->d, -121665, 121666, out->p);
	mpz_set_str(out->order, "27742317777372353535851937790883648493", 10);
	mpz_setbit(out->order, 252);
}

/* RFC 8032 5.2 */
static void
edwards448_init(struct edwards *out)
{
	mpz_t power;

	*out = (struct edwards){.a = 1,
		.cofactor = 4,
		.kind = KEY_ED448,
		.algorithm = OID_ED448,
		.octets = 57};
	mpz_inits(out->p, out->d, out->order, power, NULL);
	mpz_setbit(out->p, 448);
	mpz_setbit(power, 224);
	mpz_sub(out->p, out->p, power);
	mpz_sub_ui(out->p, out->p, 1);
	set_fraction(out->d, -39081, 1, out->p);
	mpz_set_str(power,
		"1381806680989511535200738674851542688033669247488217860989454"
		"7503885",
		10);
	mpz_setbit(out->order, 446);
	mpz_sub(out->order, out->order, power);
	mpz_clear(power);
}

static void
edwards_clear(struct edwards *curve)
{
	mpz_clears(curve->p, curve->d, curve->order, NULL);
}

/* --- points ------------------------------------------------------------------
 */

/* root^2 = square modulo p, which is 3 modulo 4 or 5 modulo 8; false where
 * there is none. */
static bool
set_root(mpz_t root, const mpz_t square, const mpz_t p)
{
	bool is_three = mpz_fdiv_ui(p, 4) == 3;
	mpz_t power, check;

	mpz_inits(power, check, NULL);
	mpz_add_ui(power, p, is_three ? 1 : 3);
	mpz_tdiv_q_2exp(power, power, is_three ? 2 : 3);
	mpz_powm(root, square, power, p);
	mpz_powm_ui(check, root, 2, p);
	if (!is_three && mpz_congruent_p(check, square, p) == 0) {
		mpz_sub_ui(power, p, 1);
		mpz_tdiv_q_2exp(power, power, 2);
		mpz_set_ui(check, 2);
		mpz_powm(check, check, power, p); /* a root of -1 */
		mpz_mul(root, root, check);
		mpz_mod(root, root, p);
		mpz_powm_ui(check, root, 2, p);
	}
	is_three = mpz_congruent_p(check, square, p) != 0;
	mpz_clears(power, check, NULL);
	return is_three;
}

/* x^2 = (y^2 - 1) / (d y^2 - a); false where the curve has no such point. */
static bool
set_point(struct edwards_point *out, const mpz_t y, const struct edwards *curve)
{
	mpz_t above, below;
	bool is_point;

	mpz_inits(above, below, NULL);
	mpz_mul(above, y, y);
	mpz_mul(below, above, curve->d);
	mpz_sub_ui(above, above, 1);
	if (curve->a > 0)
		mpz_sub_ui(below, below, 1);
	else
		mpz_add_ui(below, below, 1);
	assert_true(mpz_invert(below, below, curve->p) != 0);
	mpz_mul(above, above, below);
	mpz_mod(above, above, curve->p);
	mpz_set(out->y, y);
	is_point = set_root(out->x, above, curve->p);
	mpz_clears(above, below, NULL);
	return is_point;
}

/* sum += other; there is no exception, as d is no square and a is one. */
static void
edwards_add(struct edwards_point *sum, const struct edwards_point *other,
	const struct edwards *curve)
{
	mpz_t x, y, product, below;

	mpz_inits(x, y, product, below, NULL);
	mpz_mul(x, sum->x, other->y);
	mpz_addmul(x, sum->y, other->x);
	mpz_mul(y, sum->x, other->x);
	mpz_mul(product, sum->y, other->y);
	mpz_mul_si(below, y, curve->a);
	mpz_mul(y, y, product);
	mpz_mul(y, y, curve->d); /* d x1 x2 y1 y2 */
	mpz_sub(product, product, below);
	mpz_add_ui(below, y, 1);
	assert_true(mpz_invert(below, below, curve->p) != 0);
	mpz_mul(x, x, below);
	mpz_mod(sum->x, x, curve->p);
	mpz_ui_sub(below, 1, y);
	assert_true(mpz_invert(below, below, curve->p) != 0);
	mpz_mul(product, product, below);
	mpz_mod(sum->y, product, curve->p);
	mpz_clears(x, y, product, below, NULL);
}

/* point = times point */
static void
edwards_multiply(struct edwards_point *point, const mpz_t times,
	const struct edwards *curve)
{
	struct edwards_point sum, half;

	mpz_inits(sum.x, half.x, half.y, NULL);
	mpz_init_set_ui(sum.y, 1);
	for (size_t bits = mpz_sizeinbase(times, 2); bits-- > 0;) {
		mpz_set(half.x, sum.x);
		mpz_set(half.y, sum.y);
		edwards_add(&sum, &half, curve);
		if (mpz_tstbit(times, bits) != 0)
			edwards_add(&sum, point, curve);
	}
	mpz_set(point->x, sum.x);
	mpz_set(point->y, sum.y);
	mpz_clears(sum.x, sum.y, half.x, half.y, NULL);
}

static bool
is_identity(const struct edwards_point *point)
{
	return mpz_sgn(point->x) == 0 && mpz_cmp_ui(point->y, 1) == 0;
}

/* number in n octets, little-endian */
static struct slice
little_endian(const mpz_t number, size_t n)
{
	struct slice big = octets_of_number(number, n);
	uint8_t *octets = hold(n);

	for (size_t i = 0; i < n; i++)
		octets[i] = big.p[n - 1 - i];
	return (struct slice){octets, n};
}

/* RFC 8032 5.1.2: y, and above it the lowest bit of x */
static struct slice
encoded(const struct edwards_point *point, size_t n)
{
	struct slice octets = little_endian(point->y, n);

	if (mpz_odd_p(point->x))
		octets = with_octet(octets, n - 1, octets.p[n - 1] | 0x80);
	return octets;
}

/* --- what the verifier says --------------------------------------------------
 */

static struct signature_fact
verify_numbers(const struct edwards *curve, struct slice key, const mpz_t r,
	const mpz_t s)
{
	const struct public_key named = raw_key(curve->kind, key);

	return verify(&named, curve->algorithm,
		joined(little_endian(r, curve->octets),
			little_endian(s, curve->octets)));
}

static bool
is_usable(const struct edwards *curve, struct slice key)
{
	const struct public_key named = raw_key(curve->kind, key);
	struct signature_fact fact = verify(
		&named, curve->algorithm, repeated(0, 2 * curve->octets));

	assert_int_equal(fact.status, SIGNATURE_INVALID);
	return fact.reason != REASON_KEY_UNUSABLE;
}

static bool
is_small_order(const struct edwards *curve, struct slice key)
{
	const struct public_key named = raw_key(curve->kind, key);

	return keys_is_small_order(&named);
}

/* A point of large order: the first y from 2 on that has one. */
static void
set_any_point(struct edwards_point *out, const struct edwards *curve)
{
	mpz_t y;

	mpz_init_set_ui(y, 2);
	while (!set_point(out, y, curve))
		mpz_add_ui(y, y, 1);
	mpz_clear(y);
}

typedef void curve_init(struct edwards *out);

static curve_init *const curves[] = {edwards25519_init, edwards448_init};

enum { CURVES = 2 };

/* --- the tests ---------------------------------------------------------------
 */

/* cofactor times L is the number of points: L is a prime, so many times any
 * point is the identity, and Hasse leaves no other multiple. */
static void
test_orders(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		struct edwards curve;
		struct edwards_point point;
		mpz_t count;

		curves[i](&curve);
		mpz_inits(count, point.x, point.y, NULL);
		assert_prime(curve.p);
		assert_prime(curve.order);
		assert_int_equal(mpz_jacobi(curve.d, curve.p), -1);
		mpz_mul_ui(count, curve.order, curve.cofactor);
		assert_only_in_range_of_hasse(count, curve.p);
		set_any_point(&point, &curve);
		edwards_multiply(&point, curve.order, &curve);
		mpz_set_ui(count, curve.cofactor);
		edwards_multiply(&point, count, &curve);
		assert_true(is_identity(&point));
		mpz_clears(count, point.x, point.y, NULL);
		edwards_clear(&curve);
	}
}

/* S = L and R = p are malformed, L - 1 and p - 1 are not. */
static void
test_bounds_are_the_order_and_the_prime(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		struct edwards curve;
		struct edwards_point point;
		struct slice key;
		mpz_t s, r;

		curves[i](&curve);
		mpz_inits(point.x, point.y, NULL);
		set_any_point(&point, &curve);
		key = encoded(&point, curve.octets);
		mpz_init_set(s, curve.order);
		mpz_init_set_ui(r, 2);
		assert_invalid(
			verify_numbers(&curve, key, r, s), REASON_MALFORMED);
		mpz_sub_ui(s, s, 1);
		assert_invalid(verify_numbers(&curve, key, r, s), REASON_NONE);
		mpz_set(r, curve.p);
		assert_invalid(
			verify_numbers(&curve, key, r, s), REASON_MALFORMED);
		mpz_sub_ui(r, r, 1);
		assert_invalid(verify_numbers(&curve, key, r, s), REASON_NONE);
		recomputed += 3; /* L, p, and the octets of both */
		mpz_clears(s, r, point.x, point.y, NULL);
		edwards_clear(&curve);
	}
	assert_recomputed("orders, primes and lengths", 3 * CURVES);
}

/* Of all y about half have a point, and with another d it is another half: so
 * many y leave one d. */
static void
test_d_tells_which_y_have_a_point(void **state)
{
	enum { FIRST = 2, PROBES = 100 };

	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		struct edwards curve;
		struct edwards_point point;
		size_t count = 0;
		mpz_t y;

		curves[i](&curve);
		mpz_inits(y, point.x, point.y, NULL);
		for (unsigned probe = 0; probe < PROBES; probe++) {
			bool is_point;

			mpz_set_ui(y, FIRST + probe);
			is_point = set_point(&point, y, &curve);
			assert_int_equal(is_usable(&curve,
						 encoded(&point, curve.octets)),
				is_point);
			count += is_point;
			release_octets(NULL);
		}
		assert_true(count > PROBES / 4 && count < 3 * PROBES / 4);
		recomputed++;
		mpz_clears(y, point.x, point.y, NULL);
		edwards_clear(&curve);
	}
	assert_recomputed("coefficients d", CURVES);
}

/* out = L times the next point from y on, which moves behind it: one of those
 * whose order divides the cofactor. */
static void
set_torsion(struct edwards_point *out, mpz_t y, const struct edwards *curve)
{
	while (!set_point(out, y, curve))
		mpz_add_ui(y, y, 1);
	mpz_add_ui(y, y, 1);
	edwards_multiply(out, curve->order, curve);
}

/* Both files refuse all points of small order, in whatever sign, and those
 * alone. */
static void
assert_small_orders(const struct edwards *curve, size_t wanted)
{
	enum { TRIES = 24, ORDERS_MAX = 8 };
	struct slice seen[ORDERS_MAX];
	struct edwards_point point;
	size_t count = 0;
	mpz_t y;

	mpz_init_set_ui(y, 2);
	mpz_inits(point.x, point.y, NULL);
	for (size_t i = 0; i < TRIES; i++) {
		struct slice key;
		size_t at = 0;

		set_torsion(&point, y, curve);
		key = encoded(&point, curve->octets);
		assert_true(is_small_order(curve, key));
		assert_false(is_usable(curve, key));
		while (at < count && !slice_equal(seen[at], key))
			at++;
		assert_true(at < ORDERS_MAX);
		seen[at] = key;
		count += at == count;
	}
	assert_int_equal(count, wanted);
	recomputed += count;
	set_any_point(&point, curve);
	assert_false(is_small_order(curve, encoded(&point, curve->octets)));
	mpz_clears(y, point.x, point.y, NULL);
}

static void
test_points_of_small_order_are_all_known(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		struct edwards curve;

		curves[i](&curve);
		assert_small_orders(&curve, curve.cofactor);
		release_octets(NULL);
		edwards_clear(&curve);
	}
	assert_recomputed("points of small order", 8 + 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_orders),
		TEST(test_bounds_are_the_order_and_the_prime),
		TEST(test_d_tells_which_y_have_a_point),
		TEST(test_points_of_small_order_are_all_known),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
