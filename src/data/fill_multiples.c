/* Computes the small multiples of the generators of curves.
 * SPDX-License-Identifier: MIT */
#include "data/fill_multiples.h"

#include <stdlib.h>
#include <string.h>

#include "keys/points.h"

/* Steps on both sides of a point that share one inversion. */
enum { STEPS = 32, BLOCK = 2 * STEPS + 1 };

/* What one curve is walked with. */
struct walk {
	struct plane plane;
	struct point step[STEPS]; /* G, 2 G, ... */
	struct point stride;      /* BLOCK G */
	struct point centre;
	mpz_t inverse[STEPS], products[STEPS + 1];
	mpz_t x;
	uint64_t *entry; /* owned */
	uint32_t count;
};

static void
note(struct walk *walk, const mpz_t x, uint32_t k)
{
	const uint64_t low = mpz_get_ui(x) & ((1U << BABY_X_BITS) - 1);

	if (k <= walk->count)
		walk->entry[k - 1] = low << BABY_K_BITS | (k - 1);
}

static void
times(struct point *out, uint32_t k, struct plane *plane)
{
	mpz_t number;

	mpz_init_set_ui(number, k);
	point_multiply(out, number, &plane->generator, plane);
	mpz_clear(number);
}

static void
walk_init(struct walk *walk)
{
	point_init(&walk->stride);
	point_init(&walk->centre);
	times(&walk->stride, BLOCK, &walk->plane);
	mpz_inits(walk->x, walk->products[STEPS], NULL);
	for (uint32_t i = 0; i < STEPS; i++) {
		point_init(&walk->step[i]);
		if (i > 0)
			point_set(&walk->step[i], &walk->step[i - 1]);
		point_add(&walk->step[i], &walk->plane.generator, &walk->plane);
		mpz_inits(walk->inverse[i], walk->products[i], NULL);
		note(walk, walk->step[i].x, i + 1);
	}
}

static void
walk_clear(struct walk *walk)
{
	for (size_t i = 0; i < STEPS; i++) {
		point_clear(&walk->step[i]);
		mpz_clears(walk->inverse[i], walk->products[i], NULL);
	}
	mpz_clears(walk->x, walk->products[STEPS], NULL);
	point_clear(&walk->centre);
	point_clear(&walk->stride);
}

/* The multiples beside the centre, k G. */
static void
walk_block(struct walk *walk, uint32_t k)
{
	point_invert(walk->inverse, walk->products, walk->centre.x, walk->step,
		STEPS, &walk->plane);
	note(walk, walk->centre.x, k);
	for (uint32_t i = 0; i < STEPS; i++) {
		point_sum_x(walk->x, &walk->centre, &walk->step[i], true,
			walk->inverse[i], &walk->plane);
		note(walk, walk->x, k - i - 1);
		point_sum_x(walk->x, &walk->centre, &walk->step[i], false,
			walk->inverse[i], &walk->plane);
		note(walk, walk->x, k + i + 1);
	}
}

static int
compare(const void *left, const void *right)
{
	const uint64_t *a = left;
	const uint64_t *b = right;

	return *a < *b ? -1 : *a > *b;
}

static void
fill_baby(struct walk *walk, uint8_t *out)
{
	walk_init(walk);
	for (uint32_t k = BLOCK; k - STEPS <= walk->count; k += BLOCK) {
		point_add(&walk->centre, &walk->stride, &walk->plane);
		walk_block(walk, k);
	}
	walk_clear(walk);
	qsort(walk->entry, walk->count, sizeof(walk->entry[0]), compare);
	for (uint32_t i = 0; i < walk->count; i++)
		for (int shift = 8 * (BABY_OCTETS - 1); shift >= 0; shift -= 8)
			*out++ = (uint8_t)(walk->entry[i] >> shift);
}

static void
put_number(uint8_t *out, size_t octets, const mpz_t number)
{
	const size_t length = (mpz_sizeinbase(number, 2) + 7) / 8;

	memset(out, 0, octets - length);
	mpz_export(out + octets - length, NULL, 1, 1, 1, 0, number);
}

static void
fill_giants(const struct multiples *table, struct plane *plane, uint8_t *out)
{
	const size_t octets = (mpz_sizeinbase(plane->p, 2) + 7) / 8;
	struct point step, point;

	point_init(&step);
	point_init(&point);
	times(&step, 2 * table->count + 1, plane);
	for (uint32_t i = 0; i < table->giant_count; i++, out += 2 * octets) {
		point_add(&point, &step, plane);
		put_number(out, octets, point.x);
		put_number(out + octets, octets, point.y);
	}
	point_clear(&point);
	point_clear(&step);
}

static bool
fill(struct walk *walk, const struct multiples *table, uint8_t *baby,
	uint8_t *giant)
{
	if (!plane_init(&walk->plane, table->curve))
		return false;
	fill_baby(walk, baby);
	fill_giants(table, &walk->plane, giant);
	plane_clear(&walk->plane);
	return true;
}

bool
fill_multiples(const struct multiples *table, uint8_t *baby, uint8_t *giant)
{
	struct walk *walk = malloc(sizeof(*walk));
	bool is_filled = false;

	if (walk == NULL)
		return false;
	walk->count = table->count;
	walk->entry = calloc(table->count, sizeof(walk->entry[0]));
	if (walk->entry != NULL)
		is_filled = fill(walk, table, baby, giant);
	free(walk->entry);
	free(walk);
	return is_filled;
}
