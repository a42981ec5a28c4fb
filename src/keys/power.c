/* Moduli that are powers of a smaller number.
 *
 * Only prime exponents k need a look, as a power of 6 is a square. A prime r
 * with r - 1 = k m tells one without any root: a k-th power modulo r, raised to
 * m, is 1, and of the others one in k is. SPDX-License-Identifier: MIT */
#include "keys/weak.h"

#include <limits.h>

/* Of numbers that are no k-th powers, 1 in k^5 comes to a root in vain. */
enum { PRIMES_ASKED = 5, LEAST_BASE_BITS = 16, BATCH_MAX = 8 };

/* r < 2^32 */
static uint32_t
power_modulo(uint64_t base, uint32_t exponent, uint32_t r)
{
	uint64_t power = 1;

	for (; exponent != 0; exponent >>= 1) {
		if ((exponent & 1) != 0)
			power = power * base % r;
		base = base * base % r;
	}
	return (uint32_t)power;
}

/* The next prime r from `r` on for which the odd k divides r - 1; it divides
 * r - 1 of the one given, too. */
static uint32_t
next_prime(uint32_t r, uint32_t k)
{
	do
		r += 2 * k;
	while (!keys_is_small_prime(r));
	return r;
}

/* False where a number of this residue modulo r is no k-th power. */
static bool
may_be_residue(unsigned long residue, uint32_t k, uint32_t r)
{
	return residue == 0 || power_modulo(residue, (r - 1) / k, r) == 1;
}

/* False where the odd k cannot be an exponent. */
static bool
may_be_power(const mpz_t n, uint32_t k)
{
	uint32_t r = 1;

	for (uint32_t asked = 0; asked < PRIMES_ASKED; asked++) {
		r = next_prime(r, k);
		if (!may_be_residue(mpz_fdiv_ui(n, r), k, r))
			return false;
	}
	return true;
}

/* True where n is a k-th power, of what it is then; k is a prime. */
static bool
take_root(mpz_t n, uint32_t k)
{
	bool is_power;
	mpz_t root;

	if (k == 2 ? mpz_perfect_square_p(n) == 0 : !may_be_power(n, k))
		return false;
	mpz_init(root);
	is_power = mpz_root(root, n, k) != 0;
	if (is_power)
		mpz_swap(n, root);
	mpz_clear(root);
	return is_power;
}

/* What is left of a number once roots are taken, and how high a power of that
 * it was. */
struct rooted {
	mpz_ptr root; /* over 1, so that this comes to an end */
	uint32_t power;
};

static void
take_roots(struct rooted *rooted, uint32_t k)
{
	while (take_root(rooted->root, k))
		rooted->power *= k;
}

/* Odd exponents k that are asked of together, each modulo its first prime r: by
 * one division of the long number. */
struct batch {
	uint32_t k[BATCH_MAX], r[BATCH_MAX];
	size_t count;
	unsigned long product; /* of r */
};

/* Takes the roots of the exponents, and leaves the batch empty. */
static void
settle(struct batch *batch, struct rooted *rooted)
{
	const unsigned long residue = mpz_fdiv_ui(rooted->root, batch->product);

	for (size_t i = 0; i < batch->count; i++)
		if (may_be_residue(
			    residue % batch->r[i], batch->k[i], batch->r[i]))
			take_roots(rooted, batch->k[i]);
	*batch = (struct batch){.product = 1};
}

static void
add(struct batch *batch, struct rooted *rooted, uint32_t k)
{
	const uint32_t r = next_prime(1, k);

	if (batch->count == BATCH_MAX || batch->product > ULONG_MAX / r)
		settle(batch, rooted);
	batch->k[batch->count] = k;
	batch->r[batch->count++] = r;
	batch->product *= r;
}

/* What has small factors, and so may be a power of one, is asked of GMP, which
 * is quick there: by how often they divide n. */
static bool
may_have_roots(const mpz_t n, uint32_t small_factor)
{
	const bool is_rough = mpz_odd_p(n) && small_factor == 0;

	return mpz_cmp_ui(n, 1) > 0 &&
		(is_rough || mpz_perfect_power_p(n) != 0);
}

/* The bits that a root of n has at least, less one. */
static uint32_t
least_bits(const mpz_t n, uint32_t small_factor)
{
	return mpz_odd_p(n) && small_factor == 0 ? LEAST_BASE_BITS : 1;
}

uint32_t
keys_power(mpz_t root, const mpz_t n, uint32_t small_factor)
{
	const uint32_t bits = least_bits(n, small_factor);
	struct rooted rooted = {root, 1};
	struct batch batch = {.product = 1};

	if (!may_have_roots(n, small_factor))
		return 0;
	mpz_set(root, n);
	take_roots(&rooted, 2);
	for (uint32_t k = 3; (mpz_sizeinbase(root, 2) - 1) / bits >= k; k += 2)
		if (keys_is_small_prime(k))
			add(&batch, &rooted, k);
	settle(&batch, &rooted);
	return rooted.power == 1 ? 0 : rooted.power;
}
