/* Primes of few ones.
 *
 * The first bits of both primes are guessed together, from the top. Of all
 * guesses that fit n so far the most promising is carried on first: where the
 * rest, n less the product of the guesses, is short and the ones are few. If
 * the primes have few ones the right guess stays ahead; if not all guesses fall
 * behind n itself soon. SPDX-License-Identifier: MIT */
#include <stdlib.h>

#include "base/memory.h"
#include "keys/searching.h"

enum {
	ONE_COSTS = 5,         /* bits of the rest; found by experiment */
	STEPS_BLIND = 2500,    /* given up then, where none was promising */
	STEPS_MOST = 40000,    /* and then in any case */
	GUESSES_MOST = 131072, /* kept at once; further ones are dropped */
	SUSPICIOUS_LEAD = 12   /* bits that a guess is ahead of n */
};

struct guess {
	size_t cost;
	size_t ones;
	size_t missing; /* bits of each prime */
	mpz_t p, q;     /* the bits above, p <= q */
};

/* A heap: no guess costs less than those it was put under. */
struct guesses {
	struct guess *guess;
	size_t count;
	size_t least; /* cost that was met */
	mpz_t rest, product;
};

static void
swap(struct guess *a, struct guess *b)
{
	struct guess other = *a;

	*a = *b;
	*b = other;
}

static bool
is_better(const struct guesses *guesses, size_t a, size_t b)
{
	return guesses->guess[a].cost < guesses->guess[b].cost;
}

/* A guess of p + dp and q + dq. */
static void
push(struct guesses *guesses, const struct guess *from, unsigned int dp,
	unsigned int dq)
{
	size_t at = guesses->count;
	struct guess *guess = &guesses->guess[at];

	if (at == GUESSES_MOST)
		return;
	guess->missing = from->missing;
	guess->ones = from->ones + dp + dq;
	guess->cost = mpz_sizeinbase(guesses->rest, 2) + 2 * from->missing +
		ONE_COSTS * guess->ones;
	mpz_init_set(guess->p, from->p);
	mpz_init_set(guess->q, from->q);
	mpz_add_ui(guess->p, guess->p, dp);
	mpz_add_ui(guess->q, guess->q, dq);
	guesses->count++;
	for (; at > 0 && is_better(guesses, at, (at - 1) / 2);
		at = (at - 1) / 2)
		swap(&guesses->guess[at], &guesses->guess[(at - 1) / 2]);
}

/* The best guess, which is the caller's to clear. */
static struct guess
pop(struct guesses *guesses)
{
	const struct guess best = guesses->guess[0];
	size_t at = 0, child;

	guesses->guess[0] = guesses->guess[--guesses->count];
	while ((child = 2 * at + 1) < guesses->count) {
		if (child + 1 < guesses->count &&
			is_better(guesses, child + 1, child))
			child++;
		if (!is_better(guesses, child, at))
			break;
		swap(&guesses->guess[child], &guesses->guess[at]);
		at = child;
	}
	return best;
}

/* rest = the top of n less (p + dp) (q + dq), of which `product` has p q. */
static void
set_rest(struct search *search, struct guesses *guesses,
	const struct guess *guess, unsigned int dp, unsigned int dq)
{
	mpz_fdiv_q_2exp(
		guesses->rest, search->n, 2 * (mp_bitcnt_t)guess->missing);
	mpz_sub(guesses->rest, guesses->rest, guesses->product);
	mpz_submul_ui(guesses->rest, guess->p, dq);
	mpz_submul_ui(guesses->rest, guess->q, dp);
	mpz_sub_ui(guesses->rest, guesses->rest, (unsigned long)dp * dq);
}

/* True where what follows the guess may make up for the rest, which is not
 * negative: rest < p + q + 1. */
static bool
may_fit(struct guesses *guesses, const struct guess *guess, unsigned int dp,
	unsigned int dq)
{
	mpz_add(guesses->product, guess->p, guess->q);
	mpz_add_ui(guesses->product, guesses->product, dp + dq);
	return mpz_cmp(guesses->rest, guesses->product) <= 0;
}

/* The guesses that have a one in the next bit of either prime. True where
 * zeros in both may fit, too. */
static bool
push_ones(struct search *search, struct guesses *guesses,
	const struct guess *guess)
{
	static const unsigned int ones[][2] = {{0, 1}, {1, 0}, {1, 1}};

	for (size_t i = 0; i < sizeof ones / sizeof ones[0]; i++) {
		const unsigned int dp = ones[i][0], dq = ones[i][1];

		mpz_mul(guesses->product, guess->p, guess->q);
		set_rest(search, guesses, guess, dp, dq);
		if (mpz_sgn(guesses->rest) < 0)
			return true;
		if (guess->missing == 0 && mpz_sgn(guesses->rest) == 0) {
			mpz_add_ui(guesses->product, guess->p, dp);
			return !search_takes(search, guesses->product);
		}
		/* Where the first has p > q the second has it swapped. */
		if ((dp <= dq || mpz_cmp(guess->p, guess->q) < 0) &&
			may_fit(guesses, guess, dp, dq))
			push(guesses, guess, dp, dq);
	}
	return false;
}

/* Carries a guess on by zeros as far as they fit. */
static void
carry_on(struct search *search, struct guesses *guesses, struct guess *guess)
{
	bool may_have_zeros = true;

	while (guess->missing > 0 && may_have_zeros) {
		mpz_mul_2exp(guess->p, guess->p, 1);
		mpz_mul_2exp(guess->q, guess->q, 1);
		guess->missing--;
		may_have_zeros = push_ones(search, guesses, guess);
	}
}

static void
look_for(struct search *search, struct guesses *guesses)
{
	for (size_t step = 0; guesses->count > 0 && step < STEPS_MOST &&
		mpz_sgn(search->secret) == 0 &&
		(step % 64 != 0 || search_goes_on(search, step, STEPS_MOST));
		step++) {
		struct guess guess = pop(guesses);

		if (guess.cost < guesses->least)
			guesses->least = guess.cost;
		carry_on(search, guesses, &guess);
		mpz_clears(guess.p, guess.q, NULL);
		if (step == STEPS_BLIND && guesses->least >= search->bits)
			return;
	}
}

bool
search_weight(struct search *search)
{
	struct guess first = {.missing = (search->bits + 1) / 2 - 1, .ones = 2};
	struct guesses guesses = {.least = SIZE_MAX};

	guesses.guess =
		memory_noted(calloc(GUESSES_MOST, sizeof(guesses.guess[0])));
	if (guesses.guess == NULL) {
		search->is_stopped = true;
		return false;
	}
	mpz_inits(guesses.rest, guesses.product, NULL);
	mpz_init_set_ui(first.p, 1);
	mpz_init_set_ui(first.q, 1);
	mpz_set_ui(guesses.product, 1);
	set_rest(search, &guesses, &first, 0, 0);
	push(&guesses, &first, 0, 0);
	look_for(search, &guesses);
	/* Where no guess was looked at, as time was out, it is SIZE_MAX. */
	if (guesses.least < search->bits &&
		search->bits - guesses.least >= SUSPICIOUS_LEAD)
		search->is_suspected = true;
	while (guesses.count > 0) {
		struct guess guess = pop(&guesses);

		mpz_clears(guess.p, guess.q, NULL);
	}
	mpz_clears(first.p, first.q, guesses.rest, guesses.product, NULL);
	free(guesses.guess);
	return mpz_sgn(search->secret) != 0;
}
