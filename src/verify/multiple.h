/* Public keys of private ones, for private keys that everybody knows: the time
 * it takes tells them. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_MULTIPLE_H
#define CSRLINT_VERIFY_MULTIPLE_H

#include <gmp.h>
#include <stdbool.h>

#include "der/oid.h"

/* order = the order of P-192, P-224, P-256, P-384 or P-521. False: it is none
 * of these curves. */
bool multiple_order(mpz_t order, enum oid_id id);

/* x = the first coordinate of d G on such a curve; d is in [1, order - 1] and
 * may be x itself. False: it is not, or there is no such curve. 0.05 ms on
 * P-256, 0.2 on P-521. */
bool multiple_x(mpz_t x, enum oid_id id, const mpz_t d);

#endif
