/* Points of elliptic curves as keys hold them.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_POINT_H
#define CSRLINT_VERIFY_POINT_H

#include <gmp.h>

#include "base/slice.h"
#include "keys/curves.h"

/* Sets x and y from a point that guard_ec_point let pass; where it is
 * compressed, y is computed. False where the curve has no such point.
 * Source: SEC 1 2.3.4. */
bool point_decode(
	const struct curve *curve, struct slice octets, mpz_t x, mpz_t y);

#endif
