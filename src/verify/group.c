/* The groups of curves that Nettle has not, and sums in them.
 *
 * Jacobian coordinates: the point is (X / Z^2, Y / Z^3), and Z = 0 infinity.
 * Nothing here is secret, so that time may depend on the numbers.
 * SPDX-License-Identifier: MIT */
#include "verify/group.h"

#include "verify/nettle_curves.h"

const struct group *
group_find(enum oid_id id)
{
	return nettle_curve_find(id) == NULL ? keys_find_group(id) : NULL;
}

struct jacobian {
	mpz_t x, y, z;
};

/* The field, and numbers that are used within one operation. */
struct field {
	mpz_t p, a;
	mpz_t t1, t2, t3, t4;
};

static void
multiply(mpz_t out, const mpz_t left, const mpz_t right, const mpz_t p)
{
	mpz_mul(out, left, right);
	mpz_mod(out, out, p);
}

/* x, y from t1 = M or R, with x done: y = t1 (t2 - x) - t3. */
static void
finish(struct jacobian *point, struct field *f)
{
	mpz_sub(f->t2, f->t2, point->x);
	mpz_mul(point->y, f->t1, f->t2);
	mpz_sub(point->y, point->y, f->t3);
	mpz_mod(point->y, point->y, f->p);
}

/* M = 3 X^2 + a Z^4, S = 4 X Y^2: X = M^2 - 2 S, Y = M (S - X) - 8 Y^4,
 * Z = 2 Y Z. Infinity, and points with Y = 0, become infinity. */
static void
double_point(struct jacobian *point, struct field *f)
{
	multiply(f->t1, point->z, point->z, f->p);
	multiply(f->t1, f->t1, f->t1, f->p);
	mpz_mul(f->t1, f->t1, f->a);
	mpz_mul(f->t2, point->x, point->x);
	mpz_addmul_ui(f->t1, f->t2, 3);
	mpz_mod(f->t1, f->t1, f->p);
	multiply(f->t3, point->y, point->y, f->p);
	mpz_mul(f->t2, point->x, f->t3);
	mpz_mul_ui(f->t2, f->t2, 4);
	mpz_mul(f->t3, f->t3, f->t3);
	mpz_mul_ui(f->t3, f->t3, 8);
	mpz_mul(point->z, point->z, point->y);
	mpz_mul_ui(point->z, point->z, 2);
	mpz_mod(point->z, point->z, f->p);
	mpz_mul(point->x, f->t1, f->t1);
	mpz_submul_ui(point->x, f->t2, 2);
	mpz_mod(point->x, point->x, f->p);
	finish(point, f);
}

/* t4 = H, t1 = R: X = R^2 - H^3 - 2 X H^2, Y = R (X H^2 - X) - Y H^3,
 * Z = Z H. */
static void
add_different(struct jacobian *point, struct field *f)
{
	multiply(point->z, point->z, f->t4, f->p);
	multiply(f->t3, f->t4, f->t4, f->p);
	multiply(f->t2, point->x, f->t3, f->p);
	multiply(f->t3, f->t3, f->t4, f->p);
	mpz_mul(point->x, f->t1, f->t1);
	mpz_sub(point->x, point->x, f->t3);
	mpz_submul_ui(point->x, f->t2, 2);
	mpz_mod(point->x, point->x, f->p);
	mpz_mul(f->t3, f->t3, point->y);
	finish(point, f);
}

/* Adds the affine point (x, y): H = x Z^2 - X, R = y Z^3 - Y. Both are zero
 * where the points are the same. */
static void
add_point(struct jacobian *point, const mpz_t x, const mpz_t y, struct field *f)
{
	if (mpz_sgn(point->z) == 0) {
		mpz_set(point->x, x);
		mpz_set(point->y, y);
		mpz_set_ui(point->z, 1);
		return;
	}
	multiply(f->t1, point->z, point->z, f->p);
	mpz_mul(f->t4, x, f->t1);
	mpz_sub(f->t4, f->t4, point->x);
	mpz_mod(f->t4, f->t4, f->p);
	multiply(f->t1, f->t1, point->z, f->p);
	mpz_mul(f->t1, f->t1, y);
	mpz_sub(f->t1, f->t1, point->y);
	mpz_mod(f->t1, f->t1, f->p);
	if (mpz_sgn(f->t4) != 0)
		add_different(point, f);
	else if (mpz_sgn(f->t1) == 0)
		double_point(point, f);
	else
		mpz_set_ui(point->z, 0);
}

/* sum = u G + v Q, both multiples bit by bit together. */
static void
add_multiples(struct jacobian *sum, const struct group *group, const mpz_t u,
	const struct group_multiple *v, struct field *f)
{
	mp_bitcnt_t bits = (mp_bitcnt_t)mpz_sizeinbase(u, 2);
	mp_bitcnt_t others = (mp_bitcnt_t)mpz_sizeinbase(v->times, 2);
	mpz_t x, y;

	if (others > bits)
		bits = others;
	mpz_init_set_str(x, group->x, 16);
	mpz_init_set_str(y, group->y, 16);
	while (bits-- > 0) {
		double_point(sum, f);
		if (mpz_tstbit(u, bits) != 0)
			add_point(sum, x, y, f);
		if (mpz_tstbit(v->times, bits) != 0)
			add_point(sum, v->x, v->y, f);
	}
	mpz_clears(x, y, NULL);
}

/* The affine coordinates; y may be NULL. False where the point is infinity. */
static bool
get_point(mpz_ptr x, mpz_ptr y, const struct jacobian *point, struct field *f)
{
	if (mpz_sgn(point->z) == 0)
		return false;
	mpz_invert(f->t2, point->z, f->p);
	multiply(f->t1, f->t2, f->t2, f->p);
	multiply(x, point->x, f->t1, f->p);
	if (y == NULL)
		return true;
	multiply(f->t1, f->t1, f->t2, f->p);
	multiply(y, point->y, f->t1, f->p);
	return true;
}

static bool
sum_point(mpz_ptr x, mpz_ptr y, const struct group *group, const mpz_t u,
	const struct group_multiple *v)
{
	const struct curve *curve = keys_find_curve(group->id);
	struct jacobian sum;
	struct field f;
	bool is_finite;

	mpz_init_set_str(f.p, curve->p, 16);
	mpz_init_set_str(f.a, curve->a, 16);
	mpz_inits(f.t1, f.t2, f.t3, f.t4, sum.x, sum.y, sum.z, NULL);
	add_multiples(&sum, group, u, v, &f);
	is_finite = get_point(x, y, &sum, &f);
	mpz_clears(f.p, f.a, f.t1, f.t2, f.t3, f.t4, sum.x, sum.y, sum.z, NULL);
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
