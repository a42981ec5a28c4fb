/* Whether a number has a factor right behind another number. For the files of
 * this room. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_DEBIAN_NEAR_H
#define CSRLINT_KNOWN_DEBIAN_NEAR_H

#include <gmp.h>
#include <stdbool.h>

/* The sieve goes 230 further on average, and beyond this once in 2^25. */
enum { DEBIAN_REACH = 4096 };

/* False where start + step divides n for no step of DEBIAN_REACH at most after
 * which the rest modulo 6 is 5, as it is of all that the sieve lets pass. True
 * where one does, and once in 2^26 where none does. start is odd and has 256
 * bits or more, n twice as many. A division of n and as much time again. */
bool debian_factor_is_near(const mpz_t n, const mpz_t start);

#endif
