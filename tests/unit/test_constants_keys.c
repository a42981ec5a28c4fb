/* The primes by which keys/roca.c knows Infineon's keys, derived anew, and
 * each told from its neighbours by what is done with its residues; the product
 * of keys/primorial.c.
 * SPDX-License-Identifier: MIT */
#include "test_constants.h"

#include <nettle/rsa.h>

#include "keys/keys.h"
#include "keys/weak.h"
#include "verify/guard.h"

enum {
	GENERATOR = 65537,
	/* The shortest of those keys have 39 primes in their M, 2 to 167. */
	PRIMES_OF_M = 39,
	PRIMES_THAT_TELL = 17,
	PROBED = 300 /* primes below are looked at */
};

static bool
is_prime(unsigned number)
{
	for (unsigned i = 2; i * i <= number; i++)
		if (number % i == 0)
			return false;
	return number > 1;
}

static unsigned
order_modulo(unsigned prime)
{
	unsigned power = GENERATOR % prime;
	unsigned order = 1;

	for (; power != 1; order++)
		power = power * (GENERATOR % prime) % prime;
	return order;
}

/* A prime tells something where not all residues are powers of 65537: where
 * that is no primitive root. */
static size_t
find_primes(unsigned out[PRIMES_OF_M])
{
	size_t all = 1; /* 2 */
	size_t count = 0;

	for (unsigned number = 3; all < PRIMES_OF_M; number++) {
		if (!is_prime(number))
			continue;
		all++;
		if (order_modulo(number) < number - 1)
			out[count++] = number;
	}
	return count;
}

static void
test_primes_that_tell_are_seventeen(void **state)
{
	unsigned primes[PRIMES_OF_M];

	(void)state;
	assert_int_equal(find_primes(primes), PRIMES_THAT_TELL);
	assert_int_equal(primes[0], 11);
	assert_int_equal(primes[PRIMES_THAT_TELL - 1], 157);
}

/* out = the least common multiple of the orders modulo all of them but one:
 * what an exponent can be moved by without these noticing. */
static void
set_period(mpz_t out, unsigned without)
{
	unsigned primes[PRIMES_OF_M];
	size_t count = find_primes(primes);

	mpz_set_ui(out, 1);
	for (size_t i = 0; i < count; i++)
		if (primes[i] != without)
			mpz_lcm_ui(out, out, order_modulo(primes[i]));
}

/* Which residues modulo prime can n have that is 65537^exponent modulo the
 * others; all of them where the prime tells nothing. */
static void
mark_residues(bool out[PROBED], unsigned prime, unsigned exponent)
{
	unsigned primes[PRIMES_OF_M];
	size_t count = find_primes(primes);
	bool tells = false;
	mpz_t power, step, modulus;

	for (size_t i = 0; i < count; i++)
		tells = tells || primes[i] == prime;
	for (unsigned i = 0; i < prime; i++)
		out[i] = !tells;
	mpz_inits(power, step, NULL);
	mpz_init_set_ui(modulus, prime);
	set_period(step, prime);
	mpz_set_ui(power, GENERATOR);
	mpz_powm(step, power, step, modulus);
	mpz_powm_ui(power, power, exponent, modulus);
	for (unsigned i = 0; tells && i < prime; i++) {
		out[mpz_get_ui(power)] = true;
		mpz_mul(power, power, step);
		mpz_mod(power, power, modulus);
	}
	mpz_clears(power, step, modulus, NULL);
}

/* n0 is a power of 65537 modulo all primes that are probed; n0 and a multiple
 * of the product of the others has any residue modulo one. */
static void
assert_residues(
	const mpz_t product, const mpz_t n0, unsigned exponent, unsigned prime)
{
	bool wanted[PROBED];
	mpz_t step, n;

	mark_residues(wanted, prime, exponent);
	mpz_init(step);
	mpz_init_set(n, n0);
	mpz_divexact_ui(step, product, prime);
	for (unsigned i = 0; i < prime; i++) {
		assert_int_equal(
			keys_is_roca(n), wanted[mpz_fdiv_ui(n, prime)]);
		mpz_add(n, n, step);
	}
	mpz_clears(step, n, NULL);
}

static void
test_residues_of_every_prime(void **state)
{
	static const unsigned exponents[] = {1, 12345};
	mpz_t product, n;

	(void)state;
	mpz_inits(product, n, NULL);
	mpz_primorial_ui(product, PROBED);
	for (size_t i = 0; i < 2; i++) {
		mpz_set_ui(n, GENERATOR);
		mpz_powm_ui(n, n, exponents[i], product);
		for (unsigned prime = 3; prime < PROBED; prime++)
			if (is_prime(prime))
				assert_residues(
					product, n, exponents[i], prime);
	}
	mpz_clears(product, n, NULL);
	recomputed += PRIMES_THAT_TELL + 1;
	assert_recomputed("primes and generator", PRIMES_THAT_TELL + 1);
}

/* The product of the odd primes up to 65537, by a sieve; test_keys asks GMP. */
static void
test_primorial(void **state)
{
	static bool is_composite[KEYS_SMALL_FACTOR + 1];
	mpz_t product, table;

	(void)state;
	mpz_init_set_ui(product, 1);
	mpz_init(table);
	for (size_t i = 3; i <= KEYS_SMALL_FACTOR; i += 2) {
		if (is_composite[i])
			continue;
		mpz_mul_ui(product, product, i);
		for (size_t j = i * i; j <= KEYS_SMALL_FACTOR; j += 2 * i)
			is_composite[j] = true;
	}
	mpz_import(table, PRIMORIAL_WORDS, -1, sizeof keys_primorial[0], 0, 0,
		keys_primorial);
	assert_int_equal(mpz_cmp(product, table), 0);
	assert_int_equal(
		(mpz_sizeinbase(product, 2) + 63) / 64, PRIMORIAL_WORDS);
	recomputed += PRIMORIAL_WORDS;
	mpz_clears(product, table, NULL);
	assert_recomputed("words of the primorial", PRIMORIAL_WORDS);
}

/* What would abort the process in Nettle is what Nettle says would. */
static void
test_shortest_modulus_is_that_of_nettle(void **state)
{
	(void)state;
	assert_int_equal(RSA_MODULUS_OCTETS_MIN, RSA_MINIMUM_N_OCTETS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_primes_that_tell_are_seventeen),
		TEST(test_residues_of_every_prime),
		TEST(test_primorial),
		TEST(test_shortest_modulus_is_that_of_nettle),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
