/* The small multiples of the generators of curves: a table made when csrlint
 * is built, by src/data/make_multiples.c. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_MULTIPLES_H
#define CSRLINT_KEYS_MULTIPLES_H

#include "keys/keys.h"

enum {
	MULTIPLE_BITS = 16, /* of an entry, for k; the others are x's lowest */
	MULTIPLES_X_OCTETS = 6
};

struct multiples {
	enum oid_id curve;
	/* x << MULTIPLE_BITS | k, ascending */
	uint64_t entry[KEYS_SMALL_MULTIPLE];
};

extern const struct multiples keys_multiples[];
extern const size_t keys_multiples_count;

#endif
