/* u G + v Q by digits of both at once, on curves with a = -3.
 *
 * Numbers modulo p are Montgomery's and always below p. Points are Jacobian:
 * (X / Z^2, Y / Z^3). Sums of points with the same x, which only somebody who
 * looks for them meets, are left to others. Time depends on the numbers.
 * SPDX-License-Identifier: MIT */
#include "verify/quick.h"

#include <string.h>

#include "base/unwritten.h"
#include "verify/quick_field.h"
#include "verify/quick_table.h"

#ifdef QUICK_FIELD

enum {
	KEY_WINDOW = 5, /* bits of a digit of what Q is multiplied by */
	KEY_MULTIPLES = 1 << (KEY_WINDOW - 2),
	DIGITS_MAX = 64 * LIMBS_MAX + 1
};

struct point {
	limb x[LIMBS_MAX], y[LIMBS_MAX], z[LIMBS_MAX];
};

/* What is added to a point. */
struct summand {
	struct point point;
	limb zz[LIMBS_MAX], zzz[LIMBS_MAX]; /* Z^2, Z^3 */
	bool is_affine;                     /* Z is 1 */
};

/* --- points ----------------------------------------------------------------
 */

/* D = Z^2, G = (2 Y)^2, B = X G, A = 3 (X - D) (X + D): X = A^2 - 2 B,
 * Z = 2 Y Z, Y = A (B - X) - G^2 / 2. */
FOR_EACH_SIZE void
double_any(struct point *point, const struct quick_curve *curve, size_t n)
{
	UNWRITTEN limb d[LIMBS_MAX], g[LIMBS_MAX], b[LIMBS_MAX], a[LIMBS_MAX],
		t[LIMBS_MAX];

	square(d, point->z, curve, n);
	add(t, point->y, point->y, curve, n);
	square(g, t, curve, n);
	multiply(point->z, t, point->z, curve, n);
	multiply(b, point->x, g, curve, n);
	subtract(a, point->x, d, curve, n);
	add(t, point->x, d, curve, n);
	multiply(t, a, t, curve, n);
	add(a, t, t, curve, n);
	add(a, a, t, curve, n);
	square(t, a, curve, n);
	subtract(t, t, b, curve, n);
	subtract(point->x, t, b, curve, n);
	subtract(b, b, point->x, curve, n);
	multiply(b, a, b, curve, n);
	square(g, g, curve, n);
	halve(g, g, curve, n);
	subtract(point->y, b, g, curve, n);
}

/* The point p plus the summand q: U = Xp Zq^2, S = Yp Zq^3, H = Xq Zp^2 - U,
 * R = Yq Zp^3 - S, V = U H^2: X = R^2 - H^3 - 2 V, Y = R (V - X) - S H^3,
 * Z = Zp Zq H. False where both have the same x. */
FOR_EACH_SIZE bool
add_any(struct point *p, const struct summand *q,
	const struct quick_curve *curve, size_t n)
{
	UNWRITTEN limb u[LIMBS_MAX], s[LIMBS_MAX], h[LIMBS_MAX], r[LIMBS_MAX],
		t[LIMBS_MAX];

	square(t, p->z, curve, n);
	multiply(h, q->point.x, t, curve, n);
	multiply(t, t, p->z, curve, n);
	multiply(r, q->point.y, t, curve, n);
	if (q->is_affine) {
		memcpy(u, p->x, sizeof(u));
		memcpy(s, p->y, sizeof(s));
	} else {
		multiply(u, p->x, q->zz, curve, n);
		multiply(s, p->y, q->zzz, curve, n);
		multiply(p->z, p->z, q->point.z, curve, n);
	}
	subtract(h, h, u, curve, n);
	if (is_zero(h, n))
		return false;
	subtract(r, r, s, curve, n);
	multiply(p->z, p->z, h, curve, n);
	square(t, h, curve, n);
	multiply(u, u, t, curve, n); /* V */
	multiply(h, h, t, curve, n); /* H^3 */
	square(t, r, curve, n);
	subtract(t, t, h, curve, n);
	subtract(t, t, u, curve, n);
	subtract(p->x, t, u, curve, n);
	subtract(u, u, p->x, curve, n);
	multiply(u, r, u, curve, n);
	multiply(s, s, h, curve, n);
	subtract(p->y, u, s, curve, n);
	return true;
}

static void
double_point(struct point *point, const struct quick_curve *curve)
{
	if (curve->limbs == 4)
		double_any(point, curve, 4);
	else
		double_any(point, curve, LIMBS_MAX);
}

static bool
add_point(struct point *point, const struct summand *other,
	const struct quick_curve *curve)
{
	return curve->limbs == 4 ? add_any(point, other, curve, 4)
				 : add_any(point, other, curve, LIMBS_MAX);
}

/* --- in any size, for what is rare -----------------------------------------
 */

static void
times(limb *out, const limb *a, const limb *b, const struct quick_curve *curve)
{
	if (curve->limbs == 4)
		multiply(out, a, b, curve, 4);
	else
		multiply(out, a, b, curve, LIMBS_MAX);
}

static void
negate(limb *y, const struct quick_curve *curve)
{
	const mp_size_t n = (mp_size_t)curve->limbs;

	if (!is_zero(y, curve->limbs))
		(void)mpn_sub_n(y, curve->p, y, n);
}

/* The limbs of a number that is below R. */
static void
read_limbs(limb *out, mpz_srcptr number)
{
	for (size_t i = 0; i < LIMBS_MAX; i++)
		out[i] = mpz_getlimbn(number, (mp_size_t)i);
}

/* The number, which is below p, as Montgomery's. */
static void
read_number(limb *out, mpz_srcptr number, const struct quick_curve *curve)
{
	limb limbs[LIMBS_MAX];

	read_limbs(limbs, number);
	times(out, limbs, curve->square, curve);
}

/* The point with its sign, as what is added. */
static void
set_summand(struct summand *out, const struct point *point,
	const struct quick_curve *curve)
{
	out->point = *point;
	out->is_affine = false;
	times(out->zz, point->z, point->z, curve);
	times(out->zzz, out->zz, point->z, curve);
}

static void
set_affine(struct summand *out, const limb *x, const limb *y,
	const struct quick_curve *curve)
{
	memcpy(out->point.x, x, sizeof(out->point.x));
	memcpy(out->point.y, y, sizeof(out->point.y));
	memcpy(out->point.z, curve->one, sizeof(out->point.z));
	out->is_affine = true;
}

/* --- digits ----------------------------------------------------------------
 */

/* count bits of the number from this one on. */
static unsigned
bits_of(const limb number[LIMBS_MAX + 1], size_t from, unsigned count)
{
	const size_t at = from / 64;
	const unsigned shift = from % 64;
	limb word = number[at] >> shift;

	if (shift + count > 64)
		word |= number[at + 1] << (64 - shift);
	return (unsigned)(word & ((1u << count) - 1));
}

/* Digits of `window` bits, odd and of either sign, or 0, so that the number is
 * the sum of digit[i] 2^i, for i below `count`, which is above its bits. */
static void
read_digits(int8_t *digits, size_t count, mpz_srcptr number, unsigned window)
{
	limb limbs[LIMBS_MAX + 1] = {0};
	unsigned carry = 0;
	size_t i = 0;

	read_limbs(limbs, number);
	memset(digits, 0, count);
	while (i < count) {
		const size_t left = count - i;
		const unsigned bits = left < window ? (unsigned)left : window;
		int digit;

		if (bits_of(limbs, i, 1) == carry) {
			i++;
			continue;
		}
		digit = (int)(bits_of(limbs, i, bits) + carry);
		carry = (unsigned)digit >> (window - 1) & 1;
		digits[i] = (int8_t)(digit - (int)(carry << window));
		i += bits;
	}
}

/* --- the sum ---------------------------------------------------------------
 */

struct sum {
	const struct quick_curve *curve;
	struct point point;
	bool is_infinity;
	bool is_lost; /* two points had the same x */
};

static void
add_summand(struct sum *sum, const struct summand *summand)
{
	if (!sum->is_infinity) {
		sum->is_lost |= !add_point(&sum->point, summand, sum->curve);
		return;
	}
	sum->point = summand->point;
	sum->is_infinity = false;
}

/* Adds the digit's multiple of Q. */
static void
add_key(struct sum *sum, const struct summand *odd, int digit)
{
	struct summand summand;

	if (digit == 0)
		return;
	summand = odd[(digit < 0 ? -digit : digit) / 2];
	if (digit < 0)
		negate(summand.point.y, sum->curve);
	add_summand(sum, &summand);
}

/* The same of G. */
static void
add_generator(struct sum *sum, int digit)
{
	const struct quick_curve *curve = sum->curve;
	const int index = (digit < 0 ? -digit : digit) / 2;
	UNWRITTEN struct summand summand;

	if (digit == 0)
		return;
	set_affine(&summand, curve->odd[index][0], curve->odd[index][1], curve);
	if (digit < 0)
		negate(summand.point.y, curve);
	add_summand(sum, &summand);
}

/* Q, 3 Q, 5 Q ... false where that cannot be told. */
static bool
read_key(struct summand odd[KEY_MULTIPLES],
	const struct quick_question *question, const struct quick_curve *curve)
{
	limb x[LIMBS_MAX], y[LIMBS_MAX];
	struct summand twice;
	struct point point;

	read_number(x, question->x, curve);
	read_number(y, question->y, curve);
	set_affine(&odd[0], x, y, curve);
	point = odd[0].point;
	double_point(&point, curve);
	set_summand(&twice, &point, curve);
	point = odd[0].point;
	for (size_t i = 1; i < KEY_MULTIPLES; i++) {
		if (!add_point(&point, &twice, curve))
			return false;
		set_summand(&odd[i], &point, curve);
	}
	return true;
}

/* *sum = u G + v Q */
static void
add_multiples(struct sum *sum, mpz_srcptr u, mpz_srcptr v,
	const struct summand odd[KEY_MULTIPLES])
{
	const size_t count = 64 * sum->curve->limbs + 1;
	int8_t of_generator[DIGITS_MAX], of_key[DIGITS_MAX];

	read_digits(of_generator, count, u, QUICK_WINDOW);
	read_digits(of_key, count, v, KEY_WINDOW);
	sum->is_infinity = true;
	sum->is_lost = false;
	for (size_t i = count; i-- > 0 && !sum->is_lost;) {
		if (!sum->is_infinity)
			double_point(&sum->point, sum->curve);
		add_key(sum, odd, of_key[i]);
		add_generator(sum, of_generator[i]);
	}
}

/* True where x of the point is this number, which is below p. */
static bool
has_x(const struct sum *sum, mpz_srcptr number)
{
	const struct quick_curve *curve = sum->curve;
	limb wanted[LIMBS_MAX], zz[LIMBS_MAX];

	read_number(wanted, number, curve);
	times(zz, sum->point.z, sum->point.z, curve);
	times(wanted, wanted, zz, curve);
	return mpn_cmp(wanted, sum->point.x, (mp_size_t)curve->limbs) == 0;
}

/* True where x is r modulo n, of which p is little more. */
static bool
has_r(const struct sum *sum, const struct quick_question *question)
{
	const struct quick_curve *curve = sum->curve;
	mpz_t next, p;
	bool holds = has_x(sum, question->r);

	if (holds)
		return true;
	mpz_init(next);
	mpz_add(next, question->r, question->n);
	holds = mpz_cmp(next,
			mpz_roinit_n(p, curve->p, (mp_size_t)curve->limbs)) <
			0 &&
		has_x(sum, next);
	mpz_clear(next);
	return holds;
}

static const struct quick_curve *
find_curve(enum oid_id id)
{
	for (size_t i = 0; i < QUICK_CURVES; i++)
		if (quick_curves[i].id == id)
			return &quick_curves[i];
	return NULL;
}

/* u = e / s, v = r / s modulo n. */
static void
divide(mpz_t u, mpz_t v, const struct quick_question *question)
{
	mpz_invert(v, question->s, question->n);
	mpz_mul(u, v, question->e);
	mpz_mod(u, u, question->n);
	mpz_mul(v, v, question->r);
	mpz_mod(v, v, question->n);
}

bool
quick_ecdsa(enum oid_id id, const struct quick_question *question)
{
	struct sum sum = {.curve = find_curve(id)};
	UNWRITTEN struct summand odd[KEY_MULTIPLES];
	mpz_t u, v;

	if (sum.curve == NULL || !read_key(odd, question, sum.curve))
		return false;
	mpz_inits(u, v, NULL);
	divide(u, v, question);
	add_multiples(&sum, u, v, odd);
	mpz_clears(u, v, NULL);
	return !sum.is_lost && !sum.is_infinity && has_r(&sum, question);
}

#else

bool
quick_ecdsa(enum oid_id id, const struct quick_question *question)
{
	(void)id;
	(void)question;
	return false;
}

#endif
