/* ECDSA as verify/quick.c does it, beside Nettle's.
 * SPDX-License-Identifier: MIT */
#include "verify/quick.h"

#include <nettle/ecc-curve.h>
#include <nettle/ecdsa.h>
#include <nettle/knuth-lfib.h>
#include <nettle/sha2.h>

#include "keys/curves.h"
#include "keys/groups.h"
#include "testing.h"
#include "verify/quick_table.h"

enum { DIGEST_OCTETS = 32 };

/* A curve, a key on it, and a signature by the key. */
struct bench {
	enum oid_id id;
	struct ecc_point key;
	struct ecc_scalar secret;
	struct dsa_signature signature;
	mpz_t n, p, x, y, e;
	uint8_t digest[DIGEST_OCTETS];
	struct knuth_lfib_ctx random;
};

static const struct {
	enum oid_id id;
	const struct ecc_curve *(*curve)(void);
} curves[] = {
	{OID_SECP256R1, nettle_get_secp_256r1},
	{OID_SECP384R1, nettle_get_secp_384r1},
};

enum { CURVES = sizeof(curves) / sizeof(curves[0]) };

static void
open_bench(struct bench *bench, size_t index)
{
	bench->id = curves[index].id;
	ecc_point_init(&bench->key, curves[index].curve());
	ecc_scalar_init(&bench->secret, curves[index].curve());
	dsa_signature_init(&bench->signature);
	mpz_inits(bench->x, bench->y, bench->e, NULL);
	mpz_init_set_str(bench->n, keys_find_group(bench->id)->n, 16);
	mpz_init_set_str(bench->p, keys_find_curve(bench->id)->p, 16);
	knuth_lfib_init(&bench->random, 7);
}

static void
close_bench(struct bench *bench)
{
	ecc_point_clear(&bench->key);
	ecc_scalar_clear(&bench->secret);
	dsa_signature_clear(&bench->signature);
	mpz_clears(bench->n, bench->p, bench->x, bench->y, bench->e, NULL);
}

static void
set_secret(struct bench *bench, const mpz_t secret)
{
	assert_int_equal(ecc_scalar_set(&bench->secret, secret), 1);
	ecc_point_mul_g(&bench->key, &bench->secret);
	ecc_point_get(&bench->key, bench->x, bench->y);
}

/* The digest as a number, of which P-384 has more bits than it. */
static void
read_digest(struct bench *bench)
{
	mpz_import(bench->e, DIGEST_OCTETS, 1, 1, 0, 0, bench->digest);
}

/* A random number below n, not 0. */
static void
make_number(struct bench *bench, mpz_t out)
{
	uint8_t octets[56];

	knuth_lfib_random(&bench->random, sizeof(octets), octets);
	mpz_import(out, sizeof(octets), 1, 1, 0, 0, octets);
	mpz_mod(out, out, bench->n);
	if (mpz_sgn(out) == 0)
		mpz_set_ui(out, 1);
}

static void
sign(struct bench *bench)
{
	knuth_lfib_random(&bench->random, DIGEST_OCTETS, bench->digest);
	read_digest(bench);
	ecdsa_sign(&bench->secret, &bench->random,
		(nettle_random_func *)knuth_lfib_random, DIGEST_OCTETS,
		bench->digest, &bench->signature);
}

static bool
is_valid_by_quick(const struct bench *bench)
{
	const struct quick_question question = {bench->x, bench->y,
		bench->signature.r, bench->signature.s, bench->e, bench->n};

	return quick_ecdsa(bench->id, &question);
}

static bool
is_valid_by_nettle(const struct bench *bench)
{
	return ecdsa_verify(&bench->key, DIGEST_OCTETS, bench->digest,
		       &bench->signature) != 0;
}

/* False where this machine has no such integers. */
static bool
is_quick_here(void)
{
	struct bench bench;
	mpz_t secret;
	bool is_here;

	open_bench(&bench, 0);
	mpz_init_set_ui(secret, 12345);
	set_secret(&bench, secret);
	sign(&bench);
	is_here = is_valid_by_quick(&bench);
	mpz_clear(secret);
	close_bench(&bench);
	return is_here;
}

static void
test_it_is_there_on_64_bits(void **state)
{
	(void)state;
#if defined(__SIZEOF_INT128__)
	assert_true(is_quick_here());
#endif
}

/* Changes one bit of the number. */
static void
flip(struct bench *bench, mpz_t number)
{
	uint8_t octet[2];

	knuth_lfib_random(&bench->random, sizeof(octet), octet);
	mpz_combit(number, (unsigned)(octet[0] | octet[1] << 8) % 256);
}

/* False for numbers that no guard lets through. */
static bool
is_guarded(const struct bench *bench)
{
	const struct dsa_signature *signature = &bench->signature;

	return mpz_sgn(signature->r) > 0 && mpz_sgn(signature->s) > 0 &&
		mpz_cmp(signature->r, bench->n) < 0 &&
		mpz_cmp(signature->s, bench->n) < 0;
}

static void
check_changed(struct bench *bench, mpz_t number)
{
	mpz_t own;

	mpz_init_set(own, number);
	flip(bench, number);
	if (is_guarded(bench))
		assert_false(is_valid_by_quick(bench));
	mpz_set(number, own);
	mpz_clear(own);
}

static void
test_signatures_of_random_keys(void **state)
{
	(void)state;
	if (!is_quick_here())
		skip();
	for (size_t i = 0; i < CURVES; i++) {
		struct bench bench;
		mpz_t secret;

		open_bench(&bench, i);
		mpz_init(secret);
		for (int round = 0; round < 500; round++) {
			make_number(&bench, secret);
			set_secret(&bench, secret);
			sign(&bench);
			assert_true(is_valid_by_quick(&bench));
			check_changed(&bench, bench.signature.r);
			check_changed(&bench, bench.signature.s);
			check_changed(&bench, bench.e);
			assert_true(is_valid_by_quick(&bench));
		}
		mpz_clear(secret);
		close_bench(&bench);
	}
}

/* Numbers at the edges: of digits, of limbs, of the order. */
static void
set_edge(mpz_t out, unsigned index, const mpz_t n)
{
	static const unsigned bits[] = {
		5, 7, 32, 63, 64, 96, 127, 128, 192, 224, 255};
	const unsigned kind = index % 4;
	const unsigned row = index / 4;

	if (row >= sizeof(bits) / sizeof(bits[0])) {
		mpz_sub_ui(out, n, 1 + index % 8);
		return;
	}
	mpz_set_ui(out, 0);
	mpz_setbit(out, bits[row]);
	if (kind == 1)
		mpz_sub_ui(out, out, 1);
	else if (kind == 2)
		mpz_add_ui(out, out, 1);
	else if (kind == 3)
		mpz_sub(out, n, out);
}

enum { EDGES = 52 };

/* Makes r, s and e so that the sum is u G + v Q; false where r is 0. */
static bool
make_sum(struct bench *bench, const mpz_t u, const mpz_t v, const mpz_t secret)
{
	struct ecc_scalar scalar;
	struct ecc_point point;
	mpz_t k, inverse;
	bool is_made = false;

	mpz_inits(k, inverse, NULL);
	ecc_scalar_init(&scalar, bench->key.ecc);
	ecc_point_init(&point, bench->key.ecc);
	mpz_mul(k, v, secret);
	mpz_add(k, k, u);
	mpz_mod(k, k, bench->n);
	if (mpz_sgn(k) != 0 && mpz_sgn(v) != 0) {
		assert_int_equal(ecc_scalar_set(&scalar, k), 1);
		ecc_point_mul_g(&point, &scalar);
		ecc_point_get(&point, bench->signature.r, NULL);
		mpz_mod(bench->signature.r, bench->signature.r, bench->n);
		mpz_invert(inverse, v, bench->n);
		mpz_mul(bench->signature.s, bench->signature.r, inverse);
		mpz_mod(bench->signature.s, bench->signature.s, bench->n);
		mpz_mul(bench->e, u, bench->signature.s);
		mpz_mod(bench->e, bench->e, bench->n);
		is_made = is_guarded(bench);
	}
	ecc_point_clear(&point);
	ecc_scalar_clear(&scalar);
	mpz_clears(k, inverse, NULL);
	return is_made;
}

/* The sum is right where it can be told; of a few the points met have the same
 * x, as their keys are small multiples of G. */
static void
test_sums_of_edges(void **state)
{
	static const unsigned secrets[] = {1, 2, 3, 5, 64, 127};

	(void)state;
	if (!is_quick_here())
		skip();
	for (size_t i = 0; i < CURVES; i++) {
		struct bench bench;
		mpz_t u, v, secret;
		size_t made = 0, told = 0;

		open_bench(&bench, i);
		mpz_inits(u, v, secret, NULL);
		for (unsigned index = 0; index < EDGES * EDGES; index++) {
			if (index % 3 == 0)
				make_number(&bench, secret);
			else
				mpz_set_ui(secret, secrets[index / 3 % 6]);
			set_secret(&bench, secret);
			set_edge(u, index / EDGES, bench.n);
			set_edge(v, index % EDGES, bench.n);
			if (!make_sum(&bench, u, v, secret))
				continue;
			made++;
			told += is_valid_by_quick(&bench);
			if (mpz_cmp_ui(secret, 127) > 0)
				assert_true(is_valid_by_quick(&bench));
			mpz_add_ui(bench.e, bench.e, 1);
			assert_false(is_valid_by_quick(&bench));
		}
		assert_true(made > EDGES * EDGES / 2);
		assert_true(told > made * 9 / 10);
		mpz_clears(u, v, secret, NULL);
		close_bench(&bench);
	}
}

/* Keys that are small multiples of G, with signatures that are wrong as often
 * as they are right. Now and then two points meet: that is left to Nettle. */
static void
test_it_agrees_with_nettle(void **state)
{
	(void)state;
	if (!is_quick_here())
		skip();
	for (size_t i = 0; i < CURVES; i++) {
		struct bench bench;
		mpz_t secret;
		unsigned left = 0;

		open_bench(&bench, i);
		mpz_init(secret);
		for (unsigned round = 1; round < 300; round++) {
			bool is_valid;

			mpz_set_ui(secret, round / 2 + 1);
			if (round % 2 == 0)
				mpz_sub(secret, bench.n, secret);
			set_secret(&bench, secret);
			sign(&bench);
			if (round % 3 == 0)
				bench.digest[round % DIGEST_OCTETS] ^= 1;
			read_digest(&bench);
			is_valid = is_valid_by_nettle(&bench);
			if (is_valid_by_quick(&bench))
				assert_true(is_valid);
			else
				left += is_valid;
		}
		assert_true(left < 40);
		mpz_clear(secret);
		close_bench(&bench);
	}
}

/* Makes r, s and e, for this r, so that the sum is u G + v Q. */
static void
set_signature(struct bench *bench, const mpz_t r, const mpz_t u, const mpz_t v)
{
	mpz_t inverse;

	mpz_init(inverse);
	mpz_invert(inverse, v, bench->n);
	mpz_set(bench->signature.r, r);
	mpz_mul(bench->signature.s, r, inverse);
	mpz_mod(bench->signature.s, bench->signature.s, bench->n);
	mpz_mul(bench->e, u, bench->signature.s);
	mpz_mod(bench->e, bench->e, bench->n);
	assert_true(is_guarded(bench));
	mpz_clear(inverse);
}

/* The point of the least x that is greater than this number. */
static void
find_point(
	const struct bench *bench, const mpz_t number, struct ecc_point *point)
{
	mpz_t x, y, square, b, root;
	bool is_found = false;

	mpz_inits(y, square, b, root, NULL);
	mpz_init_set(x, number);
	/* b = y^2 - x^3 + 3 x of any point. */
	mpz_mul(b, bench->y, bench->y);
	mpz_pow_ui(square, bench->x, 3);
	mpz_sub(b, b, square);
	mpz_addmul_ui(b, bench->x, 3);
	mpz_add_ui(root, bench->p, 1);
	mpz_fdiv_q_2exp(root, root, 2);
	while (!is_found) {
		mpz_add_ui(x, x, 1);
		mpz_pow_ui(square, x, 3);
		mpz_submul_ui(square, x, 3);
		mpz_add(square, square, b);
		mpz_powm(y, square, root, bench->p);
		is_found = ecc_point_set(point, x, y) != 0;
	}
	mpz_clears(x, y, square, b, root, NULL);
}

/* True where r = x + offset is taken, for a sum whose x is the least that is
 * greater than this number: it is v Q, and Q is made for it. */
static bool
takes_r(struct bench *bench, const mpz_t number, const mpz_t offset)
{
	struct ecc_scalar scalar;
	struct ecc_point point;
	mpz_t u, v, r;
	bool is_taken;

	mpz_inits(u, v, r, NULL);
	ecc_scalar_init(&scalar, bench->key.ecc);
	ecc_point_init(&point, bench->key.ecc);
	mpz_set_ui(v, 77);
	set_secret(bench, v); /* any point */
	find_point(bench, number, &point);
	ecc_point_get(&point, r, NULL);
	mpz_add(r, r, offset);
	make_number(bench, v);
	set_signature(bench, r, u, v);
	mpz_invert(v, v, bench->n);
	assert_int_equal(ecc_scalar_set(&scalar, v), 1);
	ecc_point_mul(&bench->key, &scalar, &point);
	ecc_point_get(&bench->key, bench->x, bench->y);
	is_taken = is_valid_by_quick(bench);
	ecc_point_clear(&point);
	ecc_scalar_clear(&scalar);
	mpz_clears(u, v, r, NULL);
	return is_taken;
}

/* r is x less n where x is greater than n, which hardly anybody will ever see.
 * r + n is no x where it is p or more: it would be the x that is p less. */
static void
test_x_above_the_order(void **state)
{
	(void)state;
	if (!is_quick_here())
		skip();
	for (size_t i = 0; i < CURVES; i++) {
		struct bench bench;
		mpz_t zero, less_n, beyond_p;

		open_bench(&bench, i);
		mpz_inits(zero, less_n, beyond_p, NULL);
		mpz_neg(less_n, bench.n);
		mpz_sub(beyond_p, bench.p, bench.n);
		assert_true(takes_r(&bench, zero, zero));
		assert_true(takes_r(&bench, bench.n, less_n));
		assert_false(takes_r(&bench, zero, beyond_p));
		mpz_clears(zero, less_n, beyond_p, NULL);
		close_bench(&bench);
	}
}

/* The table is of multiples of G: Nettle's, in plain numbers. */
static void
test_the_table_has_odd_multiples(void **state)
{
	(void)state;
#if defined(__SIZEOF_INT128__)
	for (size_t i = 0; i < QUICK_CURVES; i++) {
		const struct quick_curve *curve = &quick_curves[i];
		struct bench bench;
		mpz_t k, radix, limbs;

		assert_int_equal(curve->id, curves[i].id);
		open_bench(&bench, i);
		mpz_inits(k, radix, limbs, NULL);
		mpz_setbit(radix, 64 * curve->limbs);
		for (unsigned j = 0; j < QUICK_MULTIPLES; j++) {
			mpz_set_ui(k, 2 * j + 1);
			set_secret(&bench, k);
			mpz_mul(bench.x, bench.x, radix);
			mpz_mod(bench.x, bench.x, bench.p);
			mpz_import(limbs, curve->limbs, -1,
				sizeof(curve->odd[j][0][0]), 0, 0,
				curve->odd[j][0]);
			assert_int_equal(mpz_cmp(limbs, bench.x), 0);
			mpz_mul(bench.y, bench.y, radix);
			mpz_mod(bench.y, bench.y, bench.p);
			mpz_import(limbs, curve->limbs, -1,
				sizeof(curve->odd[j][1][0]), 0, 0,
				curve->odd[j][1]);
			assert_int_equal(mpz_cmp(limbs, bench.y), 0);
		}
		mpz_clears(k, radix, limbs, NULL);
		close_bench(&bench);
	}
#endif
}

static void
test_other_curves_are_left_to_others(void **state)
{
	struct bench bench;
	mpz_t secret;

	(void)state;
	open_bench(&bench, 0);
	mpz_init_set_ui(secret, 12345);
	set_secret(&bench, secret);
	sign(&bench);
	bench.id = OID_SECP521R1;
	assert_false(is_valid_by_quick(&bench));
	mpz_clear(secret);
	close_bench(&bench);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_it_is_there_on_64_bits),
		cmocka_unit_test(test_signatures_of_random_keys),
		cmocka_unit_test(test_sums_of_edges),
		cmocka_unit_test(test_it_agrees_with_nettle),
		cmocka_unit_test(test_x_above_the_order),
		cmocka_unit_test(test_the_table_has_odd_multiples),
		cmocka_unit_test(test_other_curves_are_left_to_others),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
