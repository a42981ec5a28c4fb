/* ECDSA on P-256 and P-384 in half the time that Nettle takes, whose arithmetic
 * hides the numbers. Here they are all public. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_QUICK_H
#define CSRLINT_VERIFY_QUICK_H

#include <gmp.h>
#include <stdbool.h>

#include "der/oid.h"

/* What FIPS 186-5 6.4.2 asks. */
struct quick_question {
	mpz_srcptr x, y; /* the key: on the curve, in [0, p - 1] */
	mpz_srcptr r, s; /* the signature: in [1, n - 1] */
	mpz_srcptr e;    /* of the digest */
	mpz_srcptr n;    /* the order of the curve */
};

/* True where the signature is valid. False says nothing: it is not, or the
 * curve is none of the two, or the machine has no suitable integers, or two
 * points that were to be added have the same x. */
bool quick_ecdsa(enum oid_id curve, const struct quick_question *question);

#endif
