/* The group of a curve over a prime field, for curves that Nettle has not.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_GROUP_H
#define CSRLINT_VERIFY_GROUP_H

#include <gmp.h>

#include "keys/curves.h"
#include "keys/groups.h"

enum { GROUP_OCTETS_MAX = 64 }; /* of a coordinate, and of n */

/* NULL where the group is not known, and where Nettle has it. */
const struct group *group_find(enum oid_id id);

/* times * (x, y) */
struct group_multiple {
	mpz_t times, x, y;
};

/* x = the first coordinate of u G + v; false where that is infinity. u and
 * v->times are not negative and not above n; v is a point of the curve. About
 * 1.6 ms on 512 bits. */
bool group_sum_x(mpz_t x, const struct group *group, const mpz_t u,
	const struct group_multiple *v);

/* x, y = d G; false where that is infinity. d is in [0, n]; the time that it
 * takes tells d, so that it is for the owner of a private key alone. */
bool group_multiply(mpz_t x, mpz_t y, const struct group *group, const mpz_t d);

#endif
