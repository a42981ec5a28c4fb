/* The curves that verify/quick.c computes on: a table made when csrlint is
 * built, by src/data/make_quick_points.c. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_QUICK_TABLE_H
#define CSRLINT_VERIFY_QUICK_TABLE_H

#include <gmp.h>
#include <stddef.h>
#include <stdint.h>

#include "der/oid.h"

enum {
	QUICK_CURVES = 2,
	QUICK_LIMBS_MAX = 6,
	QUICK_WINDOW = 7, /* bits of a digit of what G is multiplied by */
	QUICK_MULTIPLES = 1 << (QUICK_WINDOW - 2)
};

/* GMP's where these have 64 bits: elsewhere nothing computes with it. */
#if GMP_NUMB_BITS == 64
typedef mp_limb_t quick_limb;
#else
typedef uint64_t quick_limb;
#endif

/* All but p are Montgomery's: multiplied by R = 2^(64 limbs). */
struct quick_curve {
	enum oid_id id;
	size_t limbs; /* of p, the least first */
	quick_limb p[QUICK_LIMBS_MAX];
	quick_limb one[QUICK_LIMBS_MAX];    /* R modulo p */
	quick_limb square[QUICK_LIMBS_MAX]; /* R^2 modulo p */
	/* x and y of G, 3 G, 5 G ... */
	quick_limb odd[QUICK_MULTIPLES][2][QUICK_LIMBS_MAX];
};

extern const struct quick_curve quick_curves[QUICK_CURVES];

#endif
