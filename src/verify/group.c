/* The groups of curves that Nettle has not, and sums in them.
 *
 * Jacobian coordinates: the point is (X / Z^2, Y / Z^3), and Z = 0 infinity.
 * Time depends on the numbers; digits, which may be a private key's, are wiped.
 * SPDX-License-Identifier: MIT */
#include "verify/group.h"

#include <stdint.h>

#include "base/unwritten.h"
#include "base/wipe.h"
#include "verify/group_field.h"
#include "verify/nettle_curves.h"

enum {
	WINDOW = 5, /* bits of a digit */
	ODD_MULTIPLES = 1 << (WINDOW - 2),
	DIGITS_MAX = 8 * GROUP_OCTETS_MAX + 1
};

const struct group *
group_find(enum oid_id id)
{
	return nettle_curve_find(id) == NULL ? keys_find_group(id) : NULL;
}

struct jacobian {
	mp_limb_t x[FIELD_LIMBS_MAX], y[FIELD_LIMBS_MAX], z[FIELD_LIMBS_MAX];
};

/* What is added to a point. */
struct summand {
	struct jacobian point;
	mp_limb_t zz[FIELD_LIMBS_MAX], zzz[FIELD_LIMBS_MAX]; /* Z^2, Z^3 */
};

/* A curve whose numbers are read. */
struct curve_field {
	struct field field;
	mp_limb_t a[FIELD_LIMBS_MAX];
};

/* A number times a point. */
struct term {
	size_t count; /* of digits; 0: the number is 0, and there is no more */
	int8_t digit[DIGITS_MAX];
	struct summand odd[ODD_MULTIPLES]; /* the point, 3 of it, 5 ... */
};

/* --- points ----------------------------------------------------------------
 */

/* M = 3 X^2 + a Z^4, S = X (2 Y)^2: X = M^2 - 2 S, Z = 2 Y Z,
 * Y = M (S - X) - (2 Y)^4 / 2 = M (S - X) - (2 Y)^2 2 Y^2. Infinity, and points
 * with Y = 0, become infinity. */
static void
double_point(struct jacobian *point, const struct curve_field *curve)
{
	const struct field *f = &curve->field;
	UNWRITTEN mp_limb_t m[FIELD_LIMBS_MAX], s[FIELD_LIMBS_MAX],
		yy[FIELD_LIMBS_MAX], t[FIELD_LIMBS_MAX];

	field_square(t, point->z, f);
	field_square(t, t, f);
	field_multiply(m, t, curve->a, f);
	field_square(t, point->x, f);
	field_add(m, m, t, f);
	field_add(m, m, t, f);
	field_add(m, m, t, f);
	field_add(t, point->y, point->y, f);
	field_multiply(point->z, point->z, t, f);
	field_multiply(yy, point->y, t, f); /* 2 Y^2 */
	field_add(t, yy, yy, f);            /* (2 Y)^2 */
	field_multiply(s, point->x, t, f);
	field_multiply(yy, yy, t, f);
	field_square(t, m, f);
	field_subtract(t, t, s, f);
	field_subtract(point->x, t, s, f);
	field_subtract(s, s, point->x, f);
	field_multiply(s, s, m, f);
	field_subtract(point->y, s, yy, f);
}

/* With U and S of the point, and H and R, which are not both 0: V = U H^2,
 * X = R^2 - H^3 - 2 V, Y = R (V - X) - S H^3. u and s are used up. */
static void
add_different(struct jacobian *point, mp_limb_t *u, mp_limb_t *s,
	const mp_limb_t *h, const mp_limb_t *r, const struct field *f)
{
	UNWRITTEN mp_limb_t t[FIELD_LIMBS_MAX], hhh[FIELD_LIMBS_MAX];

	field_square(t, h, f);
	field_multiply(hhh, h, t, f);
	field_multiply(u, u, t, f); /* V */
	field_square(t, r, f);
	field_subtract(t, t, hhh, f);
	field_subtract(t, t, u, f);
	field_subtract(point->x, t, u, f);
	field_subtract(u, u, point->x, f);
	field_multiply(u, u, r, f);
	field_multiply(s, s, hhh, f);
	field_subtract(point->y, u, s, f);
}

/* The point p plus q, neither of them infinity: U = Xp Zq^2, S = Yp Zq^3,
 * H = Xq Zp^2 - U, R = Yq Zp^3 - S, Z = Zp Zq H. Both H and R are zero where
 * the points are the same, H alone where they are opposite. */
static void
add_finite(struct jacobian *p, const struct summand *q,
	const struct curve_field *curve)
{
	const struct field *f = &curve->field;
	UNWRITTEN mp_limb_t u[FIELD_LIMBS_MAX], s[FIELD_LIMBS_MAX],
		h[FIELD_LIMBS_MAX], r[FIELD_LIMBS_MAX], t[FIELD_LIMBS_MAX];

	field_square(t, p->z, f);
	field_multiply(h, q->point.x, t, f);
	field_multiply(t, t, p->z, f);
	field_multiply(r, q->point.y, t, f);
	field_multiply(u, p->x, q->zz, f);
	field_multiply(s, p->y, q->zzz, f);
	field_subtract(h, h, u, f);
	field_subtract(r, r, s, f);
	if (field_is_zero(h, f) && field_is_zero(r, f)) {
		double_point(p, curve);
		return;
	}
	field_multiply(p->z, p->z, q->point.z, f);
	field_multiply(p->z, p->z, h, f);
	add_different(p, u, s, h, r, f);
}

static void
add_point(struct jacobian *sum, const struct summand *other,
	const struct curve_field *curve)
{
	if (field_is_zero(other->point.z, &curve->field))
		return;
	if (field_is_zero(sum->z, &curve->field))
		*sum = other->point;
	else
		add_finite(sum, other, curve);
}

static void
negate(mp_limb_t *y, const struct field *f)
{
	if (!field_is_zero(y, f))
		(void)mpn_sub_n(y, f->p, y, f->n);
}

static void
set_summand(struct summand *out, const struct jacobian *point,
	const struct curve_field *curve)
{
	out->point = *point;
	field_square(out->zz, point->z, &curve->field);
	field_multiply(out->zzz, out->zz, point->z, &curve->field);
}

/* --- terms -----------------------------------------------------------------
 */

/* Digits that are odd and of either sign, or 0, so that the number is the sum
 * of digit[i] 2^i. */
static void
read_digits(struct term *term, const mpz_t number)
{
	mpz_t rest;

	term->count = 0;
	mpz_init_set(rest, number);
	while (mpz_sgn(rest) != 0 && term->count < DIGITS_MAX) {
		const int low = (int)(mpz_get_ui(rest) % (1 << WINDOW));
		int digit = 0;

		if (low % 2 != 0)
			digit = low < 1 << (WINDOW - 1) ? low
							: low - (1 << WINDOW);
		if (digit < 0)
			mpz_add_ui(rest, rest, (unsigned long)-digit);
		else
			mpz_sub_ui(rest, rest, (unsigned long)digit);
		term->digit[term->count++] = (int8_t)digit;
		mpz_fdiv_q_2exp(rest, rest, 1);
	}
	mpz_clear(rest);
}

static void
read_multiples(struct term *term, const mpz_t x, const mpz_t y,
	const struct curve_field *curve)
{
	struct jacobian point = {{0}, {0}, {0}};
	struct summand twice;

	field_read(point.x, x, &curve->field);
	field_read(point.y, y, &curve->field);
	mpn_copyi(point.z, curve->field.one, curve->field.n);
	set_summand(&term->odd[0], &point, curve);
	double_point(&point, curve);
	set_summand(&twice, &point, curve);
	point = term->odd[0].point;
	for (size_t i = 1; i < ODD_MULTIPLES; i++) {
		add_point(&point, &twice, curve);
		set_summand(&term->odd[i], &point, curve);
	}
}

/* times * (x, y), which is no point where times is 0. */
static void
open_term(struct term *term, const mpz_t times, const mpz_t x, const mpz_t y,
	const struct curve_field *curve)
{
	read_digits(term, times);
	if (term->count != 0)
		read_multiples(term, x, y, curve);
}

/* Adds what the i-th digit stands for. */
static void
add_digit(struct jacobian *sum, const struct term *term, size_t i,
	const struct curve_field *curve)
{
	const int digit = i < term->count ? term->digit[i] : 0;
	struct summand summand;

	if (digit == 0)
		return;
	summand = term->odd[(digit < 0 ? -digit : digit) / 2];
	if (digit < 0)
		negate(summand.point.y, &curve->field);
	add_point(sum, &summand, curve);
}

/* --- sums ------------------------------------------------------------------
 */

/* sum = u G + v Q, the digits of both together. */
static void
add_multiples(struct jacobian *sum, const struct group *group, const mpz_t u,
	const struct group_multiple *v, const struct curve_field *curve)
{
	UNWRITTEN struct term terms[2];
	size_t i;
	mpz_t x, y;

	mpz_init_set_str(x, group->x, 16);
	mpz_init_set_str(y, group->y, 16);
	open_term(&terms[0], u, x, y, curve);
	open_term(&terms[1], v->times, v->x, v->y, curve);
	mpz_clears(x, y, NULL);
	i = terms[0].count > terms[1].count ? terms[0].count : terms[1].count;
	while (i-- > 0) {
		double_point(sum, curve);
		add_digit(sum, &terms[0], i, curve);
		add_digit(sum, &terms[1], i, curve);
	}
	wipe(terms, sizeof(terms));
}

/* The affine coordinates; y may be NULL. False where the point is infinity. */
static bool
get_point(mpz_ptr x, mpz_ptr y, const struct jacobian *point, const mpz_t p,
	const struct field *f)
{
	mp_limb_t inverse[FIELD_LIMBS_MAX], t[FIELD_LIMBS_MAX];

	if (field_is_zero(point->z, f))
		return false;
	field_write(x, point->z, f);
	mpz_invert(x, x, p);
	field_read(inverse, x, f);
	field_square(t, inverse, f);
	if (y != NULL) {
		field_multiply(inverse, inverse, t, f);
		field_multiply(inverse, inverse, point->y, f);
		field_write(y, inverse, f);
	}
	field_multiply(t, t, point->x, f);
	field_write(x, t, f);
	return true;
}

static bool
sum_point(mpz_ptr x, mpz_ptr y, const struct group *group, const mpz_t u,
	const struct group_multiple *v)
{
	const struct curve *names = keys_find_curve(group->id);
	struct jacobian sum = {{0}, {0}, {0}};
	struct curve_field curve;
	bool is_finite;
	mpz_t p, a;

	mpz_init_set_str(p, names->p, 16);
	mpz_init_set_str(a, names->a, 16);
	field_open(&curve.field, p);
	field_read(curve.a, a, &curve.field);
	add_multiples(&sum, group, u, v, &curve);
	is_finite = get_point(x, y, &sum, p, &curve.field);
	mpz_clears(p, a, NULL);
	return is_finite;
}

bool
group_sum_x(mpz_t x, const struct group *group, const mpz_t u,
	const struct group_multiple *v)
{
	return sum_point(x, NULL, group, u, v);
}

bool
group_multiply(mpz_t x, mpz_t y, const struct group *group, const mpz_t d)
{
	struct group_multiple none;
	bool is_finite;

	mpz_inits(none.times, none.x, none.y, NULL);
	is_finite = sum_point(x, y, group, d, &none);
	mpz_clears(none.times, none.x, none.y, NULL);
	return is_finite;
}
