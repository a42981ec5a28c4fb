/* The ring of ML-DSA: polynomials modulo X^256 + 1 over the integers modulo
 * q. Source: FIPS 204 2.3, 7.5.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_RING_H
#define CSRLINT_VERIFY_RING_H

#include <stdint.h>

enum {
	RING_DEGREE = 256,
	RING_MODULUS = 8380417 /* q = 2^23 - 2^13 + 1 */
};

/* Coefficients from X^0 on, or the values that ring_transform gives; each is
 * below q. */
struct polynomial {
	uint32_t at[RING_DEGREE];
};

/* Powers of a 512th root of unity, in the order of the transform. */
struct ring {
	uint32_t roots[RING_DEGREE];
};

void ring_init(struct ring *ring);

/* The transform under which a product is one of values: FIPS 204 algorithm
 * 41, and back, algorithm 42. */
void ring_transform(const struct ring *ring, struct polynomial *polynomial);
void ring_restore(const struct ring *ring, struct polynomial *polynomial);

/* a b modulo q, for a and b below q. */
static inline uint32_t
ring_times(uint32_t a, uint32_t b)
{
	return (uint32_t)((uint64_t)a * b % RING_MODULUS);
}

/* a - b modulo q, for a and b below q. */
static inline uint32_t
ring_minus(uint32_t a, uint32_t b)
{
	return a >= b ? a - b : a + RING_MODULUS - b;
}

/* a + b modulo q, for a and b below q. */
static inline uint32_t
ring_plus(uint32_t a, uint32_t b)
{
	return ring_minus(a, RING_MODULUS - b);
}

#endif
