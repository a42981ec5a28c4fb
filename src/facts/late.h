/* What can be found out of a request once all others are there.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_LATE_H
#define CSRLINT_FACTS_LATE_H

#include "set/set.h"

enum late_kind {
	/* The RSA modulus shares a prime with another. */
	LATE_SHARED_PRIME,
	/* It is the first of several that are not compared. */
	LATE_NOT_COMPARED
};

struct late_fact {
	enum late_kind kind;

	/* Of LATE_SHARED_PRIME. A factor of the modulus that it has in common
	 * with the other, big-endian; empty: it shares all its primes, and
	 * none could be told apart. */
	struct slice shared_factor;
	const struct set_place *other; /* NULL: of a list, or not known */
	const char *list; /* escaped; NULL: of a request, or not known */
	size_t list_line;

	/* Of LATE_NOT_COMPARED. */
	size_t moduli;       /* how many there are */
	uint64_t gcd_memory; /* octets that were granted; 0: none ever */
};

#endif
