/* Prime factors that several RSA moduli of a set have in common.
 *
 * Two programs that were short of randomness when they made their keys often
 * took one prime twice. Each modulus alone looks sound, and the greatest common
 * divisor of both factors them: N. Heninger et al., "Mining your Ps and Qs"
 * (2012). SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_SHARED_PRIMES_H
#define CSRLINT_KEYS_SHARED_PRIMES_H

#include "base/slice.h"

struct shared_primes; /* a set of moduli */

/* An empty set, freed by shared_primes_free; NULL where memory is short. */
struct shared_primes *shared_primes_new(void);
void shared_primes_free(struct shared_primes *set); /* may be NULL */

/* Adds a number that is not negative, big-endian; its octets are borrowed while
 * the set lives. index is the caller's, and another for each modulus. What is
 * at most 1 or over KEYS_MODULUS_BITS is left out, as are all moduli equal to
 * one of a lower index: that they are equal is no news of their primes. False
 * only where memory is short. */
bool shared_primes_add(
	struct shared_primes *set, struct slice modulus, size_t index);

enum shared_outcome {
	SHARED_COMPARED,   /* each modulus with all others */
	SHARED_OVER_LIMIT, /* none: this would take more than `memory` */
	SHARED_NO_MEMORY   /* none */
};

/* Compares all moduli, once for a set, on at most so many threads (0 counts as
 * 1), in at most about `memory` octets beside the moduli. The time grows a
 * little faster than the number of moduli. What is found does not depend on
 * either. */
enum shared_outcome shared_primes_run(
	struct shared_primes *set, size_t memory, size_t threads);

/* No index: the other modulus was not looked for to the end. */
#define SHARED_UNKNOWN SIZE_MAX

/* A modulus that shares a factor over KEYS_SMALL_FACTOR with another. Smaller
 * ones are not counted: keys_study_rsa tells of them, and half of all damaged
 * moduli share the 2. */
struct shared_prime {
	size_t index; /* the modulus, and another one that shares the factor: */
	size_t other; /* SHARED_UNKNOWN where too many share too much */
	/* The factor, big-endian without leading zeros, which lives as long as
	 * the set: between 1 and the modulus, so that it factors that, and a
	 * prime where both are products of two primes. Empty where no proper
	 * factor came out: each prime of the modulus is one of others, and
	 * their pairs told nothing, as where the modulus divides the other, or
	 * were too many. */
	struct slice factor;
};

/* What was found, by rising index; NULL from the last on. */
const struct shared_prime *shared_primes_found(
	const struct shared_primes *set, size_t place);

#endif
