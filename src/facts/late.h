/* What can be found out of a request once all others are there.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_LATE_H
#define CSRLINT_FACTS_LATE_H

#include "set/set.h"

struct late_fact {
	/* The RSA modulus has this prime in common with another, or it is a
	 * product of primes that it has in common with several; big-endian. */
	struct slice shared_factor;
	const struct set_place *other; /* NULL: a modulus of a list */
};

#endif
