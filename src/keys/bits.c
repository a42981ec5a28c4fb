/* What the bits of a modulus give away of how it was made.
 * SPDX-License-Identifier: MIT */
#include "keys/weak.h"

/* Two generators made primes whose bits stand at the feet of equal chunks, so
 * that their product, too, has zeros at the heads of its chunks: a polynomial
 * in 2^bits, which factors as polynomials do. */
static const struct layout {
	uint32_t bits;           /* of a chunk; divides 128 */
	uint32_t first_zero, to; /* these bits of each chunk are zero */
} layouts[] = {
	{128, 16, 64},
	{32, 20, 30},
};

/* True where a bit of n in [from, to) is set. */
static bool
has_bit(const mpz_t n, size_t from, size_t to)
{
	return mpz_scan1(n, (mp_bitcnt_t)from) < (mp_bitcnt_t)to;
}

/* The lowest chunk is left out: looking for the next prime filled it. A chunk
 * that is empty as a whole is no coefficient, but a number such as 2^k + c. */
static bool
fits(const mpz_t n, size_t bits, const struct layout *layout)
{
	for (size_t at = layout->bits; at < bits; at += layout->bits)
		if (has_bit(n, at + layout->first_zero, at + layout->to) ||
			!has_bit(n, at, at + layout->bits))
			return false;
	return true;
}

uint32_t
keys_chunk_bits(const mpz_t n)
{
	const size_t bits = mpz_sizeinbase(n, 2);

	for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++)
		if (fits(n, bits, &layouts[i]))
			return layouts[i].bits;
	return 0;
}

size_t
keys_lower_ones(const mpz_t n)
{
	size_t ones;
	mpz_t lower;

	mpz_init(lower);
	mpz_fdiv_r_2exp(lower, n, (mp_bitcnt_t)(mpz_sizeinbase(n, 2) / 2));
	ones = (size_t)mpz_popcount(lower);
	mpz_clear(lower);
	return ones;
}
