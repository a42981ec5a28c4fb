/* The hash function SM3: Nettle has it from 3.8 on only. Source: GB/T
 * 32905-2016, whose names of functions and variables these are.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_SM3_H
#define CSRLINT_VERIFY_SM3_H

#include "base/slice.h"

enum { SM3_OCTETS = 32, SM3_BLOCK_OCTETS = 64 };

struct sm3 {
	uint32_t v[8];
	uint8_t block[SM3_BLOCK_OCTETS];
	size_t held;    /* octets of the block, less than all */
	uint64_t total; /* octets taken in */
};

void sm3_begin(struct sm3 *sm3);

/* Takes in the next octets of the message (borrowed, may be empty). */
void sm3_add(struct sm3 *sm3, struct slice octets);

/* Ends the message; sm3_begin must come before another. */
void sm3_end(struct sm3 *sm3, uint8_t digest[SM3_OCTETS]);

#endif
