/* Which two numbers share a factor, where it is known that several do.
 * SPDX-License-Identifier: MIT */
#include "keys/shared_pairs.h"

#include <stdint.h>
#include <stdlib.h>

#include "keys/weak.h"
#include "keys/workers.h"

/* Limbs of one number times limbs of the other, over all pairs. */
#define WORK_MAX ((uint64_t)1 << 30)

void
shared_pairs_strip(mpz_t number)
{
	mpz_t primes, small;

	mpz_inits(primes, small, NULL);
	mpz_import(primes, PRIMORIAL_WORDS, -1, sizeof(keys_primorial[0]), 0, 0,
		keys_primorial);
	mpz_mul_2exp(primes, primes, 1);
	for (mpz_gcd(small, number, primes); mpz_cmp_ui(small, 1) > 0;
		mpz_gcd(small, number, small))
		mpz_divexact(number, number, small);
	mpz_clears(primes, small, NULL);
}

struct search {
	struct suspect *suspects;
	size_t count;
	size_t *alone;  /* suspects that none has the same common factor as */
	uint64_t limit; /* of the work on each of these */
};

/* --- suspects with the same factor
 * --------------------------------------------
 */

static int
compare_common(const void *left, const void *right)
{
	const struct suspect *const *a = left, *const *b = right;
	const int order = mpz_cmp((*a)->common, (*b)->common);

	return order != 0
		? order
		: ((*a)->number > (*b)->number) - ((*a)->number < (*b)->number);
}

static bool
is_proper(const struct suspect *suspect)
{
	return mpz_cmp(suspect->common, suspect->modulus) < 0;
}

/* What two of them have in common both have whole, but one that is nothing
 * else. */
static bool
share_all(const struct suspect *a, const struct suspect *b)
{
	return is_proper(a) && mpz_cmp(a->common, b->common) == 0;
}

static void
pair(const struct search *search, struct suspect *suspect,
	const struct suspect *other)
{
	suspect->has_other = true;
	suspect->other = (size_t)(other - search->suspects);
	mpz_set(suspect->factor, suspect->common);
}

/* Pairs suspects that have the same factor: each with the first of them, and
 * that one with the second. The number of those left over. */
static size_t
pair_equals(struct search *search, struct suspect **sorted)
{
	size_t alone = 0, first = 0;

	for (size_t i = 0; i < search->count; i++) {
		struct suspect *self = sorted[i];

		if (mpz_cmp(sorted[first]->common, self->common) != 0)
			first = i;
		if (first < i && share_all(self, sorted[first]))
			pair(search, self, sorted[first]);
		else if (i + 1 < search->count &&
			share_all(self, sorted[i + 1]))
			pair(search, self, sorted[i + 1]);
		else
			search->alone[alone++] =
				(size_t)(self - search->suspects);
	}
	return alone;
}

/* --- all others
 * ----------------------------------------------------------------
 */

static uint64_t
work_on(const struct suspect *a, const struct suspect *b)
{
	return (uint64_t)mpz_size(a->modulus) * mpz_size(b->modulus);
}

/* Looks at one more pair. True where that shows a factor of self. */
static bool
meet(struct suspect *self, const struct suspect *other, size_t index)
{
	bool proper;

	mpz_gcd(self->factor, self->common, other->modulus);
	if (mpz_cmp_ui(self->factor, 1) == 0)
		return false;
	proper = mpz_cmp(self->factor, self->modulus) < 0;
	if (proper || !self->has_other)
		self->other = index;
	self->has_other = true;
	return proper;
}

/* For workers_run. */
static void
search_one(void *context, size_t index)
{
	const struct search *search = context;
	const size_t own = search->alone[index];
	struct suspect *self = &search->suspects[own];
	uint64_t work = 0;

	for (size_t step = 1; step < search->count; step++) {
		const size_t i = (own + step) % search->count;

		work += work_on(self, &search->suspects[i]);
		if (work > search->limit)
			break;
		if (meet(self, &search->suspects[i], i))
			return;
	}
	mpz_set(self->factor, self->common);
	if (!is_proper(self))
		mpz_set_ui(self->factor, 0);
}

/* Which suspects are alone needs them sorted. False where memory is short. */
static bool
find_alone(struct search *search, size_t *count)
{
	struct suspect **sorted =
		calloc(search->count, sizeof(struct suspect *));

	if (sorted == NULL)
		return false;
	for (size_t i = 0; i < search->count; i++)
		sorted[i] = &search->suspects[i];
	qsort(sorted, search->count, sizeof(struct suspect *), compare_common);
	*count = pair_equals(search, sorted);
	free(sorted);
	return true;
}

bool
shared_pairs_find(struct suspect *suspects, size_t count, size_t threads)
{
	struct search search = {.suspects = suspects, .count = count};
	size_t alone = 0;
	bool done;

	if (count == 0)
		return true;
	search.alone = calloc(count, sizeof(search.alone[0]));
	done = search.alone != NULL && find_alone(&search, &alone);
	if (done && alone > 0) {
		search.limit = WORK_MAX / alone;
		done = workers_run(threads, alone, search_one, &search);
	}
	free(search.alone);
	return done;
}
