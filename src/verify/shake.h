/* SHAKE128 and SHAKE256, as long as one likes: Nettle has the permutation but
 * neither SHAKE128 nor output in parts. Source: FIPS 202 4, 6.2.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_SHAKE_H
#define CSRLINT_VERIFY_SHAKE_H

#include <nettle/sha3.h>

#include "base/slice.h"

/* The rate in octets: what of the state meets input and output. */
enum shake_kind { SHAKE128 = 168, SHAKE256 = 136 };

/* Copying it forks the computation. */
struct shake {
	struct sha3_state state;
	enum shake_kind rate;
	unsigned at; /* octets of this block that are absorbed or squeezed */
	bool is_squeezing;
};

void shake_init(struct shake *shake, enum shake_kind kind);

/* Takes in the next octets of the message (borrowed, may be empty). Must not
 * be called after shake_squeeze. */
void shake_absorb(struct shake *shake, struct slice octets);

/* Writes the next n octets of output. The first call ends the message. */
void shake_squeeze(struct shake *shake, uint8_t *out, size_t n);

#endif
