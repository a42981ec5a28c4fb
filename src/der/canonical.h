/* The DER of what came as BER, or as DER with faults.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_DER_CANONICAL_H
#define CSRLINT_DER_CANONICAL_H

#include "base/arena.h"
#include "base/slice.h"

/* Writes the CertificationRequest that der begins with as X.690 10 and 11 would
 * have it, in memory of the arena: tags and lengths in the fewest octets,
 * strings in pieces as one, INTEGERs without needless octets, TRUE as FF, bits
 * that nobody uses as 0, members that hold their DEFAULT left out, sets in
 * order; also in strings that hold DER, as far as der/shape.h knows them.
 * Contents that no rule makes right (characters that a type has not, an OID
 * that is none) stay as they are, and so does the order of all that is no set.
 * What is canonical already comes out the same. Time is linear in der but for
 * the sorting, memory some 32 times der where that nests as deep.
 * False where something is cut off, nests too deep, or memory is short. */
bool der_canonical(struct slice der, struct arena *arena, struct slice *out);

#endif
