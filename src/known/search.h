/* The search for the maker of a key that is in no table.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_SEARCH_H
#define CSRLINT_KNOWN_SEARCH_H

#include "keys/search.h"
#include "known/known.h"

/* Asks whoever can have made an RSA key of CVE-2008-0166 whether it is theirs,
 * where no table has the keys of its size, as STEP_DEBIAN; writes to out who
 * made it, and nothing where nobody did. The modulus is not 0. False where
 * time was too short to ask them all: debian_find_maker tells how long that
 * takes. */
bool known_search(const struct public_key *key,
	const struct search_bounds *bounds, struct known_key *out);

#endif
