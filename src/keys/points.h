/* Sums of points of a curve of prime order, in affine coordinates, for who
 * needs few of them. Nothing here is secret.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_POINTS_H
#define CSRLINT_KEYS_POINTS_H

#include <gmp.h>
#include <stdbool.h>

#include "keys/groups.h"

struct point {
	mpz_t x, y; /* in [0, p - 1] */
	bool is_infinity;
};

/* A curve whose numbers are read. */
struct plane {
	mpz_t p, a, n;
	struct point generator;
	mpz_t rise, run; /* used within one sum */
};

/* False, with nothing to clear, where the group is not known. */
bool plane_init(struct plane *plane, enum oid_id curve);
void plane_clear(struct plane *plane);

void point_init(struct point *point); /* infinity */
void point_clear(struct point *point);
void point_set(struct point *out, const struct point *point);

/* sum += other */
void point_add(
	struct point *sum, const struct point *other, struct plane *plane);

/* out = times * point, which is another one. times >= 0. */
void point_multiply(struct point *out, const mpz_t times,
	const struct point *point, struct plane *plane);

/* The x of base + addend, or of base - addend, where the inverse of
 * addend.x - base.x is known. Neither is infinity. */
void point_sum_x(mpz_t x, const struct point *base, const struct point *addend,
	bool is_minus, const mpz_t inverse, struct plane *plane);

/* inverse[i] = 1 / (addends[i].x - x) modulo p, for count of them at the price
 * of one; 0 where the difference is 0. `products` has count + 1 numbers. */
void point_invert(mpz_t *inverse, mpz_t *products, const mpz_t x,
	const struct point *addends, size_t count, struct plane *plane);

#endif
