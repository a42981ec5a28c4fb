/* Private keys of EC that 32 bits determine.
 *
 * A private key of the form k * u, with a known u and 32 bits of k, becomes k
 * by multiplying the point with 1 / u; and k is found by baby steps, a table of
 * the x of 1 G to 2^16 G, and giant steps, from the point down by 2^17 + 1
 * each. SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/memory.h"
#include "keys/equation.h"
#include "keys/points.h"
#include "keys/searching.h"

enum {
	BABY_STEPS = 1 << 16,
	BABY_BITS = 17, /* of an entry, for k; the others are x's */
	STRIDE = 2 * BABY_STEPS + 1,
	GIANT_STEPS = (1 << 15) + 1, /* STRIDE * this is over 2^32 */
	BATCH = 128,                 /* points that share an inversion */
	WORD_BITS = 32
};

/* The multiples 1 to BATCH of one point, to be added all at once. */
struct batch {
	struct point step[BATCH];
	mpz_t inverse[BATCH];
	mpz_t products[BATCH + 1];
	mpz_t x;
};

struct words {
	struct search *search;
	struct plane plane;
	uint64_t *baby; /* x << BABY_BITS | k, ascending */
	struct batch giants;
	struct point target; /* the public key */
	size_t form, forms;
};

static void
batch_init(struct batch *batch, const struct point *unit, struct plane *plane)
{
	struct point sum;

	point_init(&sum);
	mpz_inits(batch->x, batch->products[BATCH], NULL);
	for (int i = 0; i < BATCH; i++) {
		point_add(&sum, unit, plane);
		point_init(&batch->step[i]);
		point_set(&batch->step[i], &sum);
		mpz_inits(batch->inverse[i], batch->products[i], NULL);
	}
	point_clear(&sum);
}

static void
batch_clear(struct batch *batch)
{
	mpz_clears(batch->x, batch->products[BATCH], NULL);
	for (int i = 0; i < BATCH; i++) {
		point_clear(&batch->step[i]);
		mpz_clears(batch->inverse[i], batch->products[i], NULL);
	}
}

/* What is kept of an x. */
static uint64_t
key_of(const mpz_t x)
{
	uint64_t low = mpz_getlimbn(x, 0);

	if (GMP_LIMB_BITS < 64)
		low |= (uint64_t)mpz_getlimbn(x, 1) << 32;
	return low << BABY_BITS;
}

static int
compare(const void *left, const void *right)
{
	const uint64_t *a = left;
	const uint64_t *b = right;

	return *a < *b ? -1 : *a > *b;
}

/* batch->x = that of base + step[i]; the inverses are known. Where both are the
 * same point there is none. */
static void
add_step(struct batch *batch, const struct point *base, int i,
	struct plane *plane)
{
	struct point sum;

	if (mpz_sgn(batch->inverse[i]) != 0) {
		point_sum_x(batch->x, base, &batch->step[i], false,
			batch->inverse[i], plane);
		return;
	}
	point_init(&sum);
	point_set(&sum, base);
	point_add(&sum, &batch->step[i], plane);
	mpz_set(batch->x, sum.x);
	point_clear(&sum);
}

/* 1 G to BATCH G, and from there on by whole batches. */
static void
make_baby_steps(struct words *words)
{
	struct batch units;
	struct point base;

	batch_init(&units, &words->plane.generator, &words->plane);
	point_init(&base);
	for (int i = 0; i < BATCH; i++)
		words->baby[i] = key_of(units.step[i].x) | (uint64_t)(i + 1);
	for (int k = BATCH; k < BABY_STEPS; k += BATCH) {
		point_add(&base, &units.step[BATCH - 1], &words->plane);
		point_invert(units.inverse, units.products, base.x, units.step,
			BATCH, &words->plane);
		for (int i = 0; i < BATCH; i++) {
			add_step(&units, &base, i, &words->plane);
			words->baby[k + i] =
				key_of(units.x) | (uint64_t)(k + i + 1);
		}
	}
	qsort(words->baby, BABY_STEPS, sizeof(words->baby[0]), compare);
	point_clear(&base);
	batch_clear(&units);
}

/* The k of the baby step with this x; 0: there is none. */
static uint32_t
find_baby(const struct words *words, const mpz_t x)
{
	const uint64_t wanted = key_of(x) >> BABY_BITS;
	size_t from = 0, to = BABY_STEPS;

	while (from < to) {
		const size_t middle = from + (to - from) / 2;
		const uint64_t entry = words->baby[middle];

		if (entry >> BABY_BITS == wanted)
			return (uint32_t)(entry & ((1U << BABY_BITS) - 1));
		if (entry >> BABY_BITS < wanted)
			from = middle + 1;
		else
			to = middle;
	}
	return 0;
}

/* True where number * unit, modulo the order, is the private key, which it then
 * is in secret. */
static bool
takes_number(struct words *words, int64_t number, const mpz_t unit)
{
	struct search *search = words->search;
	struct point point;
	mpz_t scalar;
	bool is_found;

	if (number < 0)
		return false;
	point_init(&point);
	mpz_init_set(scalar, unit);
	mpz_mul_ui(scalar, scalar, (unsigned long)(number >> 16));
	mpz_mul_2exp(scalar, scalar, 16);
	mpz_addmul_ui(scalar, unit, (unsigned long)(number & 0xffff));
	mpz_mod(scalar, scalar, words->plane.n);
	point_multiply(&point, scalar, &words->plane.generator, &words->plane);
	is_found = !point.is_infinity && mpz_cmp(point.x, words->target.x) == 0;
	if (is_found)
		mpz_set(search->secret, scalar);
	mpz_clear(scalar);
	point_clear(&point);
	return is_found;
}

/* The point that is `steps` giant steps below the one looked for has this x. */
static bool
takes_x(struct words *words, const mpz_t x, int64_t steps, const mpz_t unit)
{
	const uint32_t k = find_baby(words, x);

	return k != 0 &&
		(takes_number(words, steps * STRIDE + k, unit) ||
			takes_number(words, steps * STRIDE - k, unit));
}

/* The giant steps from `base`, which `steps` of them led to, down. */
static bool
takes_batch(struct words *words, const struct point *base, int64_t steps,
	const mpz_t unit)
{
	struct batch *giants = &words->giants;

	point_invert(giants->inverse, giants->products, base->x, giants->step,
		BATCH, &words->plane);
	for (int i = 0; i < BATCH; i++) {
		if (mpz_sgn(giants->inverse[i]) == 0 &&
			takes_number(words, (steps + i + 1) * STRIDE, unit))
			return true;
		if (mpz_sgn(giants->inverse[i]) == 0)
			continue;
		point_sum_x(giants->x, base, &giants->step[i], true,
			giants->inverse[i], &words->plane);
		if (takes_x(words, giants->x, steps + i + 1, unit))
			return true;
	}
	return false;
}

/* Takes the last of a batch away from base. */
static void
descend(struct words *words, struct point *base)
{
	struct point last;

	point_init(&last);
	point_set(&last, &words->giants.step[BATCH - 1]);
	mpz_sub(last.y, words->plane.p, last.y);
	point_add(base, &last, &words->plane);
	point_clear(&last);
}

/* From base, which is k G or -k G, down by giant steps. */
static bool
takes_steps(struct words *words, struct point *base, const mpz_t unit)
{
	bool is_found = takes_x(words, base->x, 0, unit);

	for (int64_t steps = 0;
		steps < GIANT_STEPS && !is_found && !base->is_infinity &&
		search_goes_on(words->search,
			words->form * GIANT_STEPS + (size_t)steps,
			words->forms * GIANT_STEPS);
		steps += BATCH) {
		is_found = takes_batch(words, base, steps, unit);
		descend(words, base);
	}
	words->form++;
	return is_found;
}

/* True where the private key is k * unit or -k * unit for a k below 2^32. */
static bool
takes_unit(struct words *words, const mpz_t unit)
{
	struct point base;
	mpz_t inverse;
	bool is_found = false;

	mpz_init(inverse);
	point_init(&base);
	for (int sign = 0; sign < 2 && !is_found; sign++) {
		mpz_invert(inverse, unit, words->plane.n);
		if (sign == 1)
			mpz_sub(inverse, words->plane.n, inverse);
		point_multiply(&base, inverse, &words->target, &words->plane);
		is_found = takes_steps(words, &base, unit);
	}
	mpz_clear(inverse);
	point_clear(&base);
	return is_found;
}

/* unit = 1 + 2^bits + 2^(2 bits) + ..., of so many terms */
static void
repeat(mpz_t unit, size_t bits, size_t terms)
{
	mpz_set_ui(unit, 0);
	for (size_t i = 0; i < terms; i++)
		mpz_setbit(unit, (mp_bitcnt_t)(i * bits));
}

/* The forms: k; k at the upper end; words of 32 bits, and octets, as many as
 * the order has, and one less so that the highest is 0. */
static bool
takes_forms(struct words *words)
{
	const size_t bits = mpz_sizeinbase(words->plane.n, 2);
	const size_t terms[] = {bits / WORD_BITS, bits / WORD_BITS - 1};
	const size_t octets[] = {bits / 8, bits / 8 - 1};
	bool is_found;
	mpz_t unit;

	words->forms = 12; /* six, in both directions */
	mpz_init_set_ui(unit, 1);
	is_found = takes_unit(words, unit);
	mpz_mul_2exp(unit, unit, (mp_bitcnt_t)(bits - WORD_BITS));
	is_found = is_found || takes_unit(words, unit);
	for (int i = 0; i < 2 && !is_found; i++) {
		repeat(unit, WORD_BITS, terms[i]);
		is_found = takes_unit(words, unit);
		repeat(unit, 8, octets[i]);
		is_found = is_found || takes_unit(words, unit);
	}
	mpz_clear(unit);
	return is_found;
}

static bool
search_words(struct words *words)
{
	struct point stride;
	mpz_t times;
	bool is_found;

	words->baby = memory_noted(calloc(BABY_STEPS, sizeof(words->baby[0])));
	if (words->baby == NULL) {
		words->search->is_stopped = true;
		return false;
	}
	make_baby_steps(words);
	point_init(&stride);
	mpz_init_set_ui(times, STRIDE);
	point_multiply(&stride, times, &words->plane.generator, &words->plane);
	batch_init(&words->giants, &stride, &words->plane);
	is_found = takes_forms(words);
	batch_clear(&words->giants);
	point_clear(&stride);
	mpz_clear(times);
	free(words->baby);
	return is_found;
}

bool
keys_search_ec(const struct public_key *key, const struct search_bounds *bounds,
	struct arena *arena, struct search_facts *out)
{
	struct search search;
	struct words words = {.search = &search};

	*out = (struct search_facts){0};
	if (!plane_init(&words.plane, key->curve))
		return true;
	search_begin(&search, bounds);
	search.step = STEP_WORD;
	point_init(&words.target);
	if (keys_read_point(key, words.target.x, words.target.y)) {
		words.target.is_infinity = false;
		out->is_found = search_words(&words);
	} else {
		search.is_stopped = true;
	}
	if (out->is_found)
		out->step = search.step;
	else if (search.is_stopped)
		out->unfinished = 1U << STEP_WORD;
	point_clear(&words.target);
	plane_clear(&words.plane);
	return search_end(&search, arena, out);
}
