/* Moduli that are powers of a smaller number.
 *
 * Only prime exponents k need a look, as a power of 6 is a square. A prime r
 * with r - 1 = k m tells one without any root: a k-th power modulo r, raised to
 * m, is 1, and of the others one in k is. SPDX-License-Identifier: MIT */
#include "keys/weak.h"

/* Of numbers that are no k-th powers, 1 in k^5 comes to a root in vain. */
enum { PRIMES_ASKED = 5, LEAST_BASE_BITS = 16 };

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

/* False where the odd k cannot be an exponent. */
static bool
may_be_power(const mpz_t n, uint32_t k)
{
	uint32_t asked = 0;

	for (uint32_t r = 2 * k + 1; asked < PRIMES_ASKED; r += 2 * k) {
		uint32_t residue;

		if (!keys_is_small_prime(r))
			continue;
		residue = (uint32_t)mpz_fdiv_ui(n, r);
		if (residue != 0 && power_modulo(residue, (r - 1) / k, r) != 1)
			return false;
		asked++;
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
	uint32_t power = 1;

	if (!may_have_roots(n, small_factor))
		return 0;
	mpz_set(root, n);
	for (uint32_t k = 2; (mpz_sizeinbase(root, 2) - 1) / bits >= k; k++)
		while (keys_is_small_prime(k) &&
			(mpz_sizeinbase(root, 2) - 1) / bits >= k &&
			take_root(root, k))
			power *= k;
	return power == 1 ? 0 : power;
}
