/* A search for a private key: its time and what comes of it.
 * SPDX-License-Identifier: MIT */
#include "keys/searching.h"

#include "base/cancel.h"

const char *
search_step_name(enum search_step step)
{
	static const char *const names[STEP_COUNT] = {
		[STEP_PRIME] = "primality",
		[STEP_DIFFERENCE] = "predictable differences",
		[STEP_UNSEEDED] = "generators without a seed",
		[STEP_FRACTION] = "continued fraction",
		[STEP_ENDS] = "equal high and low bits",
		[STEP_FERMAT] = "Fermat's method",
		[STEP_PATTERN] = "bit patterns",
		[STEP_PERMUTED] = "permuted bit patterns",
		[STEP_WEIGHT] = "low Hamming weight",
		[STEP_SMOOTH] = "p - 1 method",
		[STEP_WORD] = "private keys of 32 bits",
		[STEP_DEBIAN] = "keys of CVE-2008-0166",
	};

	return names[step];
}

void
search_begin(struct search *search, const struct search_bounds *bounds)
{
	*search = (struct search){.bounds = bounds};
	search->end = bounds->now(bounds->context) + bounds->milliseconds;
	mpz_inits(search->n, search->secret, NULL);
}

bool
search_end(struct search *search, struct arena *arena, struct search_facts *out)
{
	const struct search_bounds *bounds = search->bounds;
	char *text = NULL;
	bool is_written = true;

	if (bounds->progress != NULL)
		bounds->progress(bounds->progress_context, NULL, 0);
	if (mpz_sgn(search->secret) != 0) {
		text = arena_alloc(
			arena, mpz_sizeinbase(search->secret, 16) + 2);
		is_written = text != NULL;
	}
	if (text != NULL)
		out->secret = mpz_get_str(text, 16, search->secret);
	mpz_clears(search->n, search->secret, NULL);
	return is_written;
}

bool
search_may_go_on(const struct search_bounds *bounds, uint64_t end,
	enum search_step step, size_t done, size_t total)
{
	if (is_cancelled() || bounds->now(bounds->context) >= end)
		return false;
	if (bounds->progress != NULL)
		bounds->progress(bounds->progress_context,
			search_step_name(step),
			(unsigned int)((uint64_t)done * 100 / total));
	return true;
}

bool
search_goes_on(struct search *search, size_t done, size_t total)
{
	if (search_may_go_on(
		    search->bounds, search->end, search->step, done, total))
		return true;
	search->is_stopped = true;
	return false;
}

/* The smaller of both factors, whichever was met. */
bool
search_takes(struct search *search, const mpz_t number)
{
	mpz_t factor, other;
	bool is_factor;

	mpz_inits(factor, other, NULL);
	mpz_gcd(factor, number, search->n);
	is_factor = mpz_cmp_ui(factor, 1) > 0 && mpz_cmp(factor, search->n) < 0;
	if (is_factor) {
		mpz_divexact(other, search->n, factor);
		mpz_set(search->secret,
			mpz_cmp(factor, other) < 0 ? factor : other);
	}
	mpz_clears(factor, other, NULL);
	return is_factor;
}
