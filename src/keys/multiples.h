/* The small multiples of the generators of curves: tables made when csrlint is
 * built, by src/data/make_multiples.c.
 *
 * Of k G for k up to `count` each has the x (baby steps), and of k G for the
 * multiples of 2 count + 1 up to KEYS_SMALL_SCALAR both coordinates (giant
 * steps): every k G in between is a giant step more or less a baby step.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_MULTIPLES_H
#define CSRLINT_KEYS_MULTIPLES_H

#include "keys/keys.h"

enum {
	BABY_OCTETS = 5,  /* of an entry, big-endian: x, then k - 1 */
	BABY_K_BITS = 14, /* the lowest bits, for k - 1 */
	BABY_X_BITS = 26, /* those above: x's lowest */
	GIANTS_MAX = 32   /* of one curve */
};

struct multiples {
	enum oid_id curve;
	uint32_t count; /* of baby steps, ascending */
	const uint8_t *baby;
	uint32_t giant_count; /* at most GIANTS_MAX */
	const uint8_t *giant; /* x and y of each, as long as a coordinate */
};

struct point; /* keys/points.h */

/* The k of ec_facts.small_scalar; the point is on the curve, not infinity, and
 * its y may be that of its negative. */
uint32_t keys_small_scalar(enum oid_id curve, const struct point *point);

extern const struct multiples keys_multiples[];
extern const size_t keys_multiples_count;

#endif
