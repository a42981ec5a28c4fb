/* The equation of a curve, for who computes with GMP.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KEYS_EQUATION_H
#define CSRLINT_KEYS_EQUATION_H

#include <gmp.h>

#include "csr/csr.h"
#include "keys/curves.h"

/* out = x^3 + a x + b modulo p, the prime of the curve: what y^2 has to be. */
void keys_right_side(
	mpz_t out, const struct curve *curve, const mpz_t x, const mpz_t p);

/* The coordinates of a key that is on its curve. Of a compressed one y is
 * either root. False: it is compressed and on P-224, whose roots are not worth
 * their code. */
bool keys_read_point(const struct public_key *key, mpz_t x, mpz_t y);

#endif
