/* Sums of points of a curve.
 * SPDX-License-Identifier: MIT */
#include "keys/points.h"

bool
plane_init(struct plane *plane, enum oid_id id)
{
	const struct curve *curve = keys_find_curve(id);
	const struct group *group = keys_find_group(id);

	if (curve == NULL || group == NULL)
		return false;
	mpz_init_set_str(plane->p, curve->p, 16);
	mpz_init_set_str(plane->a, curve->a, 16);
	mpz_init_set_str(plane->n, group->n, 16);
	mpz_init_set_str(plane->generator.x, group->x, 16);
	mpz_init_set_str(plane->generator.y, group->y, 16);
	plane->generator.is_infinity = false;
	mpz_inits(plane->rise, plane->run, NULL);
	return true;
}

void
plane_clear(struct plane *plane)
{
	mpz_clears(plane->p, plane->a, plane->n, plane->rise, plane->run, NULL);
	point_clear(&plane->generator);
}

void
point_init(struct point *point)
{
	mpz_inits(point->x, point->y, NULL);
	point->is_infinity = true;
}

void
point_clear(struct point *point)
{
	mpz_clears(point->x, point->y, NULL);
}

void
point_set(struct point *out, const struct point *point)
{
	mpz_set(out->x, point->x);
	mpz_set(out->y, point->y);
	out->is_infinity = point->is_infinity;
}

/* rise / run = the slope of the line through both points, or of the tangent
 * where they are the same; false where the line is vertical. */
static bool
find_slope(
	const struct point *sum, const struct point *other, struct plane *plane)
{
	mpz_sub(plane->run, other->x, sum->x);
	mpz_sub(plane->rise, other->y, sum->y);
	if (mpz_sgn(plane->run) != 0)
		return true;
	mpz_mul_ui(plane->run, sum->y, 2);
	if (mpz_sgn(plane->rise) != 0 || mpz_sgn(plane->run) == 0)
		return false;
	mpz_mul(plane->rise, sum->x, sum->x);
	mpz_mul_ui(plane->rise, plane->rise, 3);
	mpz_add(plane->rise, plane->rise, plane->a);
	return true;
}

/* The third point of the line through both, mirrored; rise is its slope. */
static void
follow_slope(struct point *sum, const struct point *other, struct plane *plane)
{
	mpz_mul(plane->run, plane->rise, plane->rise);
	mpz_sub(plane->run, plane->run, sum->x);
	mpz_sub(plane->run, plane->run, other->x);
	mpz_mod(plane->run, plane->run, plane->p);
	mpz_sub(sum->x, sum->x, plane->run);
	mpz_mul(plane->rise, plane->rise, sum->x);
	mpz_sub(sum->y, plane->rise, sum->y);
	mpz_mod(sum->y, sum->y, plane->p);
	mpz_set(sum->x, plane->run);
}

void
point_add(struct point *sum, const struct point *other, struct plane *plane)
{
	if (other->is_infinity)
		return;
	if (sum->is_infinity) {
		point_set(sum, other);
		return;
	}
	if (!find_slope(sum, other, plane)) {
		sum->is_infinity = true;
		return;
	}
	mpz_invert(plane->run, plane->run, plane->p);
	mpz_mul(plane->rise, plane->rise, plane->run);
	mpz_mod(plane->rise, plane->rise, plane->p);
	follow_slope(sum, other, plane);
}

void
point_multiply(struct point *out, const mpz_t times, const struct point *point,
	struct plane *plane)
{
	out->is_infinity = true;
	for (size_t bit = mpz_sizeinbase(times, 2); bit-- > 0;) {
		point_add(out, out, plane);
		if (mpz_tstbit(times, (mp_bitcnt_t)bit) != 0)
			point_add(out, point, plane);
	}
}

void
point_sum_x(mpz_t x, const struct point *base, const struct point *addend,
	bool is_minus, const mpz_t inverse, struct plane *plane)
{
	if (is_minus)
		mpz_add(plane->rise, addend->y, base->y); /* of the negative */
	else
		mpz_sub(plane->rise, addend->y, base->y);
	mpz_mul(plane->rise, plane->rise, inverse);
	mpz_mod(plane->rise, plane->rise, plane->p);
	mpz_mul(x, plane->rise, plane->rise);
	mpz_sub(x, x, base->x);
	mpz_sub(x, x, addend->x);
	mpz_mod(x, x, plane->p);
}

/* products[i] = the product of the first i differences that are not 0, of which
 * inverse[] holds all for now. */
static void
multiply_up(mpz_t *inverse, mpz_t *products, const mpz_t x,
	const struct point *addends, size_t count, struct plane *plane)
{
	mpz_set_ui(products[0], 1);
	for (size_t i = 0; i < count; i++) {
		mpz_sub(inverse[i], addends[i].x, x);
		if (mpz_sgn(inverse[i]) == 0) {
			mpz_set(products[i + 1], products[i]);
			continue;
		}
		mpz_mul(products[i + 1], products[i], inverse[i]);
		mpz_mod(products[i + 1], products[i + 1], plane->p);
	}
}

void
point_invert(mpz_t *inverse, mpz_t *products, const mpz_t x,
	const struct point *addends, size_t count, struct plane *plane)
{
	multiply_up(inverse, products, x, addends, count, plane);
	mpz_invert(plane->run, products[count], plane->p);
	for (size_t i = count; i-- > 0;) {
		if (mpz_sgn(inverse[i]) == 0)
			continue;
		mpz_mul(plane->rise, plane->run, inverse[i]);
		mpz_mul(inverse[i], plane->run, products[i]);
		mpz_mod(inverse[i], inverse[i], plane->p);
		mpz_mod(plane->run, plane->rise, plane->p);
	}
}
