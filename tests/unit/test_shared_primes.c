/* Primes that several moduli share.
 * SPDX-License-Identifier: MIT */
#include "testing.h"

#include <gmp.h>
#include <stdlib.h>

#include "keys/batch_gcd.h"
#include "keys/keys.h"
#include "keys/shared_primes.h"

enum { ROOM = 700, LARGE_BITS = KEYS_MODULUS_BITS };

#define UNLIMITED SIZE_MAX

static gmp_randstate_t randomness;

/* The moduli of one test, and the set that they are in. */
struct moduli {
	struct shared_primes *set;
	uint8_t *octets[ROOM];
	size_t count;
};

static int
set_up(void **state)
{
	struct moduli *moduli = calloc(1, sizeof(*moduli));

	moduli->set = shared_primes_new();
	*state = moduli;
	return moduli->set == NULL;
}

static int
tear_down(void **state)
{
	struct moduli *moduli = *state;

	shared_primes_free(moduli->set);
	for (size_t i = 0; i < moduli->count; i++)
		free(moduli->octets[i]);
	free(moduli);
	return 0;
}

/* Adds a number as the contents of an INTEGER, index being the count so far. */
static size_t
add(struct moduli *moduli, const mpz_t number)
{
	const size_t index = moduli->count++;
	size_t n = 0;

	assert_true(index < ROOM);
	moduli->octets[index] = calloc(1, mpz_sizeinbase(number, 256) + 1);
	assert_non_null(moduli->octets[index]);
	mpz_export(moduli->octets[index] + 1, &n, 1, 1, 1, 0, number);
	assert_true(shared_primes_add(moduli->set,
		(struct slice){moduli->octets[index], n + 1}, index));
	return index;
}

static size_t
add_product(struct moduli *moduli, const mpz_t p, const mpz_t q)
{
	mpz_t n;
	size_t index;

	mpz_init(n);
	mpz_mul(n, p, q);
	index = add(moduli, n);
	mpz_clear(n);
	return index;
}

static size_t
add_text(struct moduli *moduli, const char *decimal)
{
	mpz_t n;
	size_t index;

	mpz_init_set_str(n, decimal, 10);
	index = add(moduli, n);
	mpz_clear(n);
	return index;
}

static void
make_primes(mpz_t *primes, size_t count, mp_bitcnt_t bits)
{
	for (size_t i = 0; i < count; i++) {
		mpz_init(primes[i]);
		mpz_urandomb(primes[i], randomness, bits - 1);
		mpz_setbit(primes[i], bits - 1);
		mpz_nextprime(primes[i], primes[i]);
	}
}

static void
clear_all(mpz_t *numbers, size_t count)
{
	for (size_t i = 0; i < count; i++)
		mpz_clear(numbers[i]);
}

static void
run(struct moduli *moduli)
{
	assert_int_equal(
		shared_primes_run(moduli->set, UNLIMITED, 2), SHARED_COMPARED);
}

/* What was found of a modulus; NULL: nothing. */
static const struct shared_prime *
found(const struct moduli *moduli, size_t index)
{
	const struct shared_prime *one;

	for (size_t i = 0; (one = shared_primes_found(moduli->set, i)) != NULL;
		i++)
		if (one->index == index)
			return one;
	return NULL;
}

static void
assert_shares(const struct moduli *moduli, size_t index, size_t other,
	const mpz_t factor)
{
	const struct shared_prime *one = found(moduli, index);
	mpz_t value;

	assert_non_null(one);
	assert_int_equal(one->other, other);
	mpz_init(value);
	mpz_import(value, one->factor.n, 1, 1, 1, 0, one->factor.p);
	assert_int_equal(mpz_cmp(value, factor), 0);
	mpz_clear(value);
}

static void
test_nothing_to_compare(void **state)
{
	struct moduli *moduli = *state;

	run(moduli);
	assert_null(shared_primes_found(moduli->set, 0));
	add_text(moduli, "3000000000000000007");
	run(moduli);
	assert_null(shared_primes_found(moduli->set, 0));
}

static void
test_shared_prime_is_shown_in_both(void **state)
{
	struct moduli *moduli = *state;
	mpz_t p[7];
	size_t first, second;

	make_primes(p, 7, 256);
	add_product(moduli, p[0], p[1]);
	first = add_product(moduli, p[2], p[3]);
	add_product(moduli, p[4], p[5]);
	second = add_product(moduli, p[6], p[3]);
	run(moduli);
	assert_shares(moduli, first, second, p[3]);
	assert_shares(moduli, second, first, p[3]);
	assert_null(shared_primes_found(moduli->set, 2));
	clear_all(p, 7);
}

static void
test_all_pairs_of_a_few_primes(void **state)
{
	struct moduli *moduli = *state;
	mpz_t p[9], n;

	/* As a device did that chose among nine: each prime of each modulus is
	 * one of others. */
	make_primes(p, 9, 128);
	for (size_t i = 0; i < 9; i++)
		for (size_t j = 0; j < i; j++)
			add_product(moduli, p[i], p[j]);
	run(moduli);
	mpz_init(n);
	for (size_t i = 0; i < moduli->count; i++) {
		const struct shared_prime *one = found(moduli, i);
		size_t with = 0;

		assert_non_null(one);
		assert_true(one->other != i && one->other < moduli->count);
		mpz_import(n, one->factor.n, 1, 1, 1, 0, one->factor.p);
		for (size_t j = 0; j < 9; j++)
			with += mpz_cmp(n, p[j]) == 0;
		assert_int_equal(with, 1);
	}
	mpz_clear(n);
	clear_all(p, 9);
}

static void
test_equal_moduli_are_no_news(void **state)
{
	struct moduli *moduli = *state;
	mpz_t p[3];

	make_primes(p, 3, 128);
	add_product(moduli, p[0], p[1]);
	add_product(moduli, p[0], p[1]);
	add_product(moduli, p[0], p[1]);
	run(moduli);
	assert_null(shared_primes_found(moduli->set, 0));
	clear_all(p, 3);
}

static void
test_equal_moduli_that_share_with_others(void **state)
{
	struct moduli *moduli = *state;
	mpz_t p[3];

	make_primes(p, 3, 128);
	add_product(moduli, p[0], p[1]);
	add_product(moduli, p[0], p[1]);
	add_product(moduli, p[2], p[1]);
	run(moduli);
	assert_shares(moduli, 0, 2, p[1]);
	assert_shares(moduli, 2, 0, p[1]);
	assert_null(found(moduli, 1));
	clear_all(p, 3);
}

static void
test_modulus_that_divides_another(void **state)
{
	struct moduli *moduli = *state;
	const struct shared_prime *whole;
	mpz_t p[3], pq;

	make_primes(p, 3, 128);
	mpz_init(pq);
	mpz_mul(pq, p[0], p[1]);
	add(moduli, pq);
	add_product(moduli, pq, p[2]);
	run(moduli);
	whole = found(moduli, 0);
	assert_non_null(whole);
	assert_int_equal(whole->other, 1);
	assert_int_equal(whole->factor.n, 0);
	assert_shares(moduli, 1, 0, pq);
	mpz_clear(pq);
	clear_all(p, 3);
}

static void
test_prime_modulus(void **state)
{
	struct moduli *moduli = *state;
	mpz_t p[2];

	make_primes(p, 2, 256);
	add(moduli, p[0]);
	add_product(moduli, p[0], p[1]);
	run(moduli);
	assert_int_equal(found(moduli, 0)->factor.n, 0);
	assert_shares(moduli, 1, 0, p[0]);
	clear_all(p, 2);
}

static void
test_factor_of_each_of_three_primes(void **state)
{
	struct moduli *moduli = *state;
	mpz_t p[5], pq;

	/* The first shares one prime with the second, another with the third:
	 * what it has in common with both together is neither. */
	make_primes(p, 5, 128);
	mpz_init(pq);
	mpz_mul(pq, p[0], p[1]);
	add_product(moduli, pq, p[2]);
	add_product(moduli, p[0], p[3]);
	add_product(moduli, p[1], p[4]);
	run(moduli);
	assert_shares(moduli, 1, 0, p[0]);
	assert_shares(moduli, 2, 0, p[1]);
	assert_true(found(moduli, 0)->factor.n == 16);
	mpz_clear(pq);
	clear_all(p, 5);
}

static void
test_small_factors_are_not_counted(void **state)
{
	struct moduli *moduli = *state;
	mpz_t p[6], small;

	make_primes(p, 6, 128);
	mpz_init_set_ui(small, 65537UL * 3);
	mpz_mul(p[0], p[0], small);
	mpz_mul_ui(p[2], p[2], 65537);
	mpz_mul_ui(p[4], p[4], 65539); /* the next prime */
	mpz_mul_ui(p[5], p[5], 65539);
	add_product(moduli, p[0], p[1]);
	add_product(moduli, p[2], p[3]);
	mpz_mul_2exp(p[1], p[1], 100);
	mpz_mul_2exp(p[3], p[3], 90);
	add_product(moduli, p[1], small);
	add_product(moduli, p[3], small);
	add(moduli, p[4]);
	add(moduli, p[5]);
	run(moduli);
	mpz_set_ui(small, 65539);
	assert_shares(moduli, 4, 5, small);
	assert_shares(moduli, 5, 4, small);
	mpz_tdiv_q_2exp(p[1], p[1], 100);
	mpz_tdiv_q_2exp(p[3], p[3], 90);
	assert_shares(moduli, 0, 2, p[1]);
	assert_shares(moduli, 1, 3, p[3]);
	mpz_clear(small);
	clear_all(p, 6);
}

static void
test_hostile_moduli_are_left_out(void **state)
{
	static const uint8_t zeros[] = {0x00, 0x00, 0x00};
	static uint8_t too_long[LARGE_BITS / 8 + 1];
	struct moduli *moduli = *state;
	mpz_t p[3];

	memset(too_long, 1, sizeof(too_long));
	make_primes(p, 3, 256);
	add_text(moduli, "0");
	add_text(moduli, "1");
	add_text(moduli, "2");
	add_text(moduli, "3");
	add_text(moduli, "4");
	assert_true(
		shared_primes_add(moduli->set, (struct slice){NULL, 0}, 90));
	assert_true(shared_primes_add(
		moduli->set, (struct slice){zeros, sizeof(zeros)}, 92));
	assert_true(shared_primes_add(
		moduli->set, (struct slice){too_long, sizeof(too_long)}, 93));
	assert_true(shared_primes_add(
		moduli->set, (struct slice){too_long, sizeof(too_long)}, 94));
	add_product(moduli, p[0], p[2]);
	add_product(moduli, p[1], p[2]);
	run(moduli);
	assert_shares(moduli, 5, 6, p[2]);
	assert_shares(moduli, 6, 5, p[2]);
	assert_null(shared_primes_found(moduli->set, 2));
	clear_all(p, 3);
}

static void
test_moduli_of_all_sizes(void **state)
{
	struct moduli *moduli = *state;
	mpz_t p[3], large;

	make_primes(p, 3, 100);
	mpz_init(large);
	/* 16384 bits, all of them ones, but for one with a prime in it. */
	mpz_ui_pow_ui(large, 2, LARGE_BITS);
	mpz_tdiv_q(large, large, p[0]);
	add_product(moduli, large, p[0]);
	add_product(moduli, p[0], p[1]);
	for (unsigned int i = 0; i < 300; i++) {
		mpz_ui_pow_ui(large, 2, 17 + i);
		mpz_nextprime(large, large);
		add(moduli, large);
	}
	run(moduli);
	assert_non_null(found(moduli, 0));
	assert_shares(moduli, 1, 0, p[0]);
	mpz_clear(large);
	clear_all(p, 3);
}

/* --- the same by pairs
 * ---------------------------------------------------------
 */

/* Numbers of few primes, so that many share some. */
static void
make_numbers(mpz_t *numbers, size_t count)
{
	mpz_t p;

	mpz_init(p);
	for (size_t i = 0; i < count; i++) {
		mpz_init_set_ui(numbers[i], 1);
		for (size_t j = 0; j < 1 + i % 5; j++) {
			mpz_urandomb(p, randomness, 5 + i % 13);
			mpz_nextprime(p, p);
			mpz_mul(numbers[i], numbers[i], p);
		}
	}
	mpz_clear(p);
}

static void
export_numbers(
	mpz_t *numbers, size_t count, uint8_t octets[][16], struct slice *out)
{
	for (size_t i = 0; i < count; i++) {
		assert_true(mpz_sizeinbase(numbers[i], 2) <= 128);
		mpz_export(octets[i], &out[i].n, 1, 1, 1, 0, numbers[i]);
		out[i].p = octets[i];
	}
}

/* gcd(n, product of all others), the plain way. */
static void
assert_common_is_right(
	mpz_t *numbers, size_t count, size_t index, const mpz_t common)
{
	mpz_t rest;

	mpz_init_set_ui(rest, 1);
	for (size_t i = 0; i < count; i++) {
		if (i == index)
			continue;
		mpz_mul(rest, rest, numbers[i]);
		mpz_mod(rest, rest, numbers[index]);
	}
	mpz_gcd(rest, rest, numbers[index]);
	assert_int_equal(mpz_cmp(rest, common), 0);
	mpz_clear(rest);
}

/* What numbers of at most 16 octets give with so much memory, as a share of
 * what all of them take at once. */
static enum batch_outcome
try_batch(size_t count, size_t share, size_t threads)
{
	static uint8_t octets[ROOM][16];
	static struct slice slices[ROOM];
	const struct batch batch = {slices, count};
	mpz_t numbers[ROOM], common[ROOM];
	size_t total = 0;
	enum batch_outcome outcome;

	assert_true(count <= ROOM);
	make_numbers(numbers, count);
	export_numbers(numbers, count, octets, slices);
	for (size_t i = 0; i < count; i++) {
		mpz_init(common[i]);
		total += slices[i].n;
	}
	outcome = batch_gcd(&batch, batch_gcd_memory(total, count) / share,
		threads, common);
	for (size_t i = 0; i < count && outcome == BATCH_DONE; i++)
		assert_common_is_right(numbers, count, i, common[i]);
	clear_all(numbers, count);
	clear_all(common, count);
	return outcome;
}

static void
test_as_many_as_make_odd_trees(void **state)
{
	(void)state;
	for (size_t count = 2; count <= 70; count++)
		assert_int_equal(
			try_batch(count, 1, 1 + count % 3), BATCH_DONE);
	assert_int_equal(try_batch(257, 1, 4), BATCH_DONE);
	assert_int_equal(try_batch(ROOM, 1, 2), BATCH_DONE);
}

static void
test_parts_find_the_same(void **state)
{
	(void)state;
	assert_int_equal(try_batch(ROOM, 2, 2), BATCH_DONE);
	assert_int_equal(try_batch(ROOM - 1, 2, 1), BATCH_DONE);
	assert_int_equal(try_batch(40, 2, 1), BATCH_DONE);
}

static void
test_too_little_memory_is_said(void **state)
{
	static const uint8_t octets[] = {15, 21};
	struct slice numbers[] = {{octets, 1}, {octets + 1, 1}};
	const struct batch batch = {numbers, 2};
	mpz_t common[2];

	(void)state;
	assert_int_equal(try_batch(ROOM, 1000, 2), BATCH_OVER_LIMIT);
	assert_int_equal(try_batch(2, 1000, 2), BATCH_OVER_LIMIT);
	/* Room for the numbers, and none for what is computed of them. */
	mpz_inits(common[0], common[1], NULL);
	assert_int_equal(batch_gcd(&batch, batch_gcd_memory(0, 2), 1, common),
		BATCH_OVER_LIMIT);
	assert_int_equal(batch_gcd(&batch, batch_gcd_memory(2, 2), 1, common),
		BATCH_DONE);
	assert_int_equal(mpz_cmp_ui(common[0], 3), 0);
	mpz_clears(common[0], common[1], NULL);
}

static void
test_set_over_its_limit_tells_nothing(void **state)
{
	struct moduli *moduli = *state;
	mpz_t p[3];

	make_primes(p, 3, 128);
	add_product(moduli, p[0], p[1]);
	add_product(moduli, p[2], p[1]);
	assert_int_equal(
		shared_primes_run(moduli->set, 0, 1), SHARED_OVER_LIMIT);
	assert_null(shared_primes_found(moduli->set, 0));
	clear_all(p, 3);
}

/* --- too many suspects
 * ---------------------------------------------------------
 */

/* p0 p1, p1 p2, ... and back to p0: each shares both primes. */
static void
test_ring_is_told_as_far_as_it_is_searched(void **state)
{
	enum { RING = 600 };
	struct moduli *moduli = *state;
	static mpz_t p[RING];
	size_t count = 0;

	make_primes(p, RING, 64);
	for (size_t i = 0; i < RING; i++)
		add_product(moduli, p[i], p[(i + 1) % RING]);
	run(moduli);
	while (shared_primes_found(moduli->set, count) != NULL) {
		const struct shared_prime *one =
			shared_primes_found(moduli->set, count);

		assert_int_equal(one->index, count++);
		assert_int_equal(one->factor.n, 8);
		assert_true(one->other == (one->index + 1) % RING ||
			one->index == (one->other + 1) % RING);
	}
	assert_int_equal(count, RING);
	clear_all(p, RING);
}

/* p^31 q^times: powers of known primes are quickly made. */
static size_t
add_powers(struct moduli *moduli, const mpz_t p, const mpz_t q, unsigned times)
{
	mpz_t n, power;
	size_t index;

	mpz_inits(n, power, NULL);
	mpz_pow_ui(n, p, 31);
	mpz_pow_ui(power, q, times);
	mpz_mul(n, n, power);
	index = add(moduli, n);
	mpz_clears(n, power, NULL);
	return index;
}

/* Moduli are searched by their size: the smallest shares its primes with the
 * two largest, and meets a ring of others before. */
static void
test_who_shares_is_not_told_beyond_the_bound(void **state)
{
	enum { RING = 600 };
	struct moduli *moduli = *state;
	static mpz_t p[RING];
	mpz_t own[2];
	const struct shared_prime *one;
	size_t smallest;

	make_primes(p, RING, 64);
	make_primes(own, 2, 60);
	smallest = add_powers(moduli, own[0], own[1], 31);
	for (size_t i = 0; i < RING; i++)
		add_powers(moduli, p[i], p[(i + 1) % RING], 31);
	add_powers(moduli, own[0], p[0], 40);
	add_powers(moduli, own[1], p[1], 40);
	run(moduli);
	one = found(moduli, smallest);
	assert_non_null(one);
	assert_int_equal(one->other, SHARED_UNKNOWN);
	assert_int_equal(one->factor.n, 0);
	clear_all(p, RING);
	clear_all(own, 2);
}

static int
seed(void **state)
{
	(void)state;
	gmp_randinit_default(randomness);
	gmp_randseed_ui(randomness, 2012);
	return 0;
}

static int
unseed(void **state)
{
	(void)state;
	gmp_randclear(randomness);
	return 0;
}

#define with_set(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		with_set(test_nothing_to_compare),
		with_set(test_shared_prime_is_shown_in_both),
		with_set(test_all_pairs_of_a_few_primes),
		with_set(test_equal_moduli_are_no_news),
		with_set(test_equal_moduli_that_share_with_others),
		with_set(test_modulus_that_divides_another),
		with_set(test_prime_modulus),
		with_set(test_factor_of_each_of_three_primes),
		with_set(test_small_factors_are_not_counted),
		with_set(test_hostile_moduli_are_left_out),
		with_set(test_moduli_of_all_sizes),
		with_set(test_set_over_its_limit_tells_nothing),
		with_set(test_ring_is_told_as_far_as_it_is_searched),
		with_set(test_who_shares_is_not_told_beyond_the_bound),
		cmocka_unit_test(test_as_many_as_make_odd_trees),
		cmocka_unit_test(test_parts_find_the_same),
		cmocka_unit_test(test_too_little_memory_is_said),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, seed, unseed);
}
