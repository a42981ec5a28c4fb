/* The number-theoretic transform of ML-DSA. Speed matters little and time may
 * depend on the numbers: all of them are public.
 * SPDX-License-Identifier: MIT */
#include "verify/ring.h"

enum {
	ROOT = 1753, /* a 512th root of unity modulo q: FIPS 204 2.5 */
	INDEX_BITS = 8,
	/* of 256: 256 (q - 1) / 256 is -1 */
	INVERSE_OF_DEGREE = RING_MODULUS - (RING_MODULUS - 1) / RING_DEGREE
};

/* FIPS 204 algorithm 43 */
static unsigned
reverse_bits(unsigned index)
{
	unsigned reversed = 0;

	for (int i = 0; i < INDEX_BITS; i++)
		reversed |= (index >> i & 1) << (INDEX_BITS - 1 - i);
	return reversed;
}

void
ring_init(struct ring *ring)
{
	uint32_t power = 1;

	for (unsigned i = 0; i < RING_DEGREE; i++) {
		ring->roots[reverse_bits(i)] = power;
		power = ring_times(power, ROOT);
	}
}

/* The transform of two halves from that of a whole. */
static void
split(uint32_t *low, uint32_t *high, unsigned half, uint32_t root)
{
	for (unsigned i = 0; i < half; i++) {
		uint32_t turned = ring_times(root, high[i]);

		high[i] = ring_minus(low[i], turned);
		low[i] = ring_plus(low[i], turned);
	}
}

void
ring_transform(const struct ring *ring, struct polynomial *polynomial)
{
	const uint32_t *root = ring->roots;

	for (unsigned half = RING_DEGREE / 2; half > 0; half /= 2)
		for (unsigned i = 0; i < RING_DEGREE; i += 2 * half)
			split(&polynomial->at[i], &polynomial->at[i + half],
				half, *++root);
}

/* Undoes split, but for a factor of 2. */
static void
join(uint32_t *low, uint32_t *high, unsigned half, uint32_t root)
{
	for (unsigned i = 0; i < half; i++) {
		uint32_t turned = ring_minus(high[i], low[i]);

		low[i] = ring_plus(low[i], high[i]);
		high[i] = ring_times(root, turned);
	}
}

void
ring_restore(const struct ring *ring, struct polynomial *polynomial)
{
	const uint32_t *root = ring->roots + RING_DEGREE;

	for (unsigned half = 1; half < RING_DEGREE; half *= 2)
		for (unsigned i = 0; i < RING_DEGREE; i += 2 * half)
			join(&polynomial->at[i], &polynomial->at[i + half],
				half, *--root);
	for (unsigned i = 0; i < RING_DEGREE; i++)
		polynomial->at[i] =
			ring_times(polynomial->at[i], INVERSE_OF_DEGREE);
}
