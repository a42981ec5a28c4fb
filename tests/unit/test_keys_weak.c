/* Weak keys: short private exponents, small multiples, small orders, groups.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include <gmp.h>

#include "base/work.h"
#include "keys/keys.h"
#include "keys/weak.h"

enum { OCTETS_MAX = 2200 };

static gmp_randstate_t randomness;

static int
seed(void **state)
{
	(void)state;
	gmp_randinit_default(randomness);
	gmp_randseed_ui(randomness, 20240702);
	return 0;
}

static int
unseed(void **state)
{
	(void)state;
	gmp_randclear(randomness);
	return 0;
}

/* Numbers as contents of INTEGERs, with a leading 00. */
struct content {
	uint8_t octets[OCTETS_MAX];
	size_t n;
};

static struct slice
write_content(struct content *out, const mpz_t number)
{
	size_t n = 0;

	assert_true(mpz_sizeinbase(number, 2) < (size_t)8 * (OCTETS_MAX - 1));
	out->octets[0] = 0;
	mpz_export(out->octets + 1, &n, 1, 1, 1, 0, number);
	out->n = n + 1;
	return (struct slice){out->octets, out->n};
}

static void
random_prime(mpz_t out, mp_bitcnt_t bits)
{
	mpz_urandomb(out, randomness, bits);
	mpz_setbit(out, bits - 1);
	mpz_setbit(out, bits - 2);
	mpz_nextprime(out, out);
}

static struct rsa_facts
study_rsa(const mpz_t n, const mpz_t e)
{
	static struct content modulus, exponent;
	const struct public_key key = {
		.kind = KEY_RSA,
		.modulus = write_content(&modulus, n),
		.exponent = write_content(&exponent, e),
	};
	struct rsa_facts facts;

	keys_study_rsa(&key, &facts);
	return facts;
}

/* --- Wiener ----------------------------------------------------------------
 */

/* n of primes of half its bits, and the e that belongs to a d of these bits,
 * modulo (p - 1)(q - 1) or the least common multiple. */
static void
make_key(mpz_t n, mpz_t e, mp_bitcnt_t bits, mp_bitcnt_t d_bits, bool lcm)
{
	mpz_t p, q, d, order;

	mpz_inits(p, q, d, order, NULL);
	do {
		random_prime(p, bits / 2);
		random_prime(q, bits / 2);
		random_prime(d, d_bits);
		mpz_mul(n, p, q);
		mpz_sub_ui(p, p, 1);
		mpz_sub_ui(q, q, 1);
		if (lcm)
			mpz_lcm(order, p, q);
		else
			mpz_mul(order, p, q);
	} while (mpz_invert(e, d, order) == 0);
	mpz_clears(p, q, d, order, NULL);
}

/* What Wiener's method found comes with the smaller prime. */
static void
assert_proves(const struct rsa_facts *facts, const mpz_t n)
{
	mpz_t factor, square;

	if (facts->private_exponent_bits == 0) {
		assert_int_equal(facts->factor_octets, 0);
		return;
	}
	mpz_inits(factor, square, NULL);
	mpz_import(factor, facts->factor_octets, 1, 1, 1, 0, facts->factor);
	assert_true(mpz_cmp_ui(factor, 1) > 0);
	assert_true(mpz_divisible_p(n, factor) != 0);
	mpz_mul(square, factor, factor);
	assert_true(mpz_cmp(square, n) < 0);
	mpz_clears(factor, square, NULL);
}

static size_t
found_bits(mp_bitcnt_t bits, mp_bitcnt_t d_bits, bool lcm)
{
	mpz_t n, e;
	struct rsa_facts facts;

	mpz_inits(n, e, NULL);
	make_key(n, e, bits, d_bits, lcm);
	facts = study_rsa(n, e);
	assert_proves(&facts, n);
	mpz_clears(n, e, NULL);
	return facts.private_exponent_bits;
}

static void
test_short_private_exponents_are_found(void **state)
{
	static const mp_bitcnt_t modulus_bits[] = {512, 1024, 2048};

	(void)state;
	for (size_t i = 0; i < sizeof modulus_bits / sizeof modulus_bits[0];
		i++) {
		mp_bitcnt_t bits = modulus_bits[i];
		size_t exact = found_bits(bits, bits / 4 - 8, false);

		assert_true(exact >= bits / 4 - 8 && exact <= bits / 4 - 7);
		assert_true(found_bits(bits, 24, false) >= 24);
		/* A common factor of p - 1 and q - 1 lengthens it a little. */
		assert_true(found_bits(bits, bits / 4 - 40, true) > 0);
	}
}

static void
test_longer_private_exponents_are_not_found(void **state)
{
	(void)state;
	assert_int_equal(found_bits(1024, 1024 / 4 + 16, false), 0);
	assert_int_equal(found_bits(2048, 2048 / 4 + 16, false), 0);
	assert_int_equal(found_bits(2048, 1500, false), 0);
}

static void
test_exponent_is_compared_with_the_modulus(void **state)
{
	mpz_t n, e;

	(void)state;
	mpz_init_set_str(n, "c000000000000000000000000000000d", 16);
	mpz_init(e);
	mpz_sub_ui(e, n, 2);
	assert_false(study_rsa(n, e).exponent_too_large);
	assert_true(study_rsa(n, n).exponent_too_large);
	mpz_add_ui(e, n, 2);
	assert_true(study_rsa(n, e).exponent_too_large);
	mpz_mul_2exp(e, n, 8);
	assert_true(study_rsa(n, e).exponent_too_large);
	mpz_set_ui(e, 0);
	assert_false(study_rsa(e, n).exponent_too_large); /* no modulus */
	mpz_clears(n, e, NULL);
}

/* e / n = 1 is its own and last convergent. */
static void
test_a_fraction_that_ends_has_no_short_exponent(void **state)
{
	mpz_t n, factor;

	(void)state;
	mpz_init(factor);
	mpz_init_set_str(n, "c000000000000000000000000000000d", 16);
	assert_int_equal(keys_short_exponent(factor, n, n), 0);
	mpz_clears(n, factor, NULL);
}

/* --- primes as moduli ------------------------------------------------------
 */

static bool
is_prime_modulus(const mpz_t n)
{
	static struct content modulus;
	const struct public_key key = {
		.kind = KEY_RSA, .modulus = write_content(&modulus, n)};

	return keys_is_prime_modulus(&key);
}

static void
test_prime_moduli(void **state)
{
	const uint8_t minus_3 = 0xfd;
	const struct public_key negative = {
		.kind = KEY_RSA, .modulus = {&minus_3, 1}};
	mpz_t n;

	(void)state;
	mpz_init_set_ui(n, 1);
	mpz_mul_2exp(n, n, 521);
	mpz_sub_ui(n, n, 1);
	assert_true(is_prime_modulus(n));
	work_begin(1, 1, 0); /* too little for any test */
	assert_false(is_prime_modulus(n));
	assert_true(work_was_refused());
	work_end();
	mpz_mul(n, n, n);
	assert_false(is_prime_modulus(n));
	mpz_set_ui(n, 1); /* a prime of 4423 bits: not tried */
	mpz_mul_2exp(n, n, 4423);
	mpz_sub_ui(n, n, 1);
	assert_false(is_prime_modulus(n));
	assert_false(keys_is_prime_modulus(&negative));
	mpz_clear(n);
}

/* --- bits of moduli --------------------------------------------------------
 */

/* n = 1 + c * (2^bits + 2^(2 bits) + ... ), `chunks` terms in all. */
static void
set_chunks(mpz_t n, unsigned long c, unsigned int bits, unsigned int chunks)
{
	mpz_set_ui(n, 0);
	for (unsigned int i = 1; i < chunks; i++) {
		mpz_mul_2exp(n, n, bits);
		mpz_add_ui(n, n, c);
	}
	mpz_mul_2exp(n, n, bits);
	mpz_add_ui(n, n, 1);
}

static void
test_polynomials(void **state)
{
	mpz_t n;

	(void)state;
	mpz_init(n);
	set_chunks(n, 0xfffff, 32, 16);
	assert_int_equal(keys_chunk_bits(n), 32);
	set_chunks(n, 0x100000, 32, 16); /* a coefficient of 21 bits */
	assert_int_equal(keys_chunk_bits(n), 0);
	set_chunks(n, 0xffff, 128, 5);
	assert_int_equal(keys_chunk_bits(n), 128);
	set_chunks(n, 0x10000, 128, 5);
	assert_int_equal(keys_chunk_bits(n), 0);
	set_chunks(n, 0xfffff, 32, 16);
	mpz_add_ui(n, n, 0xfffffffe); /* the lowest chunk may be anything */
	assert_int_equal(keys_chunk_bits(n), 32);
	for (unsigned int bit = 0; bit < 20; bit++)
		mpz_clrbit(n, 96 + bit); /* and none may be empty */
	assert_int_equal(keys_chunk_bits(n), 0);
	mpz_clear(n);
}

static void
test_ones_of_the_lower_half(void **state)
{
	mpz_t n;

	(void)state;
	mpz_init_set_str(n, "ffff0003", 16);
	assert_int_equal(keys_lower_ones(n), 2);
	mpz_set_str(n, "10003", 16); /* 17 bits, of which 8 are the lower */
	assert_int_equal(keys_lower_ones(n), 2);
	mpz_set_str(n, "1ff00", 16);
	assert_int_equal(keys_lower_ones(n), 0);
	mpz_clear(n);
}

/* --- small multiples -------------------------------------------------------
 */

static uint32_t
multiple_of(enum oid_id curve, const char *hexadecimal)
{
	static struct content x;
	mpz_t number;
	uint32_t multiple;

	assert_int_equal(mpz_init_set_str(number, hexadecimal, 16), 0);
	multiple = keys_small_multiple(curve, write_content(&x, number));
	mpz_clear(number);
	return multiple;
}

#define P256_X "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c29"

static void
test_small_multiples(void **state)
{
	(void)state;
	assert_int_equal(multiple_of(OID_SECP256R1, P256_X "6"), 1);
	assert_int_equal(multiple_of(OID_SECP256R1, P256_X "7"), 0);
	assert_int_equal(multiple_of(OID_SECP256R1, P256_X "5"), 0);
	assert_int_equal(multiple_of(OID_SECP384R1, P256_X "6"), 0);
	assert_int_equal(multiple_of(OID_BRAINPOOLP256R1, P256_X "6"), 0);
	assert_int_equal(multiple_of(OID_UNKNOWN, P256_X "6"), 0);
	/* 2 G and 20 G of P-256, 2 G of secp256k1 */
	assert_int_equal(
		multiple_of(OID_SECP256R1,
			"7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48"
			"fc47669978"),
		2);
	assert_int_equal(
		multiple_of(OID_SECP256K1,
			"c6047f9441ed7d6d3045406e95c07cd85c778e4b8cef3ca7abac09"
			"b95c709ee5"),
		2);
}

static void
test_short_numbers_are_no_multiples(void **state)
{
	(void)state;
	assert_int_equal(multiple_of(OID_SECP256R1, "0"), 0);
	assert_int_equal(multiple_of(OID_SECP256R1, "ffffffffffffffff"), 0);
	assert_int_equal(
		keys_small_multiple(OID_SECP256R1, (struct slice){NULL, 0}), 0);
}

/* --- small orders ----------------------------------------------------------
 */

static bool
is_small_order(enum key_kind kind, uint8_t first, uint8_t middle, uint8_t last)
{
	uint8_t octets[57];
	size_t n = kind == KEY_ED25519 ? 32 : 57;
	struct public_key key = {.kind = kind, .bits.octets = {octets, n}};

	memset(octets, middle, sizeof(octets));
	octets[0] = first;
	octets[n - 1] = last;
	return keys_is_small_order(&key);
}

static void
test_small_orders(void **state)
{
	(void)state;
	assert_true(is_small_order(KEY_ED25519, 0, 0, 0));
	assert_true(is_small_order(KEY_ED25519, 0, 0, 0x80));
	assert_true(is_small_order(KEY_ED25519, 1, 0, 0));
	assert_true(is_small_order(KEY_ED25519, 0xec, 0xff, 0x7f)); /* -1 */
	assert_true(is_small_order(KEY_ED25519, 0xed, 0xff, 0xff)); /* p */
	assert_true(is_small_order(KEY_ED25519, 0xee, 0xff, 0x7f)); /* p + 1 */
	assert_false(is_small_order(KEY_ED25519, 0xef, 0xff, 0x7f));
	assert_false(is_small_order(KEY_ED25519, 2, 0, 0));
	assert_true(is_small_order(KEY_ED448, 0, 0, 0));
	assert_true(is_small_order(KEY_ED448, 1, 0, 0x80));
	assert_false(is_small_order(KEY_ED448, 2, 0, 0));
	assert_false(is_small_order(KEY_EC, 0, 0, 0));
}

static void
test_other_lengths_have_no_order(void **state)
{
	const uint8_t zeros[57] = {0};
	struct public_key key = {
		.kind = KEY_ED25519, .bits.octets = {zeros, 31}};

	(void)state;
	assert_false(keys_is_small_order(&key));
	key.bits.octets.n = 33;
	assert_false(keys_is_small_order(&key));
	key.bits.octets.n = 0;
	assert_false(keys_is_small_order(&key));
	key.kind = KEY_ED448;
	assert_false(keys_is_small_order(&key));
}

/* --- DSA -------------------------------------------------------------------
 */

/* Appends an INTEGER of `count` octets, ff but for the first, 0 or 80. */
static size_t
append_number(uint8_t *at, uint8_t first, size_t count)
{
	at[0] = 0x02;
	at[1] = 0x82;
	at[2] = (uint8_t)(count >> 8);
	at[3] = (uint8_t)count;
	memset(at + 4, 0xff, count);
	at[4] = first;
	return 4 + count;
}

/* Facts of a key whose p and q have so many octets behind a first one. */
static struct dsa_facts
study_dsa(uint8_t first, size_t p_octets, size_t q_octets)
{
	static uint8_t octets[2 * OCTETS_MAX];
	static const uint8_t y[] = {0x02, 0x01, 0x04};
	size_t n = 4;
	struct public_key key = {.kind = KEY_DSA, .bits.octets = {y, 3}};
	struct dsa_facts facts;

	n += append_number(octets + n, first, p_octets);
	n += append_number(octets + n, first, q_octets);
	n += append_number(octets + n, 0x02, 1);
	octets[0] = 0x30;
	octets[1] = 0x82;
	octets[2] = (uint8_t)((n - 4) >> 8);
	octets[3] = (uint8_t)(n - 4);
	key.algorithm.parameters = (struct slice){octets, n};
	keys_study_dsa(&key, &facts);
	return facts;
}

static void
test_long_dsa_numbers_are_not_computed_with(void **state)
{
	(void)state;
	assert_true(study_dsa(0, 1 + KEYS_DSA_PRIME_BITS / 8, 33).computed);
	assert_false(study_dsa(1, 1 + KEYS_DSA_PRIME_BITS / 8, 33).computed);
	assert_true(study_dsa(0, 129, 1 + KEYS_DSA_ORDER_BITS / 8).computed);
	assert_false(study_dsa(1, 129, 1 + KEYS_DSA_ORDER_BITS / 8).computed);
}

static void
test_dsa_numbers_of_nothing(void **state)
{
	struct dsa_facts facts = study_dsa(0x80, 128, 20);

	(void)state;
	assert_true(facts.parameters_decoded);
	assert_false(facts.computed);
	assert_int_equal(facts.p_bits, 0); /* negative */
	assert_false(study_dsa(0, 1, 1).computed);
	assert_false(study_dsa(1, 1, 1).computed);
	assert_false(study_dsa(3, 1, 1).computed);
	assert_int_equal(study_dsa(7, 1, 1).fault, DSA_Q_NO_DIVISOR);
	assert_int_equal(study_dsa(9, 1, 1).fault, DSA_Q_NO_DIVISOR);
}

/* g = 2 */
static struct dsa_facts
study_group_of_two(uint8_t p, uint8_t q, uint8_t y)
{
	const uint8_t parameters[] = {
		0x30, 9, 0x02, 1, p, 0x02, 1, q, 0x02, 1, 2};
	const uint8_t octets[] = {0x02, 1, y};
	struct public_key key = {.kind = KEY_DSA,
		.algorithm.parameters = {parameters, sizeof(parameters)},
		.bits.octets = {octets, sizeof(octets)}};
	struct dsa_facts facts;

	keys_study_dsa(&key, &facts);
	return facts;
}

static struct dsa_facts
study_small_dsa(uint8_t y)
{
	return study_group_of_two(7, 3, y);
}

static void
test_a_group_of_dsa_is_computed_with_once_for_an_input(void **state)
{
	const uint64_t of_y = work_of_power(3, 2);
	const uint64_t of_group =
		work_of_prime_test(2) + of_y + work_of_prime_test(3);
	struct dsa_facts facts;

	(void)state;
	work_begin(of_group + 2 * of_y, UINT64_MAX, 0);
	facts = study_small_dsa(4);
	assert_true(facts.computed && facts.fault == DSA_SOUND);
	assert_true(facts.public_in_group);
	facts = study_small_dsa(3);
	assert_true(facts.computed && facts.fault == DSA_SOUND);
	assert_false(facts.public_in_group);
	assert_false(work_was_refused());
	assert_false(study_small_dsa(4).computed);
	assert_true(work_was_refused());
	work_begin(of_group - 1, UINT64_MAX, 0); /* another input */
	assert_false(study_small_dsa(4).computed);
	work_end();
}

/* What is remembered of inputs before costs an input what it would cost. */
static void
test_a_group_of_dsa_is_taken_from_every_input(void **state)
{
	const uint64_t of_y = work_of_power(3, 2);
	const uint64_t of_group =
		work_of_prime_test(2) + of_y + work_of_prime_test(3);
	const uint64_t of_four = work_of_prime_test(3) + work_of_power(4, 3);

	(void)state;
	for (int input = 0; input < 2; input++) {
		work_begin(of_group + of_y, UINT64_MAX, 0);
		assert_true(study_small_dsa(4).public_in_group);
		assert_false(study_small_dsa(4).computed);
	}
	for (int input = 0; input < 2; input++) { /* 4 divides 13 - 1 */
		work_begin(of_four, UINT64_MAX, 0);
		assert_int_equal(
			study_group_of_two(13, 4, 1).fault, DSA_Q_COMPOSITE);
		assert_true(study_group_of_two(13, 4, 1).computed);
		assert_false(study_small_dsa(4).computed);
	}
	work_end();
}

/* p = 7 and q = 3, and a g of so many octets that is out of range. */
static struct dsa_facts
study_dsa_of_long_generator(size_t g_octets)
{
	static uint8_t octets[OCTETS_MAX] = {
		0x30, 0x82, 0, 0, 0x02, 1, 7, 0x02, 1, 3};
	static const uint8_t y[] = {0x02, 0x01, 0x04};
	const size_t n = 10 + append_number(octets + 10, 0x01, g_octets);
	const struct public_key key = {.kind = KEY_DSA,
		.algorithm.parameters = {octets, n},
		.bits.octets = {y, 3}};
	struct dsa_facts facts;

	octets[2] = (uint8_t)((n - 4) >> 8);
	octets[3] = (uint8_t)(n - 4);
	keys_study_dsa(&key, &facts);
	return facts;
}

/* A generator has any length: what is too long to be remembered is computed
 * with each time. */
static void
test_a_long_group_of_dsa_is_computed_with_each_time(void **state)
{
	static const size_t lengths[] = {500, 1000};
	const uint64_t of_group = work_of_prime_test(2) + work_of_power(3, 2);

	(void)state;
	for (size_t i = 0; i < 2; i++) {
		work_begin(of_group, UINT64_MAX, 0);
		assert_int_equal(study_dsa_of_long_generator(lengths[i]).fault,
			DSA_G_OF_OTHER_ORDER);
		assert_int_equal(
			study_dsa_of_long_generator(lengths[i]).computed,
			lengths[i] == 500);
		work_end();
	}
}

static struct dsa_facts
study_dsa_of(const char *parameters, const char *y)
{
	struct hex group, octets;
	struct public_key key = {.kind = KEY_DSA,
		.algorithm.parameters = from_hex(&group, parameters),
		.bits.octets = from_hex(&octets, y)};
	struct dsa_facts facts;

	keys_study_dsa(&key, &facts);
	return facts;
}

static void
test_dsa_is_decoded_where_it_is_whole(void **state)
{
	static const char *const parameters[] = {"", "0500",
		"3009 020107 020103 020102 0500",
		"300b 020107 020103 020102 0500", "3006 020107 020103",
		"3009 040107 020103 020102", "3009 020107 040103 020102",
		"3009 020107 020103 040102", "3008 0200 020103 020102"};
	static const char *const publics[] = {
		"", "040104", "020104 0500", "0200"};
	static const char sound[] = "3009 020107 020103 020102";

	(void)state;
	for (size_t i = 0; i < sizeof(parameters) / sizeof(parameters[0]); i++)
		if (study_dsa_of(parameters[i], "020104").parameters_decoded)
			fail_msg("%s is decoded", parameters[i]);
	for (size_t i = 0; i < sizeof(publics) / sizeof(publics[0]); i++)
		if (study_dsa_of(sound, publics[i]).public_decoded)
			fail_msg("%s is decoded", publics[i]);
	assert_true(study_dsa_of(sound, "020104").parameters_decoded);
	assert_true(study_dsa_of(sound, "020104").public_decoded);
	/* In [2, p - 2], of order q. */
	assert_true(study_dsa_of(sound, "020104").public_in_group);
	assert_false(study_dsa_of(sound, "020101").public_in_group);
	assert_false(study_dsa_of(sound, "020106").public_in_group);
	assert_false(study_dsa_of(sound, "020103").public_in_group);
}

static void
test_each_fault_of_a_dsa_group_is_told(void **state)
{
	static const struct {
		const char *parameters; /* p, q, g */
		enum dsa_parameter_fault fault;
	} groups[] = {
		{"3009 020107 020103 020102", DSA_SOUND},
		{"3009 020106 020105 020102", DSA_P_COMPOSITE},
		{"3009 020107 020105 020102", DSA_Q_NO_DIVISOR},
		{"3009 02010d 020104 020102", DSA_Q_COMPOSITE},
		{"3009 020107 020103 020103", DSA_G_OF_OTHER_ORDER},
		{"3009 020107 020103 020101", DSA_G_OF_OTHER_ORDER},
		/* 14^2 = 1 modulo 65, which is 5 times 13 */
		{"3009 020141 020102 02010e", DSA_P_COMPOSITE},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++) {
		const struct dsa_facts facts =
			study_dsa_of(groups[i].parameters, "020104");

		assert_true(facts.computed);
		if (facts.fault != groups[i].fault)
			fail_msg("%s: %d", groups[i].parameters, facts.fault);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_short_private_exponents_are_found),
		cmocka_unit_test(test_longer_private_exponents_are_not_found),
		cmocka_unit_test(test_exponent_is_compared_with_the_modulus),
		cmocka_unit_test(
			test_a_fraction_that_ends_has_no_short_exponent),
		cmocka_unit_test(test_prime_moduli),
		cmocka_unit_test(test_polynomials),
		cmocka_unit_test(test_ones_of_the_lower_half),
		cmocka_unit_test(test_small_multiples),
		cmocka_unit_test(test_short_numbers_are_no_multiples),
		cmocka_unit_test(test_small_orders),
		cmocka_unit_test(test_other_lengths_have_no_order),
		cmocka_unit_test(test_long_dsa_numbers_are_not_computed_with),
		cmocka_unit_test(test_dsa_numbers_of_nothing),
		cmocka_unit_test(test_dsa_is_decoded_where_it_is_whole),
		cmocka_unit_test(test_each_fault_of_a_dsa_group_is_told),
		cmocka_unit_test(
			test_a_group_of_dsa_is_computed_with_once_for_an_input),
		cmocka_unit_test(test_a_group_of_dsa_is_taken_from_every_input),
		cmocka_unit_test(
			test_a_long_group_of_dsa_is_computed_with_each_time),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, seed, unseed);
}
