/* Pollard's p - 1 method: factors p for which p - 1 is a product of primes up
 * to a bound.
 *
 * a^(p - 1) = 1 modulo p, so that gcd(a^m - 1, n) is divisible by p where m is
 * by p - 1. m is the product of all primes to the bound, the first ones to
 * higher powers. SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "keys/searching.h"

enum {
	BOUND = 1 << 20,
	POWERS_TO = 863,     /* primes up to it are taken to powers over 2^64 */
	EXPONENT_BITS = 2048 /* gathered before a is raised */
};

struct smooth {
	uint8_t *composite; /* BOUND of them; set for what is no prime */
	mpz_t a, exponent, number;
};

static void
sieve(uint8_t *composite)
{
	memset(composite, 0, BOUND);
	for (uint32_t i = 2; i * i < BOUND; i++)
		for (uint32_t k = i * i; !composite[i] && k < BOUND; k += i)
			composite[k] = 1;
}

/* How often m has this prime as a factor. */
static unsigned long
times_of(uint32_t prime)
{
	unsigned long times = 1;

	if (prime <= POWERS_TO)
		for (uint64_t rest = UINT64_MAX; rest >= prime; rest /= prime)
			times++;
	return times;
}

static bool
takes_power(struct search *search, struct smooth *smooth)
{
	mpz_sub_ui(smooth->number, smooth->a, 1);
	return search_takes(search, smooth->number);
}

static void
raise(struct search *search, struct smooth *smooth)
{
	mpz_powm(smooth->a, smooth->a, smooth->exponent, search->n);
	mpz_set_ui(smooth->exponent, 1);
}

/* From `first` on, as many primes as make EXPONENT_BITS; returns the number
 * behind the last one. */
static uint32_t
gather_primes(struct smooth *smooth, uint32_t first)
{
	while (first < BOUND &&
		mpz_sizeinbase(smooth->exponent, 2) < EXPONENT_BITS) {
		if (!smooth->composite[first]) {
			mpz_ui_pow_ui(smooth->number, first, times_of(first));
			mpz_mul(smooth->exponent, smooth->exponent,
				smooth->number);
		}
		first++;
	}
	return first;
}

/* Where one raising met both factors at once: the primes one by one, and every
 * power of them. */
static bool
takes_between(struct search *search, struct smooth *smooth, uint32_t from,
	uint32_t to)
{
	for (uint32_t i = from; i < to; i++) {
		unsigned long times = smooth->composite[i] ? 0 : times_of(i);

		for (; times > 0; times--) {
			mpz_powm_ui(smooth->a, smooth->a, i, search->n);
			if (takes_power(search, smooth))
				return true;
		}
	}
	return false;
}

/* a = base^((n - 1) m), prime by prime; n - 1 = (p - 1) q + (q - 1) brings in
 * what p - 1 and q - 1 have in common. */
static bool
takes_base(struct search *search, struct smooth *smooth, unsigned long base)
{
	mpz_t before;
	bool is_found, is_over = false;

	mpz_sub_ui(smooth->exponent, search->n, 1);
	mpz_set_ui(smooth->a, base);
	raise(search, smooth);
	mpz_init(before);
	is_found = takes_power(search, smooth);
	for (uint32_t i = 2, next; i < BOUND && !is_found && !is_over &&
		search_goes_on(search, i, BOUND);
		i = next) {
		mpz_set(before, smooth->a);
		next = gather_primes(smooth, i);
		raise(search, smooth);
		is_found = takes_power(search, smooth);
		is_over = !is_found && mpz_cmp_ui(smooth->a, 1) == 0;
		if (is_over) {
			mpz_set(smooth->a, before);
			is_found = takes_between(search, smooth, i, next);
		}
	}
	mpz_clear(before);
	return is_found;
}

bool
search_smooth(struct search *search)
{
	struct smooth smooth = {.composite = memory_noted(malloc(BOUND))};
	bool is_found;

	if (smooth.composite == NULL) {
		search->is_stopped = true;
		return false;
	}
	sieve(smooth.composite);
	mpz_init(smooth.a);
	mpz_init(smooth.number);
	mpz_init_set_ui(smooth.exponent, 1);
	/* Two bases: by one both factors may be met at the same prime. */
	is_found = takes_base(search, &smooth, 2);
	if (!is_found && !search->is_stopped && mpz_cmp_ui(smooth.a, 1) == 0)
		is_found = takes_base(search, &smooth, 3);
	mpz_clears(smooth.a, smooth.exponent, smooth.number, NULL);
	free(smooth.composite);
	return is_found;
}
