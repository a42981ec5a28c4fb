/* Changes of requests that keep them DER: elements come, go, move and get
 * other types, and the lengths around them follow. A fuzzer's own changes break
 * a length sooner than they change a meaning. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FUZZ_DER_MUTATE_H
#define CSRLINT_FUZZ_DER_MUTATE_H

#include "base/arena.h"
#include "base/slice.h"

/* Changes n octets in place, which may be 0, where room >= 1 are there; returns
 * how many there are then. LLVMFuzzerMutate is one. */
typedef size_t change_octets(uint8_t *octets, size_t n, size_t room);

/* The input after one change of the element that it begins with; what follows
 * that stays as it is. The seed alone decides which change. Of a value `change`
 * makes another one. All lengths that held before hold again, except those of
 * what only looks like an element within a string.
 * The answer lies in the arena. n == 0: the input does not begin with a whole
 * element, the change has nothing to work on, or memory is short. */
struct slice der_mutate(struct slice input, struct arena *arena, uint32_t seed,
	change_octets *change);

/* The same, where the change is an element of `other` that takes the place of
 * one in the input. */
struct slice der_cross(struct slice input, struct slice other,
	struct arena *arena, uint32_t seed);

#endif
