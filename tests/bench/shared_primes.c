/* What it takes to find the primes that many RSA moduli share.
 *
 * Moduli of 2048 bits, of which PLANTED pairs share a prime of 1024 bits. All
 * others are products of 49 primes near 2^41.8, each taken once: these are
 * quickly sieved, and surely share nothing.
 *
 * usage: shared_primes [COUNT...]    (10000 by default; 100000 takes a minute)
 * SPDX-License-Identifier: MIT */
#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "keys/shared_primes.h"

enum {
	THREADS = 2,
	PLANTED = 10,
	OCTETS = 256,
	PRIMES_EACH = 49,
	ROOT = 1 << 21,   /* at least that of the primes */
	STRETCH = 1 << 20 /* odd numbers that are sieved at once */
};

#define FIRST_PRIME UINT64_C(3796283137729)

static uint32_t root_primes[ROOT / 10];
static size_t root_prime_count;

static void
find_root_primes(void)
{
	static bool composite[ROOT];

	for (uint64_t i = 3; i < ROOT; i += 2) {
		if (composite[i])
			continue;
		root_primes[root_prime_count++] = (uint32_t)i;
		for (uint64_t j = i * i; j < ROOT; j += 2 * i)
			composite[j] = true;
	}
}

/* Marks the composites among the odd numbers from first on. */
static void
sieve(uint64_t first, bool composite[STRETCH])
{
	memset(composite, 0, STRETCH);
	for (size_t i = 0; i < root_prime_count; i++) {
		const uint64_t p = root_primes[i];
		uint64_t multiple = (first + p - 1) / p * p;

		multiple += multiple % 2 == 0 ? p : 0;
		for (uint64_t j = (multiple - first) / 2; j < STRETCH; j += p)
			composite[j] = true;
	}
}

static void
multiply_primes(mpz_t *moduli, size_t count)
{
	static bool composite[STRETCH];
	uint64_t first = FIRST_PRIME;
	size_t taken = 0;

	for (; taken < PRIMES_EACH * count; first += 2 * STRETCH) {
		sieve(first, composite);
		for (size_t i = 0; i < STRETCH && taken < PRIMES_EACH * count;
			i++) {
			mpz_t *modulus = &moduli[taken % count];

			if (composite[i])
				continue;
			mpz_mul_ui(*modulus, *modulus,
				(unsigned long)(first + 2 * i));
			taken++;
		}
	}
}

static void
random_prime(gmp_randstate_t randomness, mpz_t out)
{
	mpz_urandomb(out, randomness, OCTETS * 4);
	mpz_setbit(out, OCTETS * 4 - 1);
	mpz_setbit(out, OCTETS * 4 - 2);
	mpz_nextprime(out, out);
}

/* The first PLANTED moduli share a prime each with those that are last. */
static void
plant(mpz_t *moduli, size_t count)
{
	gmp_randstate_t randomness;
	mpz_t shared, own;

	gmp_randinit_default(randomness);
	gmp_randseed_ui(randomness, 2012);
	mpz_inits(shared, own, NULL);
	for (size_t i = 0; i < PLANTED; i++) {
		random_prime(randomness, shared);
		random_prime(randomness, own);
		mpz_mul(moduli[i], shared, own);
		random_prime(randomness, own);
		mpz_mul(moduli[count - 1 - i], shared, own);
	}
	mpz_clears(shared, own, NULL);
	gmp_randclear(randomness);
}

/* NULL where memory is short. */
static uint8_t *
make_moduli(size_t count)
{
	mpz_t *moduli = calloc(count, sizeof(moduli[0]));
	uint8_t *octets = calloc(count, OCTETS);

	if (moduli == NULL || octets == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++)
		mpz_init_set_ui(moduli[i], 1);
	multiply_primes(moduli, count);
	plant(moduli, count);
	for (size_t i = 0; i < count; i++) {
		mpz_export(
			octets + i * OCTETS, NULL, 1, OCTETS, 1, 0, moduli[i]);
		mpz_clear(moduli[i]);
	}
	free(moduli);
	return octets;
}

static double
seconds(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static long
peak_mebibytes(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_maxrss / 1024;
}

/* False where not all that was planted was found, or more. */
static bool
measure(size_t count)
{
	uint8_t *octets = make_moduli(count);
	struct shared_primes *set = shared_primes_new();
	double cpu, wall;
	size_t found = 0;

	if (octets == NULL || set == NULL)
		return false;
	for (size_t i = 0; i < count; i++)
		if (!shared_primes_add(set,
			    (struct slice){octets + i * OCTETS, OCTETS}, i))
			return false;
	cpu = seconds(CLOCK_PROCESS_CPUTIME_ID);
	wall = seconds(CLOCK_MONOTONIC);
	if (shared_primes_run(set, SIZE_MAX, THREADS) != SHARED_COMPARED)
		return false;
	cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu;
	wall = seconds(CLOCK_MONOTONIC) - wall;
	while (shared_primes_found(set, found) != NULL)
		found++;
	printf("  %7zu moduli: %6.2f s CPU, %6.2f s wall with %d threads, "
	       "%4ld MiB; %zu of %d planted\n",
		count, cpu, wall, THREADS, peak_mebibytes(), found,
		2 * PLANTED);
	shared_primes_free(set);
	free(octets);
	return found == 2 * PLANTED;
}

int
main(int argc, char **argv)
{
	bool done = true;

	find_root_primes();
	if (argc < 2)
		return measure(10000) ? 0 : 1;
	for (int i = 1; i < argc; i++)
		done = measure(strtoul(argv[i], NULL, 10)) && done;
	return done ? 0 : 1;
}
