/* The sieve that candidates for primes went through in OpenSSL 0.9.8.
 * SPDX-License-Identifier: MIT */
#include "known/debian_sieve.h"

#include <limits.h>
#include <stdbool.h>

enum { SIEVE_END = 17864 };

/* Eratosthenes's, of the odd numbers. */
static void
fill_primes(uint16_t prime[SIEVE_PRIMES])
{
	bool composite[SIEVE_END] = {false};
	size_t count = 0;

	for (size_t n = 3; n < SIEVE_END; n += 2) {
		if (composite[n])
			continue;
		prime[count++] = (uint16_t)n;
		for (size_t multiple = n * n; multiple < SIEVE_END;
			multiple += 2 * n)
			composite[multiple] = true;
	}
}

/* The product of as many primes from index `from` on as fit; *end is the index
 * behind the last. */
static unsigned long
multiply_primes(const uint16_t *prime, size_t from, size_t *end)
{
	unsigned long product = 1;
	size_t i = from;

	while (i < SIEVE_PRIMES && product <= ULONG_MAX / prime[i])
		product *= prime[i++];
	*end = i;
	return product;
}

void
debian_sieve_fill(struct debian_sieve *sieve)
{
	size_t count = 0;

	fill_primes(sieve->prime);
	for (size_t i = 0; i < SIEVE_PRIMES; i = sieve->product_end[count++])
		sieve->product[count] = multiply_primes(
			sieve->prime, i, &sieve->product_end[count]);
	sieve->product_count = count;
}

static void
find_residues(const struct debian_sieve *sieve, const mpz_t number,
	unsigned int residue[SIEVE_PRIMES])
{
	size_t i = 0;

	for (size_t j = 0; j < sieve->product_count; j++) {
		unsigned long rest = mpz_fdiv_ui(number, sieve->product[j]);

		for (; i < sieve->product_end[j]; i++)
			residue[i] = (unsigned int)(rest % sieve->prime[i]);
	}
}

static bool
passes(const struct debian_sieve *sieve,
	const unsigned int residue[SIEVE_PRIMES], unsigned int step)
{
	for (size_t i = 0; i < SIEVE_PRIMES; i++)
		if ((residue[i] + step) % sieve->prime[i] <= 1)
			return false;
	return true;
}

void
debian_sieve_next(const struct debian_sieve *sieve, mpz_t odd)
{
	unsigned int residue[SIEVE_PRIMES] = {0};
	unsigned int step = 0;

	find_residues(sieve, odd, residue);
	while (!passes(sieve, residue, step))
		step += 2;
	mpz_add_ui(odd, odd, step);
}
