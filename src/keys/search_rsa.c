/* The steps of a search for the factors of an RSA modulus.
 * SPDX-License-Identifier: MIT */
#include "keys/searching.h"

static bool
search_prime(struct search *search)
{
	return mpz_probab_prime_p(search->n, 1) != 0;
}

static bool (*const rsa_steps[])(struct search *search) = {
	[STEP_PRIME] = search_prime,
	[STEP_DIFFERENCE] = search_difference,
	[STEP_UNSEEDED] = search_unseeded,
	[STEP_FRACTION] = search_fraction,
	[STEP_ENDS] = search_ends,
	[STEP_FERMAT] = search_fermat,
	[STEP_PATTERN] = search_pattern,
	[STEP_PERMUTED] = search_permuted,
	[STEP_WEIGHT] = search_weight,
	[STEP_SMOOTH] = search_smooth,
};
enum { RSA_STEPS = sizeof rsa_steps / sizeof rsa_steps[0] };

bool
keys_search_rsa(const struct public_key *key,
	const struct search_bounds *bounds, struct arena *arena,
	struct search_facts *out)
{
	struct search search;

	*out = (struct search_facts){0};
	search_begin(&search, bounds);
	mpz_import(search.n, key->modulus.n, 1, 1, 1, 0, key->modulus.p);
	search.bits = mpz_sizeinbase(search.n, 2);
	for (size_t i = 0; i < RSA_STEPS && !out->is_found; i++) {
		search.step = (enum search_step)i;
		search.is_stopped = false;
		if (search_goes_on(&search, 0, 1) && rsa_steps[i](&search)) {
			out->is_found = true;
			out->step = search.step;
		}
		if (search.is_suspected && !out->is_suspected) {
			out->is_suspected = true;
			out->step = search.step;
		}
		if (search.is_stopped)
			out->unfinished |= 1U << i;
	}
	if (out->is_found) {
		out->is_suspected = false;
		out->unfinished = 0;
	}
	return search_end(&search, arena, out);
}
