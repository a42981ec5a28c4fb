/* The search for the maker of a key that is in no table.
 * SPDX-License-Identifier: MIT */
#include "known/search.h"

#include <gmp.h>

#include "known/debian.h"
#include "known/tables.h"

/* A search under way. */
struct asking {
	const struct search_bounds *bounds;
	uint64_t end; /* when time is out, as bounds->now tells it */
	bool is_stopped;
};

static bool
goes_on(void *context, uint32_t asked)
{
	struct asking *asking = context;

	asking->is_stopped = !search_may_go_on(asking->bounds, asking->end,
		STEP_DEBIAN, asked, DEBIAN_MAKER_COUNT);
	return !asking->is_stopped;
}

/* True where a table has all keys of so many bits. */
static bool
has_table(size_t bits)
{
	return (bits == 1024 && tables_debian(DEBIAN_RSA1024).n != 0) ||
		(bits == 2048 && tables_debian(DEBIAN_RSA2048).n != 0);
}

static bool
find_maker(const mpz_t n, struct asking *asking, struct known_key *out)
{
	const size_t bits = mpz_sizeinbase(n, 2);

	if (has_table(bits) ||
		!debian_find_maker(n, goes_on, asking, &out->maker))
		return false;
	out->source = KNOWN_DEBIAN;
	return true;
}

bool
known_search(const struct public_key *key, const struct search_bounds *bounds,
	struct known_key *out)
{
	struct asking asking = {
		.bounds = bounds,
		.end = bounds->now(bounds->context) + bounds->milliseconds,
	};
	mpz_t n;

	mpz_init(n);
	mpz_import(n, key->modulus.n, 1, 1, 1, 0, key->modulus.p);
	(void)find_maker(n, &asking, out);
	mpz_clear(n);
	if (bounds->progress != NULL)
		bounds->progress(bounds->progress_context, NULL, 0);
	return !asking.is_stopped;
}
