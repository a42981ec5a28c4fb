/* The curves that Nettle has, for the files of this room.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_NETTLE_CURVES_H
#define CSRLINT_VERIFY_NETTLE_CURVES_H

#include <nettle/ecc-curve.h>

#include "base/slice.h"
#include "der/oid.h"

struct nettle_curve {
	enum oid_id id;
	const struct ecc_curve *(*get)(void);
	size_t coordinate;  /* octets of x, and of y */
	struct slice order; /* n, big-endian */
};

/* P-192, P-224, P-256, P-384 or P-521; NULL: it is none of them. Sources of
 * the orders: SP 800-186 3.2.1; SEC 2 2.2.2 for secp192r1. */
const struct nettle_curve *nettle_curve_find(enum oid_id id);

#endif
