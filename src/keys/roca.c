/* The structure of Infineon's RSA keys, CVE-2017-15361 ("ROCA").
 *
 * Their primes are k * M + (65537^a mod M), with M a product of the first
 * primes; so n is a power of 65537 modulo M too, and modulo each of its
 * primes. Which residues these are is known of every prime; 17 primes have
 * few enough of them to tell something. SPDX-License-Identifier: MIT */
#include "keys/weak.h"

enum { PRIMES = 17, GENERATOR = 65537 };

static const uint32_t primes[PRIMES] = {11, 13, 17, 19, 37, 53, 61, 71, 73, 79,
	97, 103, 107, 109, 127, 151, 157};

/* n = 65537^exponent modulo one prime, the exponent known modulo order. */
struct logarithm {
	uint32_t exponent;
	uint32_t order;
};

/* False where no power of 65537 is congruent to n modulo the prime. */
static bool
find_logarithm(const mpz_t n, uint32_t prime, struct logarithm *out)
{
	const uint32_t residue = (uint32_t)mpz_fdiv_ui(n, prime);
	uint32_t power = 1;
	bool found = false;

	out->order = 0;
	do {
		if (power == residue) {
			out->exponent = out->order;
			found = true;
		}
		power = power * (GENERATOR % prime) % prime;
		out->order++;
	} while (power != 1);
	return found;
}

static uint32_t
greatest_common_divisor(uint32_t a, uint32_t b)
{
	while (b != 0) {
		const uint32_t rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

/* True where one exponent can serve both primes. */
static bool
agree(const struct logarithm *a, const struct logarithm *b)
{
	const uint32_t common = greatest_common_divisor(a->order, b->order);

	return a->exponent % common == b->exponent % common;
}

/* --- another base ------------------------------------------------------------
 * With any other base n is a power of that modulo each prime, and where the
 * exponent is even, as of every second key, or the base a square, n is one. */

enum { SQUARE_FIRST = 5, SQUARE_LAST = 229 };

bool
keys_is_roca_variant(const mpz_t n)
{
	for (uint32_t prime = SQUARE_FIRST; prime <= SQUARE_LAST; prime += 2)
		if (keys_is_small_prime(prime) &&
			mpz_kronecker_ui(n, prime) != 1)
			return false;
	return true;
}

/* --- 65537 -------------------------------------------------------------------
 */

/* By the Chinese remainder theorem there is a logarithm modulo the product of
 * all primes where, and only where, those modulo each agree two by two. */
bool
keys_is_roca(const mpz_t n)
{
	struct logarithm logarithms[PRIMES];

	for (size_t i = 0; i < PRIMES; i++) {
		if (!find_logarithm(n, primes[i], &logarithms[i]))
			return false;
		for (size_t j = 0; j < i; j++)
			if (!agree(&logarithms[j], &logarithms[i]))
				return false;
	}
	return true;
}
