/* Numbers modulo a prime of any form, in Montgomery's form: a is there as a R,
 * R = 2^(bits of n limbs), and each is below p. Products are GMP's; in a
 * header, as what is around them is short. `out` may be one of the others.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_GROUP_FIELD_H
#define CSRLINT_VERIFY_GROUP_FIELD_H

#include <gmp.h>
#include <stdbool.h>

enum { FIELD_BITS_MAX = 512, FIELD_LIMBS_MAX = FIELD_BITS_MAX / GMP_NUMB_BITS };

struct field {
	mp_size_t n;       /* limbs of p */
	mp_limb_t inverse; /* -1 / p modulo a limb */
	mp_limb_t p[FIELD_LIMBS_MAX];
	mp_limb_t one[FIELD_LIMBS_MAX];    /* R modulo p */
	mp_limb_t square[FIELD_LIMBS_MAX]; /* R^2 modulo p */
};

/* The limbs of a number that has at most n. */
static inline void
field_set_limbs(mp_limb_t *out, const mpz_t number, mp_size_t n)
{
	for (mp_size_t i = 0; i < n; i++)
		out[i] = mpz_getlimbn(number, i);
}

static inline bool
field_is_zero(const mp_limb_t *a, const struct field *f)
{
	mp_limb_t limbs = 0;

	for (mp_size_t i = 0; i < f->n; i++)
		limbs |= a[i];
	return limbs == 0;
}

/* Takes p off what is below 2 p, of which the carry is the top. */
static inline void
field_correct(mp_limb_t *a, mp_limb_t carry, const struct field *f)
{
	if (carry != 0 || mpn_cmp(a, f->p, f->n) >= 0)
		(void)mpn_sub_n(a, a, f->p, f->n);
}

static inline void
field_add(mp_limb_t *out, const mp_limb_t *a, const mp_limb_t *b,
	const struct field *f)
{
	field_correct(out, mpn_add_n(out, a, b, f->n), f);
}

static inline void
field_subtract(mp_limb_t *out, const mp_limb_t *a, const mp_limb_t *b,
	const struct field *f)
{
	if (mpn_sub_n(out, a, b, f->n) != 0)
		(void)mpn_add_n(out, out, f->p, f->n);
}

/* out = product / R: a multiple of p makes one limb after the other 0, whose
 * place then keeps what that carried beyond the n limbs above it. */
static inline void
field_reduce(mp_limb_t *out, mp_limb_t *product, const struct field *f)
{
	for (mp_size_t i = 0; i < f->n; i++)
		product[i] = mpn_addmul_1(
			product + i, f->p, f->n, product[i] * f->inverse);
	field_correct(out, mpn_add_n(out, product + f->n, product, f->n), f);
}

static inline void
field_multiply(mp_limb_t *out, const mp_limb_t *a, const mp_limb_t *b,
	const struct field *f)
{
	mp_limb_t product[2 * FIELD_LIMBS_MAX];

	mpn_mul_n(product, a, b, f->n);
	field_reduce(out, product, f);
}

static inline void
field_square(mp_limb_t *out, const mp_limb_t *a, const struct field *f)
{
	mp_limb_t product[2 * FIELD_LIMBS_MAX];

	mpn_sqr(product, a, f->n);
	field_reduce(out, product, f);
}

/* A number from 0 to p - 1 in Montgomery's form, and back. */
static inline void
field_read(mp_limb_t *out, const mpz_t number, const struct field *f)
{
	field_set_limbs(out, number, f->n);
	field_multiply(out, out, f->square, f);
}

static inline void
field_write(mpz_t out, const mp_limb_t *a, const struct field *f)
{
	static const mp_limb_t unit[FIELD_LIMBS_MAX] = {1};
	mp_limb_t limbs[FIELD_LIMBS_MAX];
	mpz_t view;

	field_multiply(limbs, a, unit, f);
	mpz_set(out, mpz_roinit_n(view, limbs, f->n));
}

/* Newton's method doubles the bits that are right, of which there are 3 where
 * one begins with the odd number itself. */
static inline mp_limb_t
field_negative_inverse(mp_limb_t odd)
{
	mp_limb_t inverse = odd;

	for (int bits = 3; bits < GMP_NUMB_BITS; bits *= 2)
		inverse *= 2 - odd * inverse;
	return -inverse;
}

/* p is odd and has FIELD_BITS_MAX at most. */
static inline void
field_open(struct field *f, const mpz_t p)
{
	mpz_t power;

	*f = (struct field){.n = (mp_size_t)mpz_size(p)};
	field_set_limbs(f->p, p, f->n);
	f->inverse = field_negative_inverse(f->p[0]);
	mpz_init(power);
	mpz_setbit(power, (mp_bitcnt_t)f->n * GMP_NUMB_BITS);
	mpz_mod(power, power, p);
	field_set_limbs(f->one, power, f->n);
	mpz_mul(power, power, power);
	mpz_mod(power, power, p);
	field_set_limbs(f->square, power, f->n);
	mpz_clear(power);
}

#endif
