/* Finds small private keys by baby steps and giant steps.
 * SPDX-License-Identifier: MIT */
#include "keys/multiples.h"

#include "keys/points.h"

static const struct multiples *
find_curve(enum oid_id curve)
{
	for (size_t i = 0; i < keys_multiples_count; i++)
		if (keys_multiples[i].curve == curve)
			return &keys_multiples[i];
	return NULL;
}

static uint64_t
entry_at(const struct multiples *multiples, size_t index)
{
	const uint8_t *octets = multiples->baby + index * BABY_OCTETS;
	uint64_t entry = 0;

	for (size_t i = 0; i < BABY_OCTETS; i++)
		entry = entry << 8 | octets[i];
	return entry;
}

/* The k of the baby step with these lowest bits of x; 0: there is none. */
static uint32_t
find_baby(const struct multiples *multiples, uint32_t bits)
{
	size_t from = 0, to = multiples->count;

	while (from < to) {
		const size_t middle = from + (to - from) / 2;
		const uint64_t entry = entry_at(multiples, middle);

		if (entry >> BABY_K_BITS == bits)
			return 1 +
				(uint32_t)(entry & ((1U << BABY_K_BITS) - 1));
		if (entry >> BABY_K_BITS < bits)
			from = middle + 1;
		else
			to = middle;
	}
	return 0;
}

static uint32_t
lowest_bits(const mpz_t x)
{
	return (uint32_t)mpz_get_ui(x) & ((1U << BABY_X_BITS) - 1);
}

/* True where x is that of k G: the tables have part of it alone. */
static bool
is_multiple(const mpz_t x, uint32_t k, struct plane *plane)
{
	struct point point;
	mpz_t times;
	bool is_same;

	point_init(&point);
	mpz_init_set_ui(times, k);
	point_multiply(&point, times, &plane->generator, plane);
	is_same = mpz_cmp(point.x, x) == 0;
	mpz_clear(times);
	point_clear(&point);
	return is_same;
}

/* k, where x is that of k G. */
static uint32_t
proved(const mpz_t x, uint32_t k, enum oid_id curve)
{
	struct plane plane;
	bool is_proved = false;

	if (k > 0 && plane_init(&plane, curve)) {
		is_proved = is_multiple(x, k, &plane);
		plane_clear(&plane);
	}
	return is_proved ? k : 0;
}

uint32_t
keys_small_multiple(enum oid_id curve, struct slice octets)
{
	const struct multiples *multiples = find_curve(curve);
	uint32_t k;
	mpz_t x;

	if (multiples == NULL)
		return 0;
	mpz_init(x);
	mpz_import(x, octets.n, 1, 1, 1, 0, octets.p);
	k = find_baby(multiples, lowest_bits(x));
	k = k > KEYS_SMALL_MULTIPLE ? 0 : proved(x, k, curve);
	mpz_clear(x);
	return k;
}

/* The giant steps of a curve, and what both signs of each give. */
struct giants {
	const struct multiples *multiples;
	size_t count;
	struct point step[GIANTS_MAX];
	mpz_t inverse[GIANTS_MAX];
	mpz_t products[GIANTS_MAX + 1];
	mpz_t x;
};

static void
giants_init(
	struct giants *giants, const struct multiples *multiples, size_t octets)
{
	giants->multiples = multiples;
	giants->count = multiples->giant_count;
	mpz_inits(giants->x, giants->products[giants->count], NULL);
	for (size_t i = 0; i < giants->count; i++) {
		const uint8_t *at = multiples->giant + i * 2 * octets;

		point_init(&giants->step[i]);
		mpz_import(giants->step[i].x, octets, 1, 1, 1, 0, at);
		mpz_import(giants->step[i].y, octets, 1, 1, 1, 0, at + octets);
		mpz_inits(giants->inverse[i], giants->products[i], NULL);
	}
}

static void
giants_clear(struct giants *giants)
{
	mpz_clears(giants->x, giants->products[giants->count], NULL);
	for (size_t i = 0; i < giants->count; i++) {
		point_clear(&giants->step[i]);
		mpz_clears(giants->inverse[i], giants->products[i], NULL);
	}
}

/* Whether x is that of (middle + k) G or (middle - k) G. */
static uint32_t
beside(const mpz_t x, uint32_t middle, uint32_t k, struct plane *plane)
{
	if (middle + k <= KEYS_SMALL_SCALAR &&
		is_multiple(x, middle + k, plane))
		return middle + k;
	if (middle > k && middle - k <= KEYS_SMALL_SCALAR &&
		is_multiple(x, middle - k, plane))
		return middle - k;
	return 0;
}

/* The point itself, a giant step less and one more. */
static uint32_t
take_giant(struct giants *giants, size_t index, const struct point *point,
	struct plane *plane)
{
	const uint32_t middle =
		(uint32_t)(index + 1) * (2 * giants->multiples->count + 1);
	uint32_t found = 0;

	if (mpz_sgn(giants->inverse[index]) == 0)
		return beside(point->x, middle, 0, plane);
	for (int sign = 0; sign < 2 && found == 0; sign++) {
		uint32_t k;

		point_sum_x(giants->x, point, &giants->step[index], sign == 0,
			giants->inverse[index], plane);
		k = find_baby(giants->multiples, lowest_bits(giants->x));
		if (k != 0)
			found = beside(point->x, middle, k, plane);
	}
	return found;
}

static uint32_t
take_giants(const struct multiples *multiples, const struct point *point,
	struct plane *plane)
{
	struct giants giants;
	uint32_t found = 0;

	giants_init(&giants, multiples, (mpz_sizeinbase(plane->p, 2) + 7) / 8);
	point_invert(giants.inverse, giants.products, point->x, giants.step,
		giants.count, plane);
	for (size_t i = 0; i < giants.count && found == 0; i++)
		found = take_giant(&giants, i, point, plane);
	giants_clear(&giants);
	return found;
}

uint32_t
keys_small_scalar(enum oid_id curve, const struct point *point)
{
	const struct multiples *multiples = find_curve(curve);
	struct plane plane;
	uint32_t k;

	if (multiples == NULL || !plane_init(&plane, curve))
		return 0;
	k = find_baby(multiples, lowest_bits(point->x));
	if (k != 0 && !is_multiple(point->x, k, &plane))
		k = 0;
	if (k == 0)
		k = take_giants(multiples, point, &plane);
	plane_clear(&plane);
	return k;
}
