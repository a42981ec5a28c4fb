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

uint32_t
keys_small_factor(const mpz_t n)
{
	uint32_t factor = 0;
	mpz_t common;

	mpz_init(common);
	mpz_import(common, PRIMORIAL_WORDS, -1, sizeof(keys_primorial[0]), 0, 0,
		keys_primorial);
	mpz_gcd(common, common, n);
	if (mpz_cmp_ui(common, 1) > 0)
		factor = smallest_divisor(common);
	mpz_clear(common);
	return mpz_cmp_ui(n, factor) == 0 ? 0 : factor;
}
