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

/* -1 / number modulo 2^GMP_NUMB_BITS. By Newton's method: each step doubles the
 * bits that are right, of which an odd number has three at the start. */
static mp_limb_t
negative_inverse(mp_limb_t odd)
{
	mp_limb_t inverse = odd;

	for (int bits = 3; bits < GMP_NUMB_BITS; bits *= 2)
		inverse *= 2 - odd * inverse;
	return 0 - inverse;
}

/* Divides number by a power of 2^GMP_NUMB_BITS modulo the odd n, so that it has
 * no more limbs than that; it has more before. By Montgomery's method: each
 * step adds the multiple of n that makes the lowest limb zero. Cheaper than a
 * remainder, and a gcd with n stays what it is. */
static void
reduce(mpz_t number, const mpz_t n)
{
	const mp_size_t count = (mp_size_t)mpz_size(number);
	const mp_size_t size = (mp_size_t)mpz_size(n);
	const mp_limb_t *divisor = mpz_limbs_read(n);
	const mp_limb_t inverse = negative_inverse(divisor[0]);
	mp_limb_t *limbs = mpz_limbs_modify(number, count);
	mp_limb_t carry = 0;

	for (mp_size_t i = 0; i < count - size; i++) {
		mp_limb_t *above = &limbs[i + size];
		const mp_limb_t added = mpn_addmul_1(
			&limbs[i], divisor, size, limbs[i] * inverse);
		const mp_limb_t sum = *above + added;

		*above = sum + carry;
		carry = (mp_limb_t)(sum < added) + (mp_limb_t)(*above < sum);
	}
	if (carry != 0)
		mpn_sub_n(&limbs[count - size], &limbs[count - size], divisor,
			size);
	mpn_copyi(limbs, &limbs[count - size], size);
	mpz_limbs_finish(number, size);
}

uint32_t
keys_small_factor(const mpz_t n)
{
	uint32_t factor = 0;
	mpz_t common, odd;

	mpz_inits(common, odd, NULL);
	mpz_tdiv_q_2exp(odd, n, mpz_scan1(n, 0));
	mpz_import(common, PRIMORIAL_WORDS, -1, sizeof(keys_primorial[0]), 0, 0,
		keys_primorial);
	reduce(common, odd);
	mpz_gcd(common, common, odd);
	if (mpz_cmp_ui(common, 1) > 0)
		factor = smallest_divisor(common);
	mpz_clears(common, odd, NULL);
	return mpz_cmp_ui(n, factor) == 0 ? 0 : factor;
}
