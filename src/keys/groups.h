/* The generators of the curves, and the order of these.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_GROUPS_H
#define CSRLINT_KEYS_GROUPS_H

#include "keys/curves.h"

/* keys_find_curve has the rest. All are hexadecimal. */
struct group {
	enum oid_id id;
	const char *x, *y; /* the generator G */
	const char *n;     /* its order, a prime */
};

/* The group of a curve that keys_find_curve has; else NULL. Sources: SP 800-186
 * 3.2.1, SEC 2 2.2.2 and 2.4.1, RFC 5639 3.4 to 3.7, GB/T 32918.5, ANSSI in
 * JORF 0241 of 2011, RFC 4357 11.4, RFC 7836 A.1. */
const struct group *keys_find_group(enum oid_id id);

#endif
