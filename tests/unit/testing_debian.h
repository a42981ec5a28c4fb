/* Keys of CVE-2008-0166 for the tests. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_TESTING_DEBIAN_H
#define CSRLINT_TESTING_DEBIAN_H

#include <gmp.h>

#include "known/debian.h"

/* n = the modulus that the maker makes. */
static inline void
make_modulus(mpz_t n, size_t bits, struct debian_maker maker)
{
	mpz_t q;

	mpz_init(q);
	debian_make_primes(n, q, bits, maker);
	mpz_mul(n, n, q);
	mpz_clear(q);
}

#endif
