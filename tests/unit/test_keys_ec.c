/* Elliptic curve keys: what keys/ finds in a point.
 * SPDX-License-Identifier: MIT */
#include "testing_der.h"

#include <gmp.h>

#include "keys/curves.h"
#include "keys/equation.h"
#include "keys/explicit.h"
#include "keys/groups.h"
#include "keys/keys.h"

enum { POINT_OCTETS = 1 + 2 * 66 };

/* A point under construction. */
struct point {
	uint8_t octets[POINT_OCTETS + 1];
	size_t n;
};

/* The generators, uncompressed, as the standards print them. */
static const struct {
	enum oid_id curve;
	const char *point;
} generators[] = {
	{
		OID_SECP192R1,
		"04188da80eb03090f67cbf20eb43a18800f4ff0afd82ff101207192b"
		"95ffc8da78631011ed6b24cdd573f977a11e794811",
	},
	{
		OID_SECP224R1,
		"04b70e0cbd6bb4bf7f321390b94a03c1d356c21122343280d6115c1d"
		"21bd376388b5f723fb4c22dfe6cd4375a05a07476444d5819985007e"
		"34",
	},
	{
		OID_SECP256R1,
		"046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a139"
		"45d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315e"
		"cecbb6406837bf51f5",
	},
	{
		OID_SECP384R1,
		"04aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741"
		"e082542a385502f25dbf55296c3a545e3872760ab73617de4a96262c"
		"6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1"
		"ce1d7e819d7a431d7c90ea0e5f",
	},
	{
		OID_SECP521R1,
		"0400c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f8"
		"28af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c185"
		"6a429bf97e7e31c2e5bd66011839296a789a3bc0045c8a5fb42c7d1b"
		"d998f54449579b446817afbd17273e662c97ee72995ef42640c550b9"
		"013fad0761353c7086a272c24088be94769fd16650",
	},
	{
		OID_SECP256K1,
		"0479be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f281"
		"5b16f81798483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554"
		"199c47d08ffb10d4b8",
	},
	{
		OID_BRAINPOOLP256R1,
		"048bd2aeb9cb7e57cb2c4b482ffc81b7afb9de27e1e3bd23c23a4453"
		"bd9ace3262547ef835c3dac4fd97f8461a14611dc9c27745132ded8e"
		"545c1d54c72f046997",
	},
	{
		OID_BRAINPOOLP384R1,
		"041d1c64f068cf45ffa2a63a81b7c13f6b8847a3e77ef14fe3db7fca"
		"fe0cbd10e8e826e03436d646aaef87b2e247d4af1e8abe1d7520f9c2"
		"a45cb1eb8e95cfd55262b70b29feec5864e19c054ff99129280e4646"
		"217791811142820341263c5315",
	},
	{
		OID_BRAINPOOLP512R1,
		"0481aee4bdd82ed9645a21322e9c4c6a9385ed9f70b5d916c1b43b62"
		"eef4d0098eff3b1f78e2d0d48d50d1687b93b97d5f7c6d5047406a5e"
		"688b352209bcb9f8227dde385d566332ecc0eabfa9cf7822fdf209f7"
		"0024a57b1aa000c55b881f8111b2dcde494a5f485e5bca4bd88a2763"
		"aed1ca2b2fa8f0540678cd1e0f3ad80892",
	},
	{
		OID_SM2,
		"0432c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a45"
		"89334c74c7bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a47"
		"4002df32e52139f0a0",
	},
};
enum { CURVES = sizeof generators / sizeof generators[0] };

static struct point
point_of(const char *hexadecimal)
{
	struct point point = {.n = 0};
	mpz_t number;

	/* A leading 04 loses its 0 only. */
	assert_int_equal(mpz_init_set_str(number, hexadecimal, 16), 0);
	mpz_export(point.octets, &point.n, 1, 1, 1, 0, number);
	mpz_clear(number);
	return point;
}

static struct ec_facts
study(enum oid_id curve, const struct point *point)
{
	const struct public_key key = {
		.kind = KEY_EC,
		.curve = curve,
		.curve_oid = slice_text("an OID"),
		.bits.octets = {point->octets, point->n},
	};
	struct ec_facts facts;

	keys_study_ec(&key, &facts);
	assert_true(facts.is_ec);
	return facts;
}

static size_t
coordinate_octets(const struct point *uncompressed)
{
	return (uncompressed->n - 1) / 2;
}

static bool
is_y_odd(const struct point *uncompressed)
{
	return (uncompressed->octets[uncompressed->n - 1] & 1) != 0;
}

/* The same point with form octets 02 and 03, without y. */
static struct point
compressed(const struct point *uncompressed)
{
	struct point point = *uncompressed;

	point.octets[0] = is_y_odd(&point) ? 0x03 : 0x02;
	point.n = 1 + coordinate_octets(uncompressed);
	return point;
}

static struct point
hybrid(const struct point *uncompressed)
{
	struct point point = *uncompressed;

	point.octets[0] = is_y_odd(&point) ? 0x07 : 0x06;
	return point;
}

/* Writes p - less into the coordinate at `at`. */
static void
set_coordinate(struct point *point, size_t at, size_t octets, enum oid_id curve,
	unsigned long less)
{
	size_t written = 0;
	mpz_t p;

	mpz_init_set_str(p, keys_find_curve(curve)->p, 16);
	mpz_sub_ui(p, p, less);
	memset(point->octets + at, 0, octets);
	mpz_export(point->octets + at, &written, 1, 1, 1, 0, p);
	assert_int_equal(written, octets);
	mpz_clear(p);
}

static void
test_every_curve_has_its_generator_on_it(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		const struct point point = point_of(generators[i].point);
		const struct ec_facts facts =
			study(generators[i].curve, &point);

		assert_true(facts.curve_known);
		assert_int_equal(facts.form, POINT_UNCOMPRESSED);
		assert_true(facts.in_range);
		assert_true(facts.on_curve);
	}
}

static void
test_field_bits_are_those_of_a_prime_modulus(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		const struct curve *curve =
			keys_find_curve(generators[i].curve);
		mpz_t p;

		mpz_init_set_str(p, curve->p, 16);
		assert_int_equal(mpz_sizeinbase(p, 2), curve->field_bits);
		assert_int_not_equal(mpz_probab_prime_p(p, 10), 0);
		mpz_clear(p);
	}
}

static void
test_a_changed_bit_anywhere_leaves_the_curve(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		struct point point = point_of(generators[i].point);

		for (size_t at = 1; at < point.n; at++) {
			point.octets[at] ^= 0x01;
			assert_false(
				study(generators[i].curve, &point).on_curve);
			point.octets[at] ^= 0x01;
		}
	}
}

static void
test_a_generator_is_not_on_another_curve_of_its_size(void **state)
{
	const struct point p256 = point_of(generators[2].point);

	(void)state;
	assert_int_equal(generators[2].curve, OID_SECP256R1);
	assert_false(study(OID_SECP256K1, &p256).on_curve);
	assert_false(study(OID_BRAINPOOLP256R1, &p256).on_curve);
	assert_false(study(OID_SM2, &p256).on_curve);
}

static void
test_the_mirrored_point_is_on_the_curve(void **state)
{
	const struct curve *curve = keys_find_curve(OID_SECP256R1);
	struct point point = point_of(generators[2].point);
	mpz_t p, y;

	(void)state;
	mpz_init_set_str(p, curve->p, 16);
	mpz_init(y);
	mpz_import(y, 32, 1, 1, 1, 0, point.octets + 33);
	mpz_sub(y, p, y);
	mpz_export(point.octets + 33, NULL, 1, 1, 1, 0, y);
	assert_true(study(OID_SECP256R1, &point).on_curve);
	mpz_clears(p, y, NULL);
}

static void
test_a_compressed_generator_has_a_y(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		const struct point whole = point_of(generators[i].point);
		struct point point = compressed(&whole);
		struct ec_facts facts = study(generators[i].curve, &point);

		assert_int_equal(facts.form, POINT_COMPRESSED);
		assert_true(facts.in_range);
		assert_true(facts.on_curve);
		point.octets[0] ^= 0x01; /* the other root */
		facts = study(generators[i].curve, &point);
		assert_int_equal(facts.form, POINT_COMPRESSED);
		assert_true(facts.on_curve);
	}
}

static void
test_about_half_of_all_x_have_no_y(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		const struct point whole = point_of(generators[i].point);
		struct point point = compressed(&whole);
		size_t without = 0;

		for (unsigned int last = 0; last < 256; last++) {
			struct ec_facts facts;

			point.octets[point.n - 1] = (uint8_t)last;
			facts = study(generators[i].curve, &point);
			assert_true(facts.in_range);
			without += !facts.on_curve;
		}
		assert_within(without, 80, 176);
	}
}

static void
test_a_hybrid_point_must_tell_the_parity_of_y(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		const struct point whole = point_of(generators[i].point);
		struct point point = hybrid(&whole);
		struct ec_facts facts = study(generators[i].curve, &point);

		assert_int_equal(facts.form, POINT_HYBRID);
		assert_true(facts.on_curve);
		point.octets[0] ^= 0x01;
		facts = study(generators[i].curve, &point);
		assert_int_equal(facts.form, POINT_HYBRID);
		assert_true(facts.in_range);
		assert_false(facts.on_curve);
	}
}

static void
test_p_itself_is_out_of_range_and_less_is_not(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		const enum oid_id curve = generators[i].curve;
		const struct point whole = point_of(generators[i].point);
		const size_t octets = coordinate_octets(&whole);

		for (size_t at = 1; at < whole.n; at += octets) {
			struct point point = whole;

			set_coordinate(&point, at, octets, curve, 0);
			assert_false(study(curve, &point).in_range);
			assert_false(study(curve, &point).on_curve);
			set_coordinate(&point, at, octets, curve, 1);
			assert_true(study(curve, &point).in_range);
		}
	}
}

static void
test_coordinates_a_multiple_of_p_too_large_are_not_on_the_curve(void **state)
{
	/* y^2 = b has a root on P-256: x = 0 is on the curve, so that x = p
	 * fits the equation and only its range is wrong. */
	struct point point = {.octets = {0x02}, .n = 33};

	(void)state;
	assert_true(study(OID_SECP256R1, &point).on_curve);
	set_coordinate(&point, 1, 32, OID_SECP256R1, 0);
	assert_false(study(OID_SECP256R1, &point).in_range);
	assert_false(study(OID_SECP256R1, &point).on_curve);
}

static void
test_a_single_00_is_infinity(void **state)
{
	const struct point point = {.octets = {0x00}, .n = 1};
	const struct ec_facts facts = study(OID_SECP256R1, &point);

	(void)state;
	assert_int_equal(facts.form, POINT_INFINITY);
	assert_false(facts.in_range);
	assert_false(facts.on_curve);
}

static void
test_zero_and_zero_is_a_point_off_every_curve(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		struct point point = point_of(generators[i].point);
		struct ec_facts facts;

		memset(point.octets + 1, 0, point.n - 1);
		facts = study(generators[i].curve, &point);
		assert_int_equal(facts.form, POINT_UNCOMPRESSED);
		assert_true(facts.in_range);
		assert_false(facts.on_curve);
	}
}

static void
test_every_other_length_is_malformed(void **state)
{
	static const uint8_t forms[] = {0x00, 0x02, 0x03, 0x04, 0x06, 0x07};
	struct point point = point_of(generators[4].point);

	(void)state;
	assert_int_equal(generators[4].curve, OID_SECP521R1);
	for (size_t i = 0; i < sizeof forms; i++) {
		point.octets[0] = forms[i];
		for (point.n = 0; point.n <= POINT_OCTETS + 1; point.n++) {
			const enum point_form form =
				study(OID_SECP521R1, &point).form;
			const size_t right = forms[i] == 0x00 ? 1
				: forms[i] < 0x04             ? 1 + 66
							      : 1 + 2 * 66;

			if (point.n != right)
				assert_int_equal(form, POINT_MALFORMED);
			else
				assert_int_not_equal(form, POINT_MALFORMED);
		}
	}
}

static void
test_every_other_first_octet_is_malformed(void **state)
{
	struct point point = point_of(generators[2].point);
	size_t formed = 0;

	(void)state;
	for (unsigned int first = 0; first < 256; first++) {
		point.octets[0] = (uint8_t)first;
		formed += study(OID_SECP256R1, &point).form != POINT_MALFORMED;
	}
	assert_int_equal(formed, 3); /* 04, 06, 07 */
	point.n = 33;
	formed = 0;
	for (unsigned int first = 0; first < 256; first++) {
		point.octets[0] = (uint8_t)first;
		formed += study(OID_SECP256R1, &point).form != POINT_MALFORMED;
	}
	assert_int_equal(formed, 2); /* 02, 03 */
}

static void
test_a_point_on_an_unknown_curve_is_not_computed_with(void **state)
{
	const struct point point = point_of(generators[2].point);
	const struct ec_facts facts = study(OID_UNKNOWN, &point);

	(void)state;
	assert_false(facts.curve_known);
	assert_int_equal(facts.form, POINT_NONE);
	assert_int_equal(facts.field_bits, 0);
}

static void
test_a_key_without_a_named_curve_is_no_ec_key(void **state)
{
	const struct public_key explicit_parameters = {.kind = KEY_EC};
	const struct public_key rsa = {.kind = KEY_RSA,
		.curve = OID_SECP256R1,
		.curve_oid = slice_text("an OID")};
	struct ec_facts facts;

	(void)state;
	keys_study_ec(&explicit_parameters, &facts);
	assert_false(facts.is_ec);
	keys_study_ec(&rsa, &facts);
	assert_false(facts.is_ec);
	assert_false(facts.curve_known);
}

static struct public_key
key_of(enum oid_id curve, const struct point *point)
{
	return (struct public_key){.kind = KEY_EC,
		.curve = curve,
		.bits.octets = {point->octets, point->n}};
}

/* Of the two y that a compressed point may have one is as good as the other
 * where only x is looked for. */
static void
test_a_compressed_generator_is_read_with_a_y_of_its_own(void **state)
{
	(void)state;
	for (size_t i = 0; i < CURVES; i++) {
		struct point whole = point_of(generators[i].point);
		struct point half = compressed(&whole);
		const struct public_key known =
			key_of(generators[i].curve, &whole);
		const struct public_key key =
			key_of(generators[i].curve, &half);
		mpz_t x, y, known_x, known_y, p;

		mpz_inits(x, y, known_x, known_y, NULL);
		mpz_init_set_str(p, keys_find_curve(key.curve)->p, 16);
		assert_true(keys_read_point(&known, known_x, known_y));
		/* P-224 is the one whose prime is 1 modulo 4. */
		assert_int_equal(keys_read_point(&key, x, y),
			key.curve != OID_SECP224R1);
		assert_int_equal(mpz_cmp(x, known_x), 0);
		if (key.curve == OID_SECP224R1)
			mpz_set(y, known_y);
		if (mpz_cmp(y, known_y) != 0)
			mpz_sub(y, p, y);
		assert_int_equal(mpz_cmp(y, known_y), 0);
		mpz_clears(x, y, known_x, known_y, p, NULL);
	}
}

/* --- explicit parameters --------------------------------------------------
 */

/* Octets of hexadecimal digits, behind so many zeros. */
static struct slice
octets_of(const char *hexadecimal, size_t zeros)
{
	static struct hex room;

	return der_join((const struct slice[]){der_filled(0, zeros),
				from_hex(&room, hexadecimal)},
		2);
}

/* The curve of P-256 with this p. */
static enum oid_id
curve_by_prime(struct slice prime)
{
	const struct curve *curve = keys_find_curve(OID_SECP256R1);
	const struct group *group = keys_find_group(OID_SECP256R1);
	const struct slice base = der_join(
		(const struct slice[]){DER("\x04"), octets_of(group->x, 0),
			octets_of(group->y, 0)},
		3);

	return keys_curve_of_parameters(DER_SEQUENCE(DER("\x02\x01\x01"),
		DER_SEQUENCE(DER("\x06\x07\x2a\x86\x48\xce\x3d\x01\x01"),
			DER_OF(0x02, prime)),
		DER_SEQUENCE(DER_OF(0x04, octets_of(curve->a, 0)),
			DER_OF(0x04, octets_of(curve->b, 0))),
		DER_OF(0x04, base), DER_OF(0x02, octets_of(group->n, 1))));
}

/* Zeros in front do not count; a number of any other length is another. */
static void
test_explicit_parameters_are_those_of_a_curve(void **state)
{
	const char *prime = keys_find_curve(OID_SECP256R1)->p;

	(void)state;
	der_begin();
	assert_int_equal(curve_by_prime(octets_of(prime, 1)), OID_SECP256R1);
	assert_int_equal(curve_by_prime(octets_of(prime, 500)), OID_SECP256R1);
	assert_int_equal(curve_by_prime(der_filled(0xff, 32)), OID_UNKNOWN);
	assert_int_equal(curve_by_prime(der_filled(0xff, 64)), OID_UNKNOWN);
	assert_int_equal(curve_by_prime(der_filled(0xff, 2000)), OID_UNKNOWN);
	assert_int_equal(curve_by_prime(der_filled(0, 32)), OID_UNKNOWN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_curve_has_its_generator_on_it),
		cmocka_unit_test(test_field_bits_are_those_of_a_prime_modulus),
		cmocka_unit_test(test_a_changed_bit_anywhere_leaves_the_curve),
		cmocka_unit_test(
			test_a_generator_is_not_on_another_curve_of_its_size),
		cmocka_unit_test(test_the_mirrored_point_is_on_the_curve),
		cmocka_unit_test(test_a_compressed_generator_has_a_y),
		cmocka_unit_test(test_about_half_of_all_x_have_no_y),
		cmocka_unit_test(test_a_hybrid_point_must_tell_the_parity_of_y),
		cmocka_unit_test(test_p_itself_is_out_of_range_and_less_is_not),
		cmocka_unit_test(
			test_coordinates_a_multiple_of_p_too_large_are_not_on_the_curve),
		cmocka_unit_test(test_a_single_00_is_infinity),
		cmocka_unit_test(test_zero_and_zero_is_a_point_off_every_curve),
		cmocka_unit_test(test_every_other_length_is_malformed),
		cmocka_unit_test(test_every_other_first_octet_is_malformed),
		cmocka_unit_test(
			test_a_point_on_an_unknown_curve_is_not_computed_with),
		cmocka_unit_test(test_a_key_without_a_named_curve_is_no_ec_key),
		cmocka_unit_test(
			test_a_compressed_generator_is_read_with_a_y_of_its_own),
		cmocka_unit_test(test_explicit_parameters_are_those_of_a_curve),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
