/* Numbers of private keys, taken out of memory again. What GMP and Nettle keep
 * for themselves within a call is out of reach. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_FORGET_H
#define CSRLINT_VERIFY_FORGET_H

#include <gmp.h>

#include "base/wipe.h"

/* Clears the number, with zeros in its place first. */
static inline void
forget(mpz_t number)
{
	const size_t n = mpz_size(number);

	if (n > 0)
		wipe(mpz_limbs_modify(number, (mp_size_t)n),
			n * sizeof(mp_limb_t));
	mpz_clear(number);
}

#endif
