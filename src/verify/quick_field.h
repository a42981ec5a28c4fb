/* Numbers modulo the p of P-256 and P-384, in Montgomery's form: a is there as
 * a R, R = 2^(64 n), and each is below p. In a header, as all of it is built
 * into what calls it. Time does not depend on the numbers, but nothing rests on
 * that.
 *
 * In each function `n` is the limbs, a constant, `out` may be one of the
 * others, and the curve is the one that has n limbs. SPDX-License-Identifier:
 * MIT */
#ifndef CSRLINT_VERIFY_QUICK_FIELD_H
#define CSRLINT_VERIFY_QUICK_FIELD_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/unwritten.h"
#include "verify/quick_table.h"

/* Defined where the machine has integers that all this is made for. */
#if defined(__SIZEOF_INT128__) && GMP_NUMB_BITS == 64
#define QUICK_FIELD

#if defined(__x86_64__)
#include <immintrin.h>
#endif

typedef quick_limb limb;
typedef unsigned char carry_bit;
__extension__ typedef unsigned __int128 wide;

/* Each function that has `n`, the limbs, is made anew for each n, whose loops
 * have no counter then; where nothing is optimised it stays one, whose branches
 * can be counted. */
#ifdef __OPTIMIZE__
#define FOR_EACH_SIZE static inline __attribute__((always_inline))
#else
#define FOR_EACH_SIZE static inline
#endif

enum { LIMBS_MAX = QUICK_LIMBS_MAX };

/* *out = a + b + carry, or a - b - borrow; what is over is answered. x86 has
 * instructions for rows of these, which compilers do not find by themselves. */
#if defined(__x86_64__)

FOR_EACH_SIZE carry_bit
add_limb(carry_bit carry, limb a, limb b, limb *out)
{
	unsigned long long sum;
	const carry_bit over = _addcarry_u64(carry, a, b, &sum);

	*out = sum;
	return over;
}

FOR_EACH_SIZE carry_bit
subtract_limb(carry_bit borrow, limb a, limb b, limb *out)
{
	unsigned long long difference;
	const carry_bit over = _subborrow_u64(borrow, a, b, &difference);

	*out = difference;
	return over;
}

#else

FOR_EACH_SIZE carry_bit
add_limb(carry_bit carry, limb a, limb b, limb *out)
{
	const wide sum = (wide)a + b + carry;

	*out = (limb)sum;
	return (carry_bit)(sum >> 64);
}

FOR_EACH_SIZE carry_bit
subtract_limb(carry_bit borrow, limb a, limb b, limb *out)
{
	const wide difference = (wide)a - b - borrow;

	*out = (limb)difference;
	return (carry_bit)(difference >> 64 & 1);
}

#endif

FOR_EACH_SIZE carry_bit
add_limbs(limb *out, const limb *a, const limb *b, size_t n)
{
	carry_bit carry = 0;

#pragma GCC unroll 6
	for (size_t i = 0; i < n; i++)
		carry = add_limb(carry, a[i], b[i], &out[i]);
	return carry;
}

FOR_EACH_SIZE carry_bit
subtract_limbs(limb *out, const limb *a, const limb *b, size_t n)
{
	carry_bit borrow = 0;

#pragma GCC unroll 6
	for (size_t i = 0; i < n; i++)
		borrow = subtract_limb(borrow, a[i], b[i], &out[i]);
	return borrow;
}

/* out = carry R + t, which is below 2 p, modulo p. */
FOR_EACH_SIZE void
subtract_once(limb *out, const limb *t, carry_bit carry,
	const struct quick_curve *curve, size_t n)
{
	UNWRITTEN limb less[LIMBS_MAX];
	const carry_bit borrow = subtract_limbs(less, t, curve->p, n);
	const bool is_below = borrow > carry;

#pragma GCC unroll 6
	for (size_t i = 0; i < n; i++)
		out[i] = is_below ? t[i] : less[i];
}

FOR_EACH_SIZE void
add(limb *out, const limb *a, const limb *b, const struct quick_curve *curve,
	size_t n)
{
	UNWRITTEN limb sum[LIMBS_MAX];
	const carry_bit carry = add_limbs(sum, a, b, n);

	subtract_once(out, sum, carry, curve, n);
}

FOR_EACH_SIZE void
subtract(limb *out, const limb *a, const limb *b,
	const struct quick_curve *curve, size_t n)
{
	UNWRITTEN limb back[LIMBS_MAX];
	const limb mask = (limb)0 - (limb)subtract_limbs(out, a, b, n);

#pragma GCC unroll 6
	for (size_t i = 0; i < n; i++)
		back[i] = curve->p[i] & mask;
	(void)add_limbs(out, out, back, n);
}

/* t += a b, for n limbs of t; what is over is answered. */
FOR_EACH_SIZE limb
add_product(limb *t, const limb *a, limb b, size_t n)
{
	limb over = 0;

#pragma GCC unroll 6
	for (size_t i = 0; i < n; i++) {
		const wide sum = (wide)a[i] * b + t[i] + over;

		t[i] = (limb)sum;
		over = (limb)(sum >> 64);
	}
	return over;
}

/* Half of a, or of a + p where a is odd. */
FOR_EACH_SIZE void
halve(limb *out, const limb *a, const struct quick_curve *curve, size_t n)
{
	UNWRITTEN limb even[LIMBS_MAX];
	const limb mask = (limb)0 - (a[0] & 1);
	carry_bit carry;

#pragma GCC unroll 6
	for (size_t i = 0; i < n; i++)
		even[i] = curve->p[i] & mask;
	carry = add_limbs(even, even, a, n);
#pragma GCC unroll 6
	for (size_t i = 0; i + 1 < n; i++)
		out[i] = even[i] >> 1 | even[i + 1] << 63;
	out[n - 1] = even[n - 1] >> 1 | (limb)carry << 63;
}

/* out = t / R modulo p = 2^256 - 2^224 + 2^192 + 2^96 - 1, whose -1/p is 1
 * modulo 2^64: q p has q 2^96 and q (2^64 - 2^32 + 1) 2^192 beside the -q that
 * cancels a limb. */
FOR_EACH_SIZE void
reduce_p256(limb *out, limb *t, const struct quick_curve *curve)
{
	carry_bit over = 0;

#pragma GCC unroll 4
	for (size_t i = 0; i < 4; i++) {
		const limb q = t[i];
		const wide top = (wide)q * UINT64_C(0xffffffff00000001);
		/* Of such a product the upper limb has room for one more. */
		const limb upper = (limb)(top >> 64) + over;

		over = add_limb(0, t[i + 1], q << 32, &t[i + 1]);
		over = add_limb(over, t[i + 2], q >> 32, &t[i + 2]);
		over = add_limb(over, t[i + 3], (limb)top, &t[i + 3]);
		over = add_limb(over, t[i + 4], upper, &t[i + 4]);
	}
	subtract_once(out, t + 4, over, curve, 4);
}

/* out = t / R modulo p = 2^384 - 2^128 - 2^96 + 2^32 - 1, whose -1/p is
 * 2^32 + 1 modulo 2^64: q p is q 2^384 less q (2^128 + 2^96 - 2^32 + 1), whose
 * lowest limb is the one that is to go. `less` is what is above that. */
FOR_EACH_SIZE void
reduce_p384(limb *out, limb *t, const struct quick_curve *curve)
{
	carry_bit over = 0;

#pragma GCC unroll 6
	for (size_t i = 0; i < 6; i++) {
		const limb q = t[i] + (t[i] << 32);
		UNWRITTEN limb less[3];
		carry_bit borrow = q < q << 32;
		const carry_bit carry = add_limb(0, q, q >> 32, &less[1]);

		borrow = subtract_limb(borrow, q << 32, q >> 32, &less[0]);
		less[1] -= borrow; /* 0 for two q alone, which have none */
		less[2] = carry;
		borrow = subtract_limbs(&t[i + 1], &t[i + 1], less, 3);
		borrow = subtract_limb(borrow, t[i + 4], 0, &t[i + 4]);
		borrow = subtract_limb(borrow, t[i + 5], 0, &t[i + 5]);
		/* Where there is a borrow q is not 0. */
		over = add_limb(over, t[i + 6], q - borrow, &t[i + 6]);
	}
	subtract_once(out, t + 6, over, curve, 6);
}

FOR_EACH_SIZE void
reduce(limb *out, limb *t, const struct quick_curve *curve, size_t n)
{
	if (n == 4)
		reduce_p256(out, t, curve);
	else
		reduce_p384(out, t, curve);
}

FOR_EACH_SIZE void
multiply(limb *out, const limb *a, const limb *b,
	const struct quick_curve *curve, size_t n)
{
	limb t[2 * LIMBS_MAX] = {0};

#pragma GCC unroll 6
	for (size_t i = 0; i < n; i++)
		t[i + n] = add_product(t + i, a, b[i], n);
	reduce(out, t, curve, n);
}

/* Products of two different limbs are there twice. */
FOR_EACH_SIZE void
square(limb *out, const limb *a, const struct quick_curve *curve, size_t n)
{
	limb t[2 * LIMBS_MAX] = {0};
	carry_bit over = 0;
	limb below = 0;

#pragma GCC unroll 6
	for (size_t i = 0; i < n; i++)
		t[i + n] =
			add_product(t + 2 * i + 1, a + i + 1, a[i], n - 1 - i);
#pragma GCC unroll 6
	for (size_t i = 0; i < n; i++) {
		const wide own = (wide)a[i] * a[i];
		const limb even = t[2 * i], odd = t[2 * i + 1];

		over = add_limb(
			over, even << 1 | below >> 63, (limb)own, &t[2 * i]);
		over = add_limb(over, odd << 1 | even >> 63, (limb)(own >> 64),
			&t[2 * i + 1]);
		below = odd;
	}
	reduce(out, t, curve, n);
}

FOR_EACH_SIZE bool
is_zero(const limb *a, size_t n)
{
	limb all = 0;

	for (size_t i = 0; i < n; i++)
		all |= a[i];
	return all == 0;
}

#endif

#endif
