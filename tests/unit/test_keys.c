/* RSA keys: what keys/ finds in a modulus and an exponent.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include "keys/keys.h"
#include "keys/weak.h"

enum { MODULUS_OCTETS = KEYS_MODULUS_BITS / 8 + 2 };

static gmp_randstate_t randomness;

static int
seed(void **state)
{
	(void)state;
	gmp_randinit_default(randomness);
	gmp_randseed_ui(randomness, 20240701);
	return 0;
}

static int
unseed(void **state)
{
	(void)state;
	gmp_randclear(randomness);
	return 0;
}

static struct slice
octets(const char *text, size_t n)
{
	return (struct slice){(const uint8_t *)text, n};
}
#define OCTETS(literal) octets(literal, sizeof(literal) - 1)

static struct rsa_facts
study_octets(struct slice modulus, struct slice exponent)
{
	const struct public_key key = {
		.kind = KEY_RSA, .modulus = modulus, .exponent = exponent};
	struct rsa_facts facts;

	keys_study_rsa(&key, &facts);
	return facts;
}

static struct rsa_facts
study_exponent(struct slice exponent)
{
	return study_octets(OCTETS("\x0c\xa1"), exponent);
}

/* The facts of n, with a leading 00 as DER wants it before a high bit. */
static struct rsa_facts
study(const mpz_t n)
{
	static uint8_t content[1 + MODULUS_OCTETS];
	size_t count = 0;

	assert_true(mpz_sizeinbase(n, 256) <= MODULUS_OCTETS);
	content[0] = 0;
	mpz_export(content + 1, &count, 1, 1, 1, 0, n);
	return study_octets(
		(struct slice){content, 1 + count}, OCTETS("\x01\x00\x01"));
}

static struct rsa_facts
study_number(const char *hexadecimal)
{
	struct rsa_facts facts;
	mpz_t n;

	assert_int_equal(mpz_init_set_str(n, hexadecimal, 16), 0);
	facts = study(n);
	mpz_clear(n);
	return facts;
}

static bool
has_small_factor(const mpz_t n)
{
	for (unsigned long i = 2; i <= KEYS_SMALL_FACTOR; i++)
		if (mpz_divisible_ui_p(n, i))
			return true;
	return false;
}

/* A prime of exactly so many bits. */
static void
set_prime(mpz_t p, mp_bitcnt_t bits)
{
	mpz_urandomb(p, randomness, bits - 1);
	mpz_setbit(p, bits - 1);
	mpz_nextprime(p, p);
	assert_int_equal(mpz_sizeinbase(p, 2), bits);
}

/* A product of two primes of which nothing bad is known. */
static void
set_sound(mpz_t n, mp_bitcnt_t bits)
{
	mpz_t p;

	mpz_init(p);
	do {
		set_prime(p, bits / 2);
		set_prime(n, bits - bits / 2 - 1);
		mpz_mul(n, n, p);
	} while (mpz_sizeinbase(n, 2) != bits - 1);
	mpz_clear(p);
}

/* --- the numbers as they are encoded ------------------------------------- */

static void
test_another_kind_of_key_has_no_rsa_facts(void **state)
{
	const struct public_key key = {.kind = KEY_EC,
		.modulus = OCTETS("\x0f"),
		.exponent = OCTETS("\x03")};
	struct rsa_facts facts;

	(void)state;
	keys_study_rsa(&key, &facts);
	assert_false(facts.is_rsa);
	assert_int_equal(facts.modulus_bits, 0);
}

static void
test_a_pss_key_is_an_rsa_key(void **state)
{
	const struct public_key key = {.kind = KEY_RSA_PSS,
		.modulus = OCTETS("\x0f"),
		.exponent = OCTETS("\x03")};
	struct rsa_facts facts;

	(void)state;
	keys_study_rsa(&key, &facts);
	assert_true(facts.is_rsa);
	assert_int_equal(facts.modulus_bits, 4);
}

static void
test_a_key_that_was_not_decoded_has_no_rsa_facts(void **state)
{
	(void)state;
	assert_false(study_octets(OCTETS(""), OCTETS("\x03")).is_rsa);
	assert_false(study_octets(OCTETS("\x0f"), OCTETS("")).is_rsa);
}

static void
test_bits_do_not_count_leading_zeros(void **state)
{
	(void)state;
	assert_int_equal(study_number("80").modulus_bits, 8);
	assert_int_equal(study_number("ff").modulus_bits, 8);
	assert_int_equal(study_number("100").modulus_bits, 9);
	assert_int_equal(
		study_octets(OCTETS("\0\0\0\x01"), OCTETS("\x03")).modulus_bits,
		1);
}

static void
test_a_modulus_of_zero_is_even_and_not_computed_with(void **state)
{
	const struct rsa_facts facts = study_number("0");

	(void)state;
	assert_true(facts.is_rsa);
	assert_false(facts.computed);
	assert_false(facts.modulus_negative);
	assert_true(facts.modulus_even);
	assert_int_equal(facts.modulus_bits, 0);
}

static void
test_a_negative_modulus_is_told_and_not_computed_with(void **state)
{
	const struct rsa_facts facts =
		study_octets(OCTETS("\xff\x01"), OCTETS("\x03"));

	(void)state;
	assert_true(facts.modulus_negative);
	assert_false(facts.computed);
	assert_false(facts.modulus_even);
	assert_int_equal(facts.modulus_bits, 8); /* -255 */
}

static void
test_bits_of_a_negative_number_are_those_of_its_magnitude(void **state)
{
	static const struct {
		struct slice content;
		size_t bits;
	} cases[] = {
		{{(const uint8_t *)"\xff", 1}, 1},             /* -1 */
		{{(const uint8_t *)"\xff\xff", 2}, 1},         /* -1 */
		{{(const uint8_t *)"\xfe", 1}, 2},             /* -2 */
		{{(const uint8_t *)"\x81", 1}, 7},             /* -127 */
		{{(const uint8_t *)"\x80", 1}, 8},             /* -128 */
		{{(const uint8_t *)"\xff\x7f", 2}, 8},         /* -129 */
		{{(const uint8_t *)"\xff\x00", 2}, 9},         /* -256 */
		{{(const uint8_t *)"\xff\x00\x01", 3}, 16},    /* -65535 */
		{{(const uint8_t *)"\xff\x00\x00", 3}, 17},    /* -65536 */
		{{(const uint8_t *)"\x80\x00\x00\x01", 4}, 31} /* 1 - 2^31 */
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		assert_int_equal(study_exponent(cases[i].content).exponent_bits,
			cases[i].bits);
}

static void
test_an_even_modulus_is_told(void **state)
{
	(void)state;
	assert_true(study_number("c0de").modulus_even);
	assert_false(study_number("c0df").modulus_even);
}

static void
test_an_exponent_is_told_by_value_bits_and_parity(void **state)
{
	struct rsa_facts facts = study_exponent(OCTETS("\x01\x00\x01"));

	(void)state;
	assert_int_equal(facts.exponent, 65537);
	assert_int_equal(facts.exponent_bits, 17);
	assert_false(facts.exponent_even);
	assert_false(facts.exponent_negative);
	facts = study_exponent(OCTETS("\x04"));
	assert_int_equal(facts.exponent, 4);
	assert_true(facts.exponent_even);
	facts = study_exponent(OCTETS("\x00"));
	assert_int_equal(facts.exponent, 0);
	assert_int_equal(facts.exponent_bits, 0);
	assert_true(facts.exponent_even);
}

static void
test_an_exponent_of_64_bits_has_a_value_and_a_longer_one_none(void **state)
{
	struct rsa_facts facts =
		study_exponent(OCTETS("\x00\xfe\xdc\xba\x98\x76\x54\x32\x11"));

	(void)state;
	assert_int_equal(facts.exponent, 0xfedcba9876543211);
	assert_int_equal(facts.exponent_bits, 64);
	facts = study_exponent(OCTETS("\x01\x00\x00\x00\x00\x00\x00\x00\x03"));
	assert_int_equal(facts.exponent, UINT64_MAX);
	assert_int_equal(facts.exponent_bits, 65);
}

static void
test_a_negative_exponent_has_no_value(void **state)
{
	const struct rsa_facts facts = study_exponent(OCTETS("\xfd"));

	(void)state;
	assert_true(facts.exponent_negative);
	assert_int_equal(facts.exponent, UINT64_MAX);
	assert_int_equal(facts.exponent_bits, 2);
}

static void
test_16384_bits_are_computed_with_and_16385_are_not(void **state)
{
	struct rsa_facts facts;
	mpz_t n;

	(void)state;
	mpz_init_set_ui(n, 9);
	mpz_mul_2exp(n, n, KEYS_MODULUS_BITS - 4);
	facts = study(n);
	assert_int_equal(facts.modulus_bits, 16384);
	assert_true(facts.computed);
	assert_int_equal(facts.small_factor, 3);
	mpz_mul_2exp(n, n, 1);
	facts = study(n);
	assert_int_equal(facts.modulus_bits, 16385);
	assert_true(facts.modulus_even);
	assert_false(facts.computed);
	assert_int_equal(facts.small_factor, 0);
	mpz_clear(n);
}

/* --- a sound modulus ------------------------------------------------------ */

static void
test_nothing_bad_is_known_of_a_sound_modulus(void **state)
{
	static const mp_bitcnt_t sizes[] = {80, 512, 1024, 2048};
	mpz_t n;

	(void)state;
	mpz_init(n);
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		struct rsa_facts facts;

		set_sound(n, sizes[i]);
		facts = study(n);
		assert_true(facts.computed);
		assert_int_equal(facts.modulus_bits, sizes[i] - 1);
		assert_false(facts.modulus_even);
		assert_false(facts.modulus_is_power);
		assert_int_equal(facts.small_factor, 0);
		assert_int_equal(facts.fermat_round, 0);
		assert_false(facts.roca);
		assert_false(facts.roca_variant);
		assert_int_equal(facts.factor_octets, 0);
	}
	mpz_clear(n);
}

static void
test_tiny_moduli_are_not_taken_for_products(void **state)
{
	mpz_t n;

	(void)state;
	mpz_init(n);
	for (unsigned long i = 1; i < 2000; i++) {
		struct rsa_facts facts;

		mpz_set_ui(n, i);
		facts = study(n);
		assert_int_equal(facts.fermat_round, 0);
		assert_false(facts.roca);
	}
	mpz_clear(n);
}

/* --- proofs --------------------------------------------------------------- */

static void
assert_shows(const struct rsa_facts *facts, const mpz_t factor)
{
	mpz_t shown;

	mpz_init(shown);
	assert_int_not_equal(facts->factor_octets, 0);
	assert_int_not_equal(facts->factor[0], 0);
	mpz_import(shown, facts->factor_octets, 1, 1, 1, 0, facts->factor);
	assert_int_equal(mpz_cmp(shown, factor), 0);
	mpz_clear(shown);
}

/* --- powers --------------------------------------------------------------- */

static void
test_squares_cubes_and_higher_powers_are_powers(void **state)
{
	static const unsigned long exponents[] = {2, 3, 4, 5, 7, 15, 31};
	struct rsa_facts facts;
	mpz_t p, n;

	(void)state;
	mpz_inits(p, n, NULL);
	set_prime(p, 500);
	for (size_t i = 0; i < sizeof exponents / sizeof exponents[0]; i++) {
		mpz_pow_ui(n, p, exponents[i]);
		facts = study(n);
		assert_true(facts.modulus_is_power);
		assert_int_equal(facts.power, exponents[i]);
		assert_shows(&facts, p);
		mpz_add_ui(n, n, 2);
		facts = study(n);
		assert_false(facts.modulus_is_power);
		assert_int_equal(facts.power, 0);
	}
	mpz_clears(p, n, NULL);
}

static void
test_the_longest_root_fits_its_room(void **state)
{
	struct rsa_facts facts;
	mpz_t root, n;

	(void)state;
	mpz_inits(root, n, NULL);
	mpz_setbit(root, KEYS_MODULUS_BITS / 2);
	mpz_sub_ui(root, root, 1);
	mpz_mul(n, root, root);
	facts = study(n);
	assert_int_equal(facts.modulus_bits, KEYS_MODULUS_BITS);
	assert_int_equal(facts.factor_octets, KEYS_FACTOR_OCTETS);
	assert_shows(&facts, root);
	mpz_clears(root, n, NULL);
}

static void
assert_power_as_gmp_says(const mpz_t n)
{
	const bool is_power =
		mpz_cmp_ui(n, 1) > 0 && mpz_perfect_power_p(n) != 0;
	mpz_t root;

	mpz_init(root);
	if ((keys_power(root, n, keys_small_factor(n)) != 0) != is_power)
		fail_msg("GMP says otherwise of a number of %zu bits",
			mpz_sizeinbase(n, 2));
	mpz_clear(root);
}

static void
test_small_numbers_are_powers_where_gmp_says_so(void **state)
{
	mpz_t n;

	(void)state;
	mpz_init(n);
	for (unsigned long i = 1; i < 5000; i++) {
		mpz_set_ui(n, i);
		assert_power_as_gmp_says(n);
	}
	mpz_clear(n);
}

/* Of bases on both sides of the largest small factor, of those that small
 * primes divide, and their neighbours. */
static void
test_large_numbers_are_powers_where_gmp_says_so(void **state)
{
	static const char *const bases[] = {"2", "3", "6", "7", "49", "65521",
		"65537", "65539", "65543", "4295360521"}; /* 65539^2 */
	const size_t count = sizeof bases / sizeof bases[0];
	mpz_t base, next, n;

	(void)state;
	mpz_inits(base, next, n, NULL);
	for (size_t i = 0; i < count; i++) {
		mpz_set_str(base, bases[i], 10);
		mpz_set_str(next, bases[(i + 1) % count], 10);
		for (unsigned long k = 1; k < 140; k++) {
			mpz_pow_ui(n, base, k);
			assert_power_as_gmp_says(n);
			mpz_add_ui(n, n, 2);
			assert_power_as_gmp_says(n);
			mpz_sub_ui(n, n, 2);
			mpz_mul(n, n, next);
			assert_power_as_gmp_says(n);
		}
	}
	mpz_clears(base, next, n, NULL);
}

/* Up to the highest that the longest modulus without small factors can be. */
static void
test_a_power_of_every_prime_exponent_is_found(void **state)
{
	static const unsigned long bases[] = {65539, 65543, 65551, 65557};
	size_t exponents = 0;
	mpz_t n, root;

	(void)state;
	mpz_inits(n, root, NULL);
	for (uint32_t k = 2; k < KEYS_MODULUS_BITS / 16; k++) {
		if (k != 2 && !keys_is_small_prime(k))
			continue;
		exponents++;
		for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
			mpz_ui_pow_ui(n, bases[i], k);
			if (mpz_sizeinbase(n, 2) > KEYS_MODULUS_BITS)
				continue;
			assert_int_equal(keys_power(root, n, 0), k);
			assert_int_equal(mpz_cmp_ui(root, bases[i]), 0);
		}
	}
	assert_int_equal(exponents, 172);
	mpz_clears(n, root, NULL);
}

static void
test_a_power_of_two_is_a_power_and_even(void **state)
{
	const struct rsa_facts facts = study_number("100000000000000000000");

	(void)state;
	assert_true(facts.modulus_is_power);
	assert_true(facts.modulus_even);
}

static void
test_one_is_no_power(void **state)
{
	(void)state;
	assert_false(study_number("1").modulus_is_power);
	assert_true(study_number("4").modulus_is_power);
}

static void
test_a_square_is_found_in_fermats_first_round_too(void **state)
{
	mpz_t p;

	(void)state;
	mpz_init(p);
	set_prime(p, 512);
	mpz_mul(p, p, p);
	assert_int_equal(study(p).fermat_round, 1);
	mpz_clear(p);
}

/* --- small factors -------------------------------------------------------- */

static void
test_the_table_is_the_product_of_the_odd_primes_to_65537(void **state)
{
	mpz_t product, table;

	(void)state;
	mpz_inits(product, table, NULL);
	mpz_primorial_ui(product, 65537);
	mpz_divexact_ui(product, product, 2);
	mpz_import(table, PRIMORIAL_WORDS, -1, 8, 0, 0, keys_primorial);
	assert_int_equal(mpz_cmp(product, table), 0);
	mpz_clears(product, table, NULL);
}

/* An odd number of so many bits, or one more, without small factors where it
 * has room for that. */
static void
set_rough(mpz_t n, mp_bitcnt_t bits)
{
	mpz_t common;

	mpz_init(common);
	do {
		mpz_urandomb(n, randomness, bits);
		mpz_setbit(n, bits - 1);
		mpz_setbit(n, 0);
		mpz_import(
			common, PRIMORIAL_WORDS, -1, 8, 0, 0, keys_primorial);
		mpz_gcd(common, common, n);
	} while (bits > 40 && mpz_cmp_ui(common, 1) > 0);
	mpz_clear(common);
}

/* The small factor that is found in a sound modulus times `factor`. */
static uint32_t
small_factor_of_multiple(unsigned long factor)
{
	uint32_t found;
	mpz_t n;

	mpz_init(n);
	set_sound(n, 500);
	mpz_mul_ui(n, n, factor);
	found = study(n).small_factor;
	mpz_clear(n);
	return found;
}

static void
test_small_factors_are_found_up_to_65537_and_none_beyond(void **state)
{
	(void)state;
	assert_int_equal(small_factor_of_multiple(3), 3);
	assert_int_equal(small_factor_of_multiple(5), 5);
	assert_int_equal(small_factor_of_multiple(751), 751);
	assert_int_equal(small_factor_of_multiple(757), 757);
	assert_int_equal(small_factor_of_multiple(65521), 65521);
	assert_int_equal(small_factor_of_multiple(65537), 65537);
	assert_int_equal(small_factor_of_multiple(65539), 0);
}

static void
test_each_prime_to_65537_is_found(void **state)
{
	mpz_t sound, n;

	(void)state;
	mpz_inits(sound, n, NULL);
	set_sound(sound, 1008);
	for (uint32_t prime = 3; prime <= KEYS_SMALL_FACTOR; prime += 2) {
		if (!keys_is_small_prime(prime))
			continue;
		mpz_mul_ui(n, sound, prime);
		assert_int_equal(keys_small_factor(n), prime);
	}
	mpz_clears(sound, n, NULL);
}

static void
test_the_smallest_of_several_factors_is_told(void **state)
{
	(void)state;
	assert_int_equal(small_factor_of_multiple(757UL * 751), 751);
	assert_int_equal(small_factor_of_multiple(65537UL * 65521), 65521);
	assert_int_equal(small_factor_of_multiple(9), 3);
}

static void
test_two_is_no_small_factor_but_does_not_hide_one(void **state)
{
	(void)state;
	assert_int_equal(small_factor_of_multiple(2), 0);
	assert_int_equal(small_factor_of_multiple(2UL * 7), 7);
}

/* The smallest odd prime factor to 65537, by the plain gcd. */
static uint32_t
plain_small_factor(const mpz_t n)
{
	uint32_t factor = 0;
	mpz_t common;

	mpz_init(common);
	mpz_import(common, PRIMORIAL_WORDS, -1, 8, 0, 0, keys_primorial);
	mpz_gcd(common, common, n);
	for (uint32_t i = 3; factor == 0 && i <= KEYS_SMALL_FACTOR; i += 2)
		if (mpz_cmp_ui(common, 1) > 0 && mpz_divisible_ui_p(common, i))
			factor = i;
	mpz_clear(common);
	return mpz_cmp_ui(n, factor) == 0 ? 0 : factor;
}

static void
assert_plain_small_factor(const mpz_t n, size_t *found)
{
	const uint32_t factor = plain_small_factor(n);

	assert_int_equal(keys_small_factor(n), factor);
	*found += factor != 0;
}

/* Sizes of one limb to 256, most without factors; then with a planted
 * one, and even; and those whose limbs are all ones or zeros, which carry. */
static void
test_small_factors_are_those_of_the_plain_gcd(void **state)
{
	size_t found = 0;
	mpz_t n, p;

	(void)state;
	mpz_inits(n, p, NULL);
	for (mp_bitcnt_t bits = 1; bits <= KEYS_MODULUS_BITS; bits += 347) {
		mpz_set_ui(p, gmp_urandomm_ui(randomness, 65000) + 3);
		mpz_nextprime(p, p);
		set_rough(n, bits);
		assert_plain_small_factor(n, &found);
		mpz_mul(n, n, p);
		assert_plain_small_factor(n, &found);
		mpz_mul_2exp(n, n, bits % 130);
		assert_plain_small_factor(n, &found);
		mpz_set_ui(n, 0);
		mpz_setbit(n, bits);
		mpz_sub_ui(n, n, 1);
		assert_plain_small_factor(n, &found);
		mpz_add_ui(n, n, 2);
		assert_plain_small_factor(n, &found);
	}
	assert_true(found > 100 && found < 220);
	mpz_clears(n, p, NULL);
}

static void
test_a_small_prime_is_no_factor_of_itself(void **state)
{
	(void)state;
	assert_int_equal(study_number("1").small_factor, 0);
	assert_int_equal(study_number("2").small_factor, 0);
	assert_int_equal(study_number("3").small_factor, 0);
	assert_int_equal(study_number("9").small_factor, 3);
	assert_int_equal(study_number("2ef").small_factor, 0);
	assert_int_equal(study_number("10001").small_factor, 0);
	assert_int_equal(study_number("20002").small_factor, 65537);
}

static void
test_a_modulus_of_nothing_but_small_factors_is_no_trouble(void **state)
{
	mpz_t n;

	(void)state;
	mpz_init(n);
	mpz_primorial_ui(n, 11000);
	mpz_divexact_ui(n, n, 2);
	assert_true(mpz_sizeinbase(n, 2) <= KEYS_MODULUS_BITS);
	assert_int_equal(study(n).small_factor, 3);
	mpz_clear(n);
}

/* --- Fermat's method -------------------------------------------------------
 */

static uint32_t
round_of(const mpz_t n, const mpz_t a)
{
	uint32_t round;
	mpz_t root;

	mpz_init(root);
	mpz_sqrt(root, n);
	if (!mpz_perfect_square_p(n))
		mpz_add_ui(root, root, 1);
	mpz_sub(root, a, root);
	round = (uint32_t)mpz_get_ui(root) + 1;
	mpz_clear(root);
	return round;
}

/* Sets n = (a + b)(a - b) for which Fermat's method takes `round` rounds:
 * a less the root of n is about b^2 / 2a. q = a - b. */
static void
set_close(mpz_t n, mpz_t q, uint32_t round, mp_bitcnt_t bits)
{
	mpz_t a, b, p;

	mpz_inits(a, b, p, NULL);
	do {
		mpz_urandomb(a, randomness, bits / 2 - 1);
		mpz_setbit(a, bits / 2 - 1);
		mpz_mul_ui(b, a, 2 * round - 1);
		mpz_sqrt(b, b);
		mpz_add(p, a, b);
		mpz_sub(q, a, b);
		mpz_mul(n, p, q);
	} while (has_small_factor(n) || round_of(n, a) != round);
	mpz_clears(a, b, p, NULL);
}

static void
test_close_factors_are_found_in_their_very_round(void **state)
{
	static const uint32_t rounds[] = {
		1, 2, 3, 10, 99, 100, 101, 110, 500, 999, 1000};
	struct rsa_facts facts;
	mpz_t n, factor;

	(void)state;
	mpz_inits(n, factor, NULL);
	for (size_t i = 0; i < sizeof rounds / sizeof rounds[0]; i++) {
		set_close(n, factor, rounds[i], 2048);
		facts = study(n);
		assert_int_equal(facts.fermat_round, rounds[i]);
		assert_shows(&facts, factor);
	}
	mpz_clears(n, factor, NULL);
}

static void
test_factors_that_need_1001_rounds_are_not_found(void **state)
{
	mpz_t n, factor;

	(void)state;
	mpz_inits(n, factor, NULL);
	set_close(n, factor, 1001, 2048);
	assert_int_equal(study(n).fermat_round, 0);
	assert_int_equal(keys_fermat_round(n, 1001), 1001);
	assert_int_equal(keys_fermat_round(n, 1000), 0);
	mpz_clears(n, factor, NULL);
}

/* The method as it is in the books, without the sieve. */
static uint32_t
plain_fermat_round(const mpz_t n, uint32_t rounds)
{
	uint32_t round = 1;
	mpz_t a, gap;

	mpz_inits(a, gap, NULL);
	mpz_sqrt(a, n);
	if (!mpz_perfect_square_p(n))
		mpz_add_ui(a, a, 1);
	for (; round <= rounds; round++) {
		mpz_mul(gap, a, a);
		mpz_sub(gap, gap, n);
		if (mpz_perfect_square_p(gap))
			break;
		mpz_add_ui(a, a, 1);
	}
	mpz_clears(a, gap, NULL);
	return round <= rounds ? round : 0;
}

static void
test_the_sieve_of_squares_loses_none(void **state)
{
	size_t found = 0;
	mpz_t n;

	(void)state;
	mpz_init(n);
	for (int i = 0; i < 2000; i++) {
		uint32_t round;

		mpz_urandomb(n, randomness, 14);
		mpz_setbit(n, 0);
		round = plain_fermat_round(n, 400);
		assert_int_equal(keys_fermat_round(n, 400), round);
		found += round != 0;
	}
	assert_true(found > 200);
	mpz_clear(n);
}

static void
test_fermats_method_is_not_run_behind_a_small_factor(void **state)
{
	mpz_t n, a;

	(void)state;
	mpz_inits(n, a, NULL);
	set_prime(a, 200);
	mpz_mul_ui(n, a, 3);
	mpz_mul(n, n, n); /* (3a)^2: the first round would find it */
	assert_int_equal(study(n).small_factor, 3);
	assert_int_equal(study(n).fermat_round, 0);
	mpz_mul(n, a, a);
	mpz_mul_2exp(n, n, 2);
	assert_true(study(n).modulus_even);
	assert_int_equal(study(n).fermat_round, 0);
	mpz_clears(n, a, NULL);
}

/* --- ROCA ------------------------------------------------------------------
 */

/* A 513-bit modulus of an affected device, public as a test value of
 * google/paranoid_crypto. */
static const char affected[] =
	"011e60c8db2552c7cc86ce5742b77f0fc70ce839ada533c536"
	"efd853fe9c08e1fa69c6bb7be2e4baa0a8d7d986dc884f72"
	"a69968ebcdd722498c050f5ed9f4027f";

/* The product of the 17 primes of the fingerprint. */
static void
set_fingerprint_product(mpz_t out)
{
	static const unsigned long primes[] = {11, 13, 17, 19, 37, 53, 61, 71,
		73, 79, 97, 103, 107, 109, 127, 151, 157};

	mpz_set_ui(out, 1);
	for (size_t i = 0; i < sizeof primes / sizeof primes[0]; i++)
		mpz_mul_ui(out, out, primes[i]);
}

static void
test_a_modulus_of_an_affected_device_is_roca(void **state)
{
	const struct rsa_facts facts = study_number(affected);

	(void)state;
	assert_true(facts.roca);
	assert_int_equal(facts.modulus_bits, 513);
	assert_int_equal(facts.small_factor, 0);
}

static void
test_any_power_of_65537_modulo_the_product_is_roca(void **state)
{
	mpz_t n, product, base;

	(void)state;
	mpz_inits(n, product, base, NULL);
	set_fingerprint_product(product);
	mpz_set_ui(base, 65537);
	for (unsigned long i = 0; i < 500; i++) {
		mpz_powm_ui(n, base, 1000003 * i, product);
		assert_true(keys_is_roca(n));
		mpz_addmul_ui(n, product, 12345 + i);
		assert_true(keys_is_roca(n));
	}
	mpz_clears(n, product, base, NULL);
}

static void
test_of_all_residues_modulo_the_last_prime_one_fits(void **state)
{
	int inside = 0;
	mpz_t n, product;

	(void)state;
	mpz_inits(n, product, NULL);
	set_fingerprint_product(product);
	mpz_divexact_ui(product, product, 157);
	mpz_set_str(n, affected, 16);
	/* 78 residues are powers of 65537, but the other primes already
	 * settle the exponent modulo 78. */
	for (int i = 0; i < 157; i++) {
		inside += keys_is_roca(n);
		mpz_add(n, n, product);
	}
	assert_int_equal(inside, 1);
	mpz_clears(n, product, NULL);
}

/* True where n modulo prime is a power of 65537. */
static bool
is_power_modulo(const mpz_t n, unsigned long prime)
{
	unsigned long power = 1;

	for (unsigned long i = 0; i < prime; i++) {
		if (mpz_fdiv_ui(n, prime) == power)
			return true;
		power = power * 65537 % prime;
	}
	return false;
}

static void
test_residues_without_a_common_logarithm_are_not_roca(void **state)
{
	unsigned long wanted;
	mpz_t n, product;

	(void)state;
	mpz_inits(n, product, NULL);
	set_fingerprint_product(product);
	mpz_set_str(n, affected, 16);
	assert_true(keys_is_roca(n));
	/* The same residues but that modulo 13, which becomes that of the
	 * next power: an even and an odd exponent at once. */
	wanted = mpz_fdiv_ui(n, 13) * 65537 % 13;
	mpz_divexact_ui(product, product, 13);
	while (mpz_fdiv_ui(n, 13) != wanted)
		mpz_add(n, n, product);
	assert_true(is_power_modulo(n, 11));
	assert_true(is_power_modulo(n, 13));
	assert_true(is_power_modulo(n, 157));
	assert_false(keys_is_roca(n));
	mpz_clears(n, product, NULL);
}

/* --- ROCA of another base --------------------------------------------------
 */

/* The product of the primes 5..229. */
static void
set_variant_product(mpz_t out)
{
	mpz_primorial_ui(out, 229);
	mpz_divexact_ui(out, out, 6);
}

static void
test_a_square_modulo_48_primes_is_the_variant(void **state)
{
	size_t count = 0;
	struct rsa_facts facts;
	mpz_t n, product;

	(void)state;
	mpz_inits(n, product, NULL);
	set_variant_product(product);
	mpz_set_ui(n, 257);
	mpz_mul_ui(n, n, 257);
	for (; count < 20; mpz_addmul_ui(n, product, 2)) {
		assert_true(keys_is_roca_variant(n));
		facts = study(n);
		if (facts.fermat_round != 0 || facts.small_factor != 0)
			continue;
		assert_true(facts.roca_variant);
		assert_false(facts.roca);
		count++;
	}
	mpz_clears(n, product, NULL);
}

static void
test_half_of_the_residues_modulo_the_last_prime_are_the_variant(void **state)
{
	int inside = 0;
	mpz_t n, product;

	(void)state;
	mpz_inits(n, product, NULL);
	set_variant_product(product);
	mpz_divexact_ui(product, product, 229);
	mpz_set_ui(n, 257UL * 257);
	for (int i = 0; i < 229; i++) {
		inside += keys_is_roca_variant(n);
		mpz_add(n, n, product);
	}
	assert_int_equal(inside, (229 - 1) / 2);
	mpz_clears(n, product, NULL);
}

static void
test_squares_and_powers_of_65537_are_not_the_variant(void **state)
{
	mpz_t n, product;

	(void)state;
	mpz_inits(n, product, NULL);
	set_prime(n, 512);
	mpz_mul(n, n, n);
	assert_true(keys_is_roca_variant(n));
	assert_false(study(n).roca_variant);
	set_variant_product(product);
	mpz_set_ui(n, 65537);
	mpz_powm_ui(n, n, 1000, product);
	while (mpz_even_p(n) || study(n).small_factor != 0)
		mpz_add(n, n, product);
	assert_true(keys_is_roca_variant(n));
	assert_true(study(n).roca);
	assert_false(study(n).roca_variant);
	mpz_clears(n, product, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_another_kind_of_key_has_no_rsa_facts),
		cmocka_unit_test(test_a_pss_key_is_an_rsa_key),
		cmocka_unit_test(
			test_a_key_that_was_not_decoded_has_no_rsa_facts),
		cmocka_unit_test(test_bits_do_not_count_leading_zeros),
		cmocka_unit_test(
			test_a_modulus_of_zero_is_even_and_not_computed_with),
		cmocka_unit_test(
			test_a_negative_modulus_is_told_and_not_computed_with),
		cmocka_unit_test(
			test_bits_of_a_negative_number_are_those_of_its_magnitude),
		cmocka_unit_test(test_an_even_modulus_is_told),
		cmocka_unit_test(
			test_an_exponent_is_told_by_value_bits_and_parity),
		cmocka_unit_test(
			test_an_exponent_of_64_bits_has_a_value_and_a_longer_one_none),
		cmocka_unit_test(test_a_negative_exponent_has_no_value),
		cmocka_unit_test(
			test_16384_bits_are_computed_with_and_16385_are_not),
		cmocka_unit_test(test_nothing_bad_is_known_of_a_sound_modulus),
		cmocka_unit_test(test_tiny_moduli_are_not_taken_for_products),
		cmocka_unit_test(
			test_squares_cubes_and_higher_powers_are_powers),
		cmocka_unit_test(test_the_longest_root_fits_its_room),
		cmocka_unit_test(
			test_small_numbers_are_powers_where_gmp_says_so),
		cmocka_unit_test(
			test_large_numbers_are_powers_where_gmp_says_so),
		cmocka_unit_test(test_a_power_of_every_prime_exponent_is_found),
		cmocka_unit_test(test_a_power_of_two_is_a_power_and_even),
		cmocka_unit_test(test_one_is_no_power),
		cmocka_unit_test(
			test_a_square_is_found_in_fermats_first_round_too),
		cmocka_unit_test(
			test_the_table_is_the_product_of_the_odd_primes_to_65537),
		cmocka_unit_test(
			test_small_factors_are_found_up_to_65537_and_none_beyond),
		cmocka_unit_test(test_each_prime_to_65537_is_found),
		cmocka_unit_test(test_the_smallest_of_several_factors_is_told),
		cmocka_unit_test(test_small_factors_are_those_of_the_plain_gcd),
		cmocka_unit_test(
			test_two_is_no_small_factor_but_does_not_hide_one),
		cmocka_unit_test(test_a_small_prime_is_no_factor_of_itself),
		cmocka_unit_test(
			test_a_modulus_of_nothing_but_small_factors_is_no_trouble),
		cmocka_unit_test(
			test_close_factors_are_found_in_their_very_round),
		cmocka_unit_test(
			test_factors_that_need_1001_rounds_are_not_found),
		cmocka_unit_test(test_the_sieve_of_squares_loses_none),
		cmocka_unit_test(
			test_fermats_method_is_not_run_behind_a_small_factor),
		cmocka_unit_test(test_a_modulus_of_an_affected_device_is_roca),
		cmocka_unit_test(
			test_any_power_of_65537_modulo_the_product_is_roca),
		cmocka_unit_test(
			test_of_all_residues_modulo_the_last_prime_one_fits),
		cmocka_unit_test(
			test_residues_without_a_common_logarithm_are_not_roca),
		cmocka_unit_test(test_a_square_modulo_48_primes_is_the_variant),
		cmocka_unit_test(
			test_half_of_the_residues_modulo_the_last_prime_are_the_variant),
		cmocka_unit_test(
			test_squares_and_powers_of_65537_are_not_the_variant),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, seed, unseed);
}
