/* SPDX-License-Identifier: MIT */
#include "linter/search.h"

#include "known/search.h"

/* Where nothing is known yet that gives the private key away. */
static bool
is_worth_searching_rsa(const struct facts *facts)
{
	const struct rsa_facts *rsa = &facts->rsa;

	return rsa->computed && rsa->modulus_bits >= SEARCH_BITS_MIN &&
		!rsa->modulus_even && !rsa->modulus_is_power &&
		rsa->small_factor == 0 && rsa->fermat_round == 0 &&
		rsa->private_exponent_bits == 0;
}

/* The bounds with what is left of the time since the search began. */
static struct search_bounds
bounds_since(const struct search_bounds *bounds, uint64_t began)
{
	const uint64_t passed = bounds->now(bounds->context) - began;
	struct search_bounds rest = *bounds;

	rest.milliseconds =
		passed < rest.milliseconds ? rest.milliseconds - passed : 0;
	return rest;
}

/* False only where memory is short. */
static bool
search_rsa(const struct public_key *key, const struct search_bounds *bounds,
	struct arena *scratch, struct facts *facts)
{
	const uint64_t began = bounds->now(bounds->context);
	struct search_bounds rest;

	if (!keys_search_rsa(key, bounds, scratch, &facts->search))
		return false;
	if (facts->search.is_found || facts->search.is_suspected)
		return true;
	rest = bounds_since(bounds, began);
	if (!known_search(key, &rest, &facts->known))
		facts->search.unfinished |= 1U << STEP_DEBIAN;
	return true;
}

enum err_code
search_private_key(const struct search_bounds *bounds, struct arena *scratch,
	struct facts *facts)
{
	const struct public_key *key = &facts->csr->key;
	bool is_done = true;

	if (facts->known.source != KNOWN_NOWHERE)
		return ERR_OK;
	if (is_worth_searching_rsa(facts))
		is_done = search_rsa(key, bounds, scratch, facts);
	else if (facts->ec.on_curve && facts->ec.small_scalar == 0)
		is_done = keys_search_ec(key, bounds, scratch, &facts->search);
	return is_done ? ERR_OK : ERR_NO_MEMORY;
}
