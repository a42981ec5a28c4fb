/* The parameter sets of ML-DSA. Source: FIPS 204 4.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_MLDSA_H
#define CSRLINT_VERIFY_MLDSA_H

#include <stddef.h>

#include "base/slice.h"
#include "der/oid.h"
#include "verify/ring.h"

enum {
	MLDSA_K_MAX = 8,
	MLDSA_L_MAX = 7,
	MLDSA_SEED_OCTETS = 32,   /* rho; xi */
	MLDSA_DIGEST_OCTETS = 64, /* tr */
	MLDSA_DROPPED_BITS = 13,  /* d: of t, which the public key leaves out */
	MLDSA_T1_BITS = 10,       /* of a coefficient of t1 */
	MLDSA_T1_OCTETS = RING_DEGREE * MLDSA_T1_BITS / 8,
	MLDSA_KEY_OCTETS_MAX = MLDSA_SEED_OCTETS + MLDSA_K_MAX * MLDSA_T1_OCTETS
};

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
size_t mldsa_private_octets(const struct mldsa_set *set);

/* Numbers of so many bits, the lowest first: FIPS 204 algorithms 18 and 19,
 * and 16 the other way, which returns the octets written. */
void mldsa_unpack(
	const uint8_t *octets, unsigned bits, uint32_t values[RING_DEGREE]);
size_t mldsa_pack(
	const uint32_t values[RING_DEGREE], unsigned bits, uint8_t *octets);

/* One polynomial of A, transformed: FIPS 204 algorithms 14, 30 and 32. */
void mldsa_sample_matrix(const uint8_t seed[MLDSA_SEED_OCTETS], unsigned row,
	unsigned column, struct polynomial *out);

/* Makes the public key, of mldsa_key_octets, of a seed of MLDSA_SEED_OCTETS:
 * FIPS 204 algorithm 6. */
void mldsa_key_of_seed(
	const struct mldsa_set *set, const uint8_t *seed, uint8_t *key);

/* The same of an expanded private key of mldsa_private_octets. False where a
 * coefficient is out of range, or where the key is not that whose digest it
 * holds. FIPS 204 algorithm 25. */
bool mldsa_key_of_private(
	const struct mldsa_set *set, const uint8_t *expanded, uint8_t *key);

#endif
