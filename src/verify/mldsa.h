/* The parameter sets of ML-DSA. Source: FIPS 204 4.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_MLDSA_H
#define CSRLINT_VERIFY_MLDSA_H

#include <stddef.h>

#include "der/oid.h"

/* FIPS 204 table 1; its names. */
struct mldsa_set {
	enum oid_id id;
	enum oid_id hash_id; /* HashML-DSA on the same keys */
	unsigned k, l;       /* rows and columns of the matrix A */
	unsigned eta;        /* range of the secrets */
	unsigned tau;        /* ones of the challenge */
	unsigned gamma1_bits;
	unsigned gamma2_parts; /* gamma2 is (q - 1) over this */
	unsigned omega;        /* ones of the hint */
	unsigned challenge;    /* octets of the challenge's seed, lambda / 4 */
};

/* The set of an algorithm, plain or of a digest; NULL: not ML-DSA. */
const struct mldsa_set *mldsa_find(enum oid_id id);

size_t mldsa_key_octets(const struct mldsa_set *set);
size_t mldsa_signature_octets(const struct mldsa_set *set);

#endif
