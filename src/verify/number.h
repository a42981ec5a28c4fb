/* Numbers as they stand in signatures and keys. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_NUMBER_H
#define CSRLINT_VERIFY_NUMBER_H

#include <gmp.h>
#include <stdint.h>

#include "base/slice.h"

/* Sets the number to these octets, big-endian and unsigned. GMP and Nettle take
 * them one by one. */
static inline void
number_read(mpz_t out, struct slice octets)
{
	enum { LIMB_OCTETS = sizeof(mp_limb_t) };
	const size_t n = (octets.n + LIMB_OCTETS - 1) / LIMB_OCTETS;
	const uint8_t *end = octets.p + octets.n;
	mp_limb_t *limbs;

	if (GMP_NAIL_BITS != 0 || n == 0) {
		mpz_import(out, octets.n, 1, 1, 0, 0, octets.p);
		return;
	}
	limbs = mpz_limbs_write(out, (mp_size_t)n);
	for (size_t i = 0; i < n; i++) {
		const size_t left = (size_t)(end - octets.p);
		const size_t own = left < LIMB_OCTETS ? left : LIMB_OCTETS;
		mp_limb_t limb = 0;

		for (const uint8_t *at = end - own; at < end; at++)
			limb = limb << 8 | *at;
		limbs[i] = limb;
		end -= own;
	}
	mpz_limbs_finish(out, (mp_size_t)n);
}

#endif
