/* A search under way, for the files of this room that search.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_SEARCHING_H
#define CSRLINT_KEYS_SEARCHING_H

#include <gmp.h>

#include "keys/search.h"

struct search {
	const struct search_bounds *bounds;
	uint64_t end; /* when time is out, as bounds->now tells it */
	enum search_step step;
	bool is_stopped; /* this step was, as time was out */
	bool is_suspected;
	size_t bits;  /* of n */
	mpz_t n;      /* the modulus; odd */
	mpz_t secret; /* once found: a factor, or a private key */
};

void search_begin(struct search *search, const struct search_bounds *bounds);

/* Writes the secret down, where one was found; false: memory is short. */
bool search_end(
	struct search *search, struct arena *arena, struct search_facts *out);

/* False, and is_stopped, where time is out. To be asked every few
 * milliseconds; tells who watches how much of the step is done. */
bool search_goes_on(struct search *search, size_t done, size_t total);

/* True where gcd(number, n) is a factor of n, which it then is in secret. */
bool search_takes(struct search *search, const mpz_t number);

/* Takes a factor where one is near `guess`: p within a sixth of the bits of n,
 * or a fourth where p / q is nearly a simple fraction. Lehman's method. */
bool search_guess(struct search *search, const mpz_t guess);

/* The steps for RSA: true where they found a factor. */
bool search_difference(struct search *search);
bool search_unseeded(struct search *search);
bool search_fraction(struct search *search);
bool search_ends(struct search *search);
bool search_fermat(struct search *search);
bool search_pattern(struct search *search);
bool search_permuted(struct search *search);
bool search_weight(struct search *search);
bool search_smooth(struct search *search);

#endif
