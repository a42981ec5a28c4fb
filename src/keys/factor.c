/* Small prime factors of a modulus.
 * SPDX-License-Identifier: MIT */
#include "keys/keys.h"
#include "keys/weak.h"

/* The smallest divisor of n in 3..KEYS_SMALL_FACTOR, which is a prime because
 * it is the smallest; one is known to exist, and n to be odd. */
static uint32_t
smallest_divisor(const mpz_t n)
{
	uint32_t divisor = 3;

	while (divisor < KEYS_SMALL_FACTOR && !mpz_divisible_ui_p(n, divisor))
		divisor += 2;
	return divisor;
}

bool
keys_is_small_prime(uint32_t number)
{
	if (number < 4)
		return number > 1;
	if (number % 2 == 0)
		return false;
	for (uint32_t divisor = 3; divisor * divisor <= number; divisor += 2)
		if (number % divisor == 0)
			return false;
	return true;
}

/* weight = 2^(2 size GMP_NUMB_BITS) modulo n, where n has `size` limbs. The
 * weight has as many, of which the highest may be zero. */
static void
weigh(mpz_t weight, const mpz_t n)
{
	const mp_size_t size = (mp_size_t)mpz_size(n);
	mp_size_t used;

	mpz_setbit(weight, 2 * (mp_bitcnt_t)size * GMP_NUMB_BITS);
	mpz_tdiv_r(weight, weight, n);
	used = (mp_size_t)mpz_size(weight);
	mpn_zero(mpz_limbs_modify(weight, size) + used, size - used);
}

/* Takes the highest `size` limbs off a number of at least three times as many,
 * which stays the same modulo n: adds them, times their weight, to those below.
 * `product` has room for 2 size limbs. */
static void
fold(mp_limb_t *number, mp_size_t count, const mp_limb_t *weight,
	mp_size_t size, mp_limb_t *product)
{
	mp_limb_t *below = &number[count - 3 * size];
	mp_limb_t carry;

	mpn_mul_n(product, &number[count - size], weight, size);
	carry = mpn_add_n(below, below, product, 2 * size);
	while (carry != 0)
		carry = mpn_add(below, below, 2 * size, weight, size);
}

/* Makes number less than three times as long as n, and leaves it the same
 * modulo n. Cheaper than its remainder, as products of numbers that are equally
 * long are what GMP is quickest at. */
static void
shorten(mpz_t number, const mpz_t n)
{
	const mp_size_t size = (mp_size_t)mpz_size(n);
	mp_size_t count = (mp_size_t)mpz_size(number);
	mp_limb_t *limbs = mpz_limbs_modify(number, count);
	mpz_t weight, product;

	mpz_inits(weight, product, NULL);
	weigh(weight, n);
	for (; count >= 3 * size; count -= size)
		fold(limbs, count, mpz_limbs_modify(weight, size), size,
			mpz_limbs_write(product, 2 * size));
	mpz_limbs_finish(number, count);
	mpz_clears(weight, product, NULL);
}

uint32_t
keys_small_factor(const mpz_t n)
{
	uint32_t factor = 0;
	mpz_t common;

	mpz_init(common);
	mpz_import(common, PRIMORIAL_WORDS, -1, sizeof(keys_primorial[0]), 0, 0,
		keys_primorial);
	shorten(common, n);
	mpz_gcd(common, common, n);
	if (mpz_cmp_ui(common, 1) > 0)
		factor = smallest_divisor(common);
	mpz_clear(common);
	return mpz_cmp_ui(n, factor) == 0 ? 0 : factor;
}
