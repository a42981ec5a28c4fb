/* Prime factors that several RSA moduli of a set have in common.
 * SPDX-License-Identifier: MIT */
#include "keys/shared_primes.h"

#include <stdlib.h>

#include "base/arena.h"
#include "keys/batch_gcd.h"
#include "keys/keys.h"
#include "keys/shared_pairs.h"

struct modulus {
	struct slice octets; /* without leading zeros */
	size_t index;
};

struct shared_primes {
	struct arena *memory; /* owned; of the factors */
	struct modulus *moduli;
	size_t count, room;
	struct shared_prime *found;
	size_t found_count;
};

struct shared_primes *
shared_primes_new(void)
{
	struct shared_primes *set = calloc(1, sizeof(*set));

	if (set == NULL)
		return NULL;
	set->memory = arena_new();
	if (set->memory == NULL) {
		free(set);
		return NULL;
	}
	return set;
}

void
shared_primes_free(struct shared_primes *set)
{
	if (set == NULL)
		return;
	arena_free(set->memory);
	free(set->moduli);
	free(set->found);
	free(set);
}

/* --- adding ------------------------------------------------------------------
 */

static bool
is_over_one(struct slice magnitude)
{
	return magnitude.n > 1 || (magnitude.n == 1 && magnitude.p[0] > 1);
}

static bool
make_room(struct shared_primes *set)
{
	const size_t room = set->room == 0 ? 64 : 2 * set->room;
	struct modulus *moduli;

	if (set->count < set->room)
		return true;
	moduli = realloc(set->moduli, room * sizeof(moduli[0]));
	if (moduli == NULL)
		return false;
	set->moduli = moduli;
	set->room = room;
	return true;
}

bool
shared_primes_add(struct shared_primes *set, struct slice modulus, size_t index)
{
	while (modulus.n > 0 && modulus.p[0] == 0)
		modulus = slice_from(modulus, 1);
	if (!is_over_one(modulus) || modulus.n > KEYS_MODULUS_BITS / 8)
		return true;
	if (!make_room(set))
		return false;
	set->moduli[set->count++] = (struct modulus){modulus, index};
	return true;
}

/* --- comparing ---------------------------------------------------------------
 */

/* By value: neighbours in a tree are of one length then. Of equals the lowest
 * index first. */
static int
compare_moduli(const void *left, const void *right)
{
	const struct modulus *a = left, *b = right;
	int order;

	if (a->octets.n != b->octets.n)
		return a->octets.n < b->octets.n ? -1 : 1;
	order = memcmp(a->octets.p, b->octets.p, a->octets.n);
	return order != 0 ? order
			  : (a->index > b->index) - (a->index < b->index);
}

static void
leave_out_equals(struct shared_primes *set)
{
	size_t kept = 0;

	qsort(set->moduli, set->count, sizeof(set->moduli[0]), compare_moduli);
	for (size_t i = 0; i < set->count; i++)
		if (kept == 0 ||
			!slice_equal(set->moduli[kept - 1].octets,
				set->moduli[i].octets))
			set->moduli[kept++] = set->moduli[i];
	set->count = kept;
}

/* What the work on a set needs room for. */
struct comparison {
	struct shared_primes *set;
	struct slice *numbers;
	mpz_t *common;
	struct suspect *suspects;
	size_t suspect_count;
};

static void
end_comparison(struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->suspect_count; i++)
		mpz_clears(comparison->suspects[i].modulus,
			comparison->suspects[i].common,
			comparison->suspects[i].factor, NULL);
	for (size_t i = 0;
		comparison->common != NULL && i < comparison->set->count; i++)
		mpz_clear(comparison->common[i]);
	free(comparison->numbers);
	free(comparison->common);
	free(comparison->suspects);
}

static bool
begin_comparison(struct comparison *comparison)
{
	const size_t count = comparison->set->count;

	comparison->numbers = calloc(count, sizeof(comparison->numbers[0]));
	comparison->common = calloc(count, sizeof(comparison->common[0]));
	if (comparison->numbers == NULL || comparison->common == NULL) {
		free(comparison->common);
		comparison->common = NULL;
		return false;
	}
	for (size_t i = 0; i < count; i++) {
		comparison->numbers[i] = comparison->set->moduli[i].octets;
		mpz_init(comparison->common[i]);
	}
	return true;
}

static void
fill_suspect(
	const struct comparison *comparison, size_t number, struct suspect *out)
{
	const struct slice octets = comparison->numbers[number];

	out->number = number;
	mpz_init(out->factor);
	mpz_init_set(out->common, comparison->common[number]);
	mpz_init(out->modulus);
	mpz_import(out->modulus, octets.n, 1, 1, 1, 0, octets.p);
}

/* True where a modulus shares more than small primes, which are taken away. */
static bool
is_suspect(mpz_t common)
{
	if (mpz_cmp_ui(common, 1) > 0)
		shared_pairs_strip(common);
	return mpz_cmp_ui(common, 1) > 0;
}

static bool
list_suspects(struct comparison *comparison)
{
	const size_t count = comparison->set->count;
	size_t *numbers = calloc(count, sizeof(numbers[0]));
	size_t found = 0;

	if (numbers == NULL)
		return false;
	for (size_t i = 0; i < count; i++)
		if (is_suspect(comparison->common[i]))
			numbers[found++] = i;
	comparison->suspects =
		calloc(found + 1, sizeof(comparison->suspects[0]));
	if (comparison->suspects != NULL) {
		comparison->suspect_count = found;
		for (size_t i = 0; i < found; i++)
			fill_suspect(comparison, numbers[i],
				&comparison->suspects[i]);
	}
	free(numbers);
	return comparison->suspects != NULL;
}

/* --- telling -----------------------------------------------------------------
 */

static bool
copy_factor(struct arena *memory, const mpz_t factor, struct slice *out)
{
	uint8_t *octets =
		arena_room(memory, (mpz_sizeinbase(factor, 2) + 7) / 8);

	if (octets == NULL)
		return false;
	mpz_export(octets, &out->n, 1, 1, 1, 0, factor);
	out->p = octets;
	return true;
}

static bool
tell(const struct comparison *comparison, const struct suspect *suspect)
{
	struct shared_primes *set = comparison->set;
	struct shared_prime *out = &set->found[set->found_count];

	out->index = set->moduli[suspect->number].index;
	out->other = SHARED_UNKNOWN;
	if (suspect->has_other) {
		const struct suspect *other =
			&comparison->suspects[suspect->other];

		out->other = set->moduli[other->number].index;
	}
	if (!copy_factor(set->memory, suspect->factor, &out->factor))
		return false;
	set->found_count++;
	return true;
}

static int
compare_found(const void *left, const void *right)
{
	const struct shared_prime *a = left, *b = right;

	return (a->index > b->index) - (a->index < b->index);
}

static bool
tell_all(const struct comparison *comparison)
{
	struct shared_primes *set = comparison->set;

	set->found =
		calloc(comparison->suspect_count + 1, sizeof(set->found[0]));
	if (set->found == NULL)
		return false;
	for (size_t i = 0; i < comparison->suspect_count; i++)
		if (!tell(comparison, &comparison->suspects[i])) {
			set->found_count = 0;
			return false;
		}
	qsort(set->found, set->found_count, sizeof(set->found[0]),
		compare_found);
	return true;
}

static enum shared_outcome
compare(struct comparison *comparison, size_t memory, size_t threads)
{
	const struct batch batch = {
		comparison->numbers, comparison->set->count};
	enum batch_outcome outcome =
		batch_gcd(&batch, memory, threads, comparison->common);

	if (outcome == BATCH_OVER_LIMIT)
		return SHARED_OVER_LIMIT;
	if (outcome != BATCH_DONE || !list_suspects(comparison) ||
		!shared_pairs_find(comparison->suspects,
			comparison->suspect_count, threads) ||
		!tell_all(comparison))
		return SHARED_NO_MEMORY;
	return SHARED_COMPARED;
}

enum shared_outcome
shared_primes_run(struct shared_primes *set, size_t memory, size_t threads)
{
	struct comparison comparison = {.set = set};
	enum shared_outcome outcome = SHARED_NO_MEMORY;

	if (set->count == 0)
		return SHARED_COMPARED;
	leave_out_equals(set);
	if (set->count == 1)
		return SHARED_COMPARED;
	if (begin_comparison(&comparison))
		outcome = compare(&comparison, memory, threads);
	end_comparison(&comparison);
	return outcome;
}

const struct shared_prime *
shared_primes_found(const struct shared_primes *set, size_t place)
{
	return place < set->found_count ? &set->found[place] : NULL;
}
