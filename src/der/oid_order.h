/* The known OIDs in an order that can be searched by halving. The table is
 * made at build time by data/make_oid_order.c, which orders as oid_find
 * compares. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DER_OID_ORDER_H
#define CSRLINT_DER_OID_ORDER_H

#include "der/oid.h"

/* Every enum oid_id but OID_UNKNOWN, in rising order of oid_compare. */
extern const uint16_t oid_order[];
extern const size_t oid_order_count;

/* The shorter OID first; of the same length, by octets. Negative, 0 or
 * positive, as memcmp. */
static inline int
oid_compare(struct slice a, struct slice b)
{
	if (a.n != b.n)
		return a.n < b.n ? -1 : 1;
	return memcmp(a.p, b.p, a.n);
}

#endif
