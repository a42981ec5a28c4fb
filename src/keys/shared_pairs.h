/* Which two numbers share a factor, where it is known that several do. For the
 * other files of this room. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_SHARED_PAIRS_H
#define CSRLINT_KEYS_SHARED_PAIRS_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>

/* A number that shares `common` with all the others together. Set by the caller
 * but for what follows. */
struct suspect {
	size_t number; /* the caller's; rising through an array of suspects */
	mpz_t modulus;
	mpz_t common; /* without primes up to KEYS_SMALL_FACTOR; not 1 */
	/* A factor below the modulus that it shares with that other suspect;
	 * with factor 0, the other is a multiple of the modulus. */
	bool has_other;
	size_t other; /* index of the suspect */
	mpz_t factor; /* 0: none is known; initialized by the caller */
};

/* Divides primes up to KEYS_SMALL_FACTOR out of a number over 0. */
void shared_pairs_strip(mpz_t number);

/* Finds the other and the factor of each suspect. Tries at most about a million
 * pairs of 2048 bits in all, less of longer ones, so that a hostile set cannot
 * keep it; those behind have no other, and as their factor what they have in
 * common where that is less than the modulus. False where memory is short. */
bool shared_pairs_find(struct suspect *suspects, size_t count, size_t threads);

#endif
