/* Primes that are nearly simple fractions: p = (a w + c) / d, where w is about
 * the root of n, d is known, and a and c are small.
 *
 * A prime that repeats a pattern of s bits is such a fraction with d = 2^s - 1.
 * With n = u w + v and p = (a w + c) / d the short vector (c x, -a x, .) lies
 * in the lattice of (x, 0, u d), (0, x, v d) and (0, 0, w), for an x about as
 * long as d. Reducing the lattice finds it, and gcd(a w + c, n) is p.
 * SPDX-License-Identifier: MIT */
#include "keys/searching.h"

#include "base/cancel.h"

enum { DIMENSIONS = 3, STEPS_BETWEEN_LOOKS = 256 };

struct vector {
	mpz_t at[DIMENSIONS];
};

struct lattice {
	struct vector basis[DIMENSIONS];
	mpz_t norm[DIMENSIONS]; /* of each, squared */
	mpz_t product, quotient;
};

static void
lattice_init(struct lattice *lattice)
{
	for (int i = 0; i < DIMENSIONS; i++) {
		for (int k = 0; k < DIMENSIONS; k++)
			mpz_init(lattice->basis[i].at[k]);
		mpz_init(lattice->norm[i]);
	}
	mpz_inits(lattice->product, lattice->quotient, NULL);
}

static void
lattice_clear(struct lattice *lattice)
{
	for (int i = 0; i < DIMENSIONS; i++) {
		for (int k = 0; k < DIMENSIONS; k++)
			mpz_clear(lattice->basis[i].at[k]);
		mpz_clear(lattice->norm[i]);
	}
	mpz_clears(lattice->product, lattice->quotient, NULL);
}

static void
multiply(mpz_t out, const struct vector *left, const struct vector *right)
{
	mpz_mul(out, left->at[0], right->at[0]);
	for (int k = 1; k < DIMENSIONS; k++)
		mpz_addmul(out, left->at[k], right->at[k]);
}

static void
swap(struct lattice *lattice, int i, int j)
{
	for (int k = 0; k < DIMENSIONS; k++)
		mpz_swap(lattice->basis[i].at[k], lattice->basis[j].at[k]);
	mpz_swap(lattice->norm[i], lattice->norm[j]);
}

static void
sort(struct lattice *lattice)
{
	if (mpz_cmp(lattice->norm[0], lattice->norm[1]) > 0)
		swap(lattice, 0, 1);
	if (mpz_cmp(lattice->norm[1], lattice->norm[2]) > 0)
		swap(lattice, 1, 2);
	if (mpz_cmp(lattice->norm[0], lattice->norm[1]) > 0)
		swap(lattice, 0, 1);
}

/* out = a / b rounded to the nearest; b > 0. */
static void
divide(mpz_t out, mpz_t a, const mpz_t b)
{
	mpz_mul_2exp(a, a, 1);
	mpz_add(a, a, b);
	mpz_fdiv_q(out, a, b);
	mpz_fdiv_q_2exp(out, out, 1);
}

/* Takes the nearest multiple of the vector j away from i; false where that is
 * none of it. */
static bool
shorten(struct lattice *lattice, int i, int j)
{
	struct vector *longer = &lattice->basis[i];
	const struct vector *shorter = &lattice->basis[j];

	if (mpz_sgn(lattice->norm[j]) == 0)
		return false;
	multiply(lattice->product, longer, shorter);
	divide(lattice->quotient, lattice->product, lattice->norm[j]);
	if (mpz_sgn(lattice->quotient) == 0)
		return false;
	for (int k = 0; k < DIMENSIONS; k++)
		mpz_submul(longer->at[k], lattice->quotient, shorter->at[k]);
	multiply(lattice->norm[i], longer, longer);
	return true;
}

static bool
is_out_of_time(struct search *search)
{
	const struct search_bounds *bounds = search->bounds;

	search->is_stopped =
		is_cancelled() || bounds->now(bounds->context) >= search->end;
	return search->is_stopped;
}

/* Until no vector is shortened by another: in three dimensions the shortest
 * one is then not far from the shortest of all. False where time is out. */
static bool
reduce(struct search *search, struct lattice *lattice)
{
	bool is_shortened = true;

	for (size_t i = 0; is_shortened; i++) {
		sort(lattice);
		is_shortened = shorten(lattice, 1, 0);
		if (!is_shortened) {
			/* Both are tried, whatever the first one finds. */
			const bool by_middle = shorten(lattice, 2, 1);

			is_shortened = shorten(lattice, 2, 0) || by_middle;
		}
		if (i % STEPS_BETWEEN_LOOKS == STEPS_BETWEEN_LOOKS - 1 &&
			is_out_of_time(search))
			return false;
	}
	return true;
}

/* w = 2^(half the bits of n) */
static void
set_basis(struct lattice *lattice, const struct search *search, const mpz_t d,
	size_t half)
{
	struct vector *basis = lattice->basis;
	const mp_bitcnt_t x = (mp_bitcnt_t)mpz_sizeinbase(d, 2);

	mpz_setbit(basis[0].at[0], x);
	mpz_setbit(basis[1].at[1], x);
	mpz_setbit(basis[2].at[2], (mp_bitcnt_t)half);
	mpz_fdiv_q_2exp(basis[0].at[2], search->n, (mp_bitcnt_t)half);
	mpz_fdiv_r_2exp(basis[1].at[2], search->n, (mp_bitcnt_t)half);
	for (int i = 0; i < 2; i++) {
		mpz_mul(basis[i].at[2], basis[i].at[2], d);
		mpz_fdiv_r_2exp(
			basis[i].at[2], basis[i].at[2], (mp_bitcnt_t)half);
	}
	for (int i = 0; i < DIMENSIONS; i++)
		multiply(lattice->norm[i], &basis[i], &basis[i]);
}

/* a w + c, times x, of each vector of the basis. */
static bool
takes_vectors(struct search *search, struct lattice *lattice, size_t half)
{
	bool is_found = false;

	for (int i = 0; i < DIMENSIONS && !is_found; i++) {
		mpz_mul_2exp(lattice->product, lattice->basis[i].at[1],
			(mp_bitcnt_t)half);
		mpz_sub(lattice->product, lattice->basis[i].at[0],
			lattice->product);
		is_found = search_takes(search, lattice->product);
	}
	return is_found;
}

/* True where a factor is a fraction with this denominator. */
static bool
has_denominator(struct search *search, const mpz_t d)
{
	const size_t half = search->bits / 2;
	struct lattice lattice;
	bool is_found;

	lattice_init(&lattice);
	set_basis(&lattice, search, d, half);
	is_found = reduce(search, &lattice) &&
		takes_vectors(search, &lattice, half);
	lattice_clear(&lattice);
	return is_found;
}

/* d = 2^bits - 1 */
static void
set_ones(mpz_t d, size_t bits)
{
	mpz_set_ui(d, 0);
	mpz_setbit(d, (mp_bitcnt_t)bits);
	mpz_sub_ui(d, d, 1);
}

bool
search_pattern(struct search *search)
{
	static const size_t patterns[] = {1, 3, 5, 7, 9, 11, 13, 15, 8, 16, 31,
		32, 63, 64, 127, 128, 255, 256, 511};
	const size_t count = sizeof patterns / sizeof patterns[0];
	bool is_found = false;
	mpz_t d;

	mpz_init(d);
	for (size_t i = 0;
		i < count && !is_found && search_goes_on(search, i, count);
		i++) {
		set_ones(d, patterns[i]);
		is_found = has_denominator(search, d);
	}
	mpz_clear(d);
	return is_found;
}

/* d = (2^p - 1) (2^(p w) + 1) / (2^w + 1), for an odd p: a pattern of p bits in
 * a number whose words of w bits stand in the wrong order. */
static void
set_permuted(mpz_t d, size_t p, size_t word)
{
	mpz_t other;

	mpz_init(other);
	set_ones(d, p);
	mpz_setbit(other, (mp_bitcnt_t)(p * word));
	mpz_add_ui(other, other, 1);
	mpz_mul(d, d, other);
	mpz_set_ui(other, 1);
	mpz_setbit(other, (mp_bitcnt_t)word);
	mpz_divexact(d, d, other);
	mpz_clear(other);
}

/* All odd p below `word` whose d has at most an eighth of the bits of n. */
static bool
has_word(struct search *search, size_t word)
{
	bool is_found = false;
	mpz_t d;

	mpz_init(d);
	for (size_t p = 3; p < word && !is_found; p += 2) {
		set_permuted(d, p, word);
		if (mpz_sizeinbase(d, 2) > search->bits / 8 ||
			!search_goes_on(search, word + p, (size_t)2 * 64))
			break;
		is_found = has_denominator(search, d);
	}
	mpz_clear(d);
	return is_found;
}

bool
search_permuted(struct search *search)
{
	for (size_t word = 8; word <= 64 && !search->is_stopped; word *= 2)
		if (has_word(search, word))
			return true;
	return false;
}
