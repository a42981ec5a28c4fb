/* A search for a private key that takes seconds, within a time that is given.
 *
 * Where time does not run out, what is found hangs on the key alone.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_SEARCH_H
#define CSRLINT_KEYS_SEARCH_H

#include "base/arena.h"
#include "keys/keys.h"

enum { SEARCH_BITS_MIN = 64 }; /* of an RSA modulus */

/* What bounds a search; see csrlint_set_deep. */
struct search_bounds {
	uint64_t (*now)(void *context); /* milliseconds from any moment on */
	/* NULL: nobody watches. step NULL: the search is over. */
	void (*progress)(void *context, const char *step, unsigned int percent);
	void *context;          /* of now */
	void *progress_context; /* of progress */
	uint64_t milliseconds;  /* for one key */
};

/* The ways of searching, in the order in which they are gone; the last is not
 * this room's. */
enum search_step {
	STEP_PRIME,      /* n is a prime itself */
	STEP_DIFFERENCE, /* p - q is nearly a power of two */
	STEP_UNSEEDED,   /* p comes of a generator without a seed */
	STEP_FRACTION,   /* n / 2^bits is nearly a simple fraction */
	STEP_ENDS,       /* p and q have the same high and low bits */
	STEP_FERMAT,     /* p - q is small */
	STEP_PATTERN,    /* p repeats a pattern of bits */
	STEP_PERMUTED,   /* the same in words that are in reverse order */
	STEP_WEIGHT,     /* p and q have few ones */
	STEP_SMOOTH,     /* p - 1 is a product of small primes */
	STEP_WORD,       /* of EC: the private key is 32 bits */
	STEP_DEBIAN,     /* known/search.h */
	STEP_COUNT
};

/* All false, zero and NULL where nothing was searched for. */
struct search_facts {
	bool is_found;
	enum search_step step; /* that found it */
	/* The smaller factor of an RSA modulus, or the private key of an EC
	 * key, hexadecimal. NULL where n is a prime, and where `is_suspected`.
	 */
	const char *secret;
	/* No factor was found, but traces of one that random primes do not
	 * leave; is_found is false. */
	bool is_suspected;
	unsigned int unfinished; /* a bit, 1 << step, for each step that time
				    was too short for */
};

/* "p - 1 method": what a person may look up. */
const char *search_step_name(enum search_step step);

/* False where the search is cancelled, and from the time `end` on, as
 * bounds->now tells it. Else tells who watches how much of the step is done. */
bool search_may_go_on(const struct search_bounds *bounds, uint64_t end,
	enum search_step step, size_t done, size_t total);

/* Looks for the factors of an RSA modulus of SEARCH_BITS_MIN to
 * KEYS_MODULUS_BITS bits that is odd and no power; false only where memory is
 * short. */
bool keys_search_rsa(const struct public_key *key,
	const struct search_bounds *bounds, struct arena *arena,
	struct search_facts *out);

/* Looks for the private key of a point that is on a curve of keys/curves.h:
 * 32 bits at its lower or its upper end, a word of 32 bits over and over, or
 * an octet. False only where memory is short. */
bool keys_search_ec(const struct public_key *key,
	const struct search_bounds *bounds, struct arena *arena,
	struct search_facts *out);

#endif
