/* The curves that csrlint can compute on.
 *
 * y^2 = x^3 + a * x + b modulo the prime p, of prime order, so that every
 * point on them but infinity is a sound public key.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_CURVES_H
#define CSRLINT_KEYS_CURVES_H

#include "der/oid.h"

struct curve {
	enum oid_id id;
	size_t field_bits;     /* the bits of p */
	const char *p, *a, *b; /* hexadecimal, no sign or prefix */
};

/* NULL where the curve is not in the table. Sources: SEC 2 2.4 and 2.7 to
 * 2.9, FIPS 186-4 D.1.2 (NIST), RFC 5639 3.4 to 3.7 (Brainpool),
 * GB/T 32918.5 (SM2), ANSSI in
 * JORF 0241 of 2011 (FRP256v1), RFC 4357 11.4 and RFC 7836 A.1 (GOST R 34.10).
 */
const struct curve *keys_find_curve(enum oid_id id);

/* The table's curve at this place; NULL behind the last. */
const struct curve *keys_curve_at(size_t i);

#endif
