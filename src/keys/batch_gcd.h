/* The greatest common divisor of each number of a set with the product of all
 * others. For the other files of this room. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_BATCH_GCD_H
#define CSRLINT_KEYS_BATCH_GCD_H

#include <gmp.h>
#include <stdbool.h>

#include "base/slice.h"

enum batch_outcome {
	BATCH_DONE,
	BATCH_OVER_LIMIT, /* of memory: nothing was compared */
	BATCH_NO_MEMORY,  /* likewise */
	BATCH_CANCELLED   /* likewise; base/cancel.h */
};

/* Over 1, each a big-endian number without leading zeros. Numbers that are
 * alike in length should be neighbours. */
struct batch {
	const struct slice *numbers;
	size_t count;
};

/* Sets common[i], which the caller has initialized, for each of the numbers, on
 * at most this many threads. Where all at once would take more than this many
 * octets of memory, it works through parts of the set, up to 16, each of which
 * meets all others: 2 take a tenth longer, 16 twice as long. */
enum batch_outcome batch_gcd(const struct batch *batch, size_t memory,
	size_t threads, mpz_t *common);

/* The octets that numbers of so many octets together take, all at once. */
size_t batch_gcd_memory(size_t octets, size_t count);

#endif
