/* Whether a number has a factor right behind another number.
 *
 * Let n = quotient * start + rest, and p = start + step a factor of n. Then
 * n / start is n / p * (1 + step / start), where n / p is a whole number: the
 * fraction of n / start, which is rest / start, is that of
 * step * (n / p) / start, and so of step * quotient / start, which differs by
 * nothing that 64 bits show. All steps are tried with one addition each.
 * SPDX-License-Identifier: MIT */
#include "known/debian_near.h"

#include <math.h>
#include <stdint.h>

enum {
	STRIDE = 6, /* 2 and 3 divide neither p nor p - 1 */
	/* Doubles are off by 2^-50, and DEBIAN_REACH times as much. */
	TOLERANCE_BITS = 64 - 36
};

/* The fraction of a / b, in units of 2^-64. a is below 2^31 b. */
static uint64_t
fraction(const mpz_t a, const mpz_t b)
{
	signed long a_exponent, b_exponent;
	const double a_part = mpz_get_d_2exp(&a_exponent, a);
	const double b_part = mpz_get_d_2exp(&b_exponent, b);
	const double ratio =
		ldexp(a_part / b_part, (int)(a_exponent - b_exponent));

	return (uint64_t)ldexp(ratio - (double)(int32_t)ratio, 64);
}

/* True where a step's multiple of the ratio is as good as the fraction. */
static bool
meets(uint64_t ratio, uint64_t wanted, unsigned long first)
{
	const uint64_t tolerance = (uint64_t)1 << TOLERANCE_BITS;
	uint64_t multiple = first * ratio - wanted + tolerance;

	for (unsigned long step = first; step <= DEBIAN_REACH; step += STRIDE) {
		if (multiple <= 2 * tolerance)
			return true;
		multiple += STRIDE * ratio;
	}
	return false;
}

bool
debian_factor_is_near(const mpz_t n, const mpz_t start)
{
	bool is_met;
	mpz_t quotient, rest;

	mpz_inits(quotient, rest, NULL);
	mpz_fdiv_qr(quotient, rest, n, start);
	is_met = meets(fraction(quotient, start), fraction(rest, start),
		STRIDE - 1 - mpz_fdiv_ui(start, STRIDE));
	mpz_clears(quotient, rest, NULL);
	return is_met;
}
