/* The random numbers of CVE-2008-0166. For the files of this room.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_DEBIAN_RANDOM_H
#define CSRLINT_KNOWN_DEBIAN_RANDOM_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>

#include "known/maker.h"

enum {
	DEBIAN_POOL_OCTETS = 1023,
	DEBIAN_DIGEST_OCTETS = 20,
	DEBIAN_NUMBER_BITS_MAX = 8192
};

/* The state of the generator. */
struct debian_random {
	struct debian_maker maker;
	bool polled;  /* the system was asked, as it is once */
	bool stirred; /* all of the pool was reached, as it is once */
	/* One octet more, as the place may come to stand behind the last. */
	uint8_t pool[DEBIAN_POOL_OCTETS + 1];
	uint8_t digest[DEBIAN_DIGEST_OCTETS];
	uint64_t drawn; /* calls that drew */
	uint64_t added; /* blocks that were stirred in */
	size_t at;      /* where in the pool it goes on */
};

/* As it stood when a command had read, or not read, ~/.rnd. */
void debian_random_start(
	struct debian_random *random, struct debian_maker maker);

/* number = so many random bits, at most DEBIAN_NUMBER_BITS_MAX, drawn in one
 * call. */
void debian_random_number(
	struct debian_random *random, mpz_t number, size_t bits);

/* number = a random number below bound, drawn again until it is; bound is
 * another number than `number`, and the highest bit and one of the next two
 * are set in it. */
void debian_random_below(
	struct debian_random *random, mpz_t number, const mpz_t bound);

#endif
