/* The public key of a private one, and whether two public keys are the same.
 *
 * A private key that stands beside another public key than its own is told
 * from a sound one by making the public key anew. All octets of the private
 * key stay the caller's; copies are wiped. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_PUBLIC_PART_H
#define CSRLINT_VERIFY_PUBLIC_PART_H

#include "base/arena.h"
#include "csr/private_parts.h"

/* What keeps a private key from having a public one. */
#define PRIVATE_FAULTS(X) \
	X(NONE, "nothing") \
	X(NO_MEMORY, "out of memory") \
	X(ALGORITHM, \
		"a private key of an algorithm whose public keys are not " \
		"computed here") \
	X(CURVE, \
		"a private key on a curve that is not computed with here, or " \
		"without a named one") \
	X(CURVES, "an EC private key that names two curves") \
	X(PRIMES, "an RSA private key of more than two primes") \
	X(LENGTH, "a private key of another length than its algorithm has") \
	X(NUMBER, "a private key with a number that no key has") \
	X(PRODUCT, "an RSA private key whose modulus is not p times q") \
	X(PAIR, \
		"a private key whose two parts do not belong together: the " \
		"private one makes another public key")

enum private_fault {
#define X(name, text) PRIVATE_##name,
	PRIVATE_FAULTS(X)
#undef X
};

/* "an RSA private key whose modulus is not p times q"; never NULL. */
const char *private_fault_text(enum private_fault fault);

/* Makes the octets of the subjectPublicKey in memory of the arena (borrowed):
 *
 *	RSA      n and e, where n = p q
 *	EC       the scalar in [1, n - 1] times the generator, uncompressed; on
 *	         a curve that is not computed with what stands beside the key
 *	DSA      g^x modulo p, where x is in [1, q - 1]
 *	EdDSA    of the seed, RFC 8032 5.1.5 and 5.2.5
 *	ML-DSA   of the seed, else of the expanded key; FIPS 204 algorithm 6
 *	SLH-DSA  its last half, FIPS 205 9.1, which is not computed anew
 *
 * Numbers are guarded as those of requests are. 30 ms at most.
 * NONE: *out is set. Any other: it has no octets. */
enum private_fault verify_public_part(const struct private_parts *key,
	struct arena *arena, struct slice *out);

/* How two public keys are to each other. */
enum key_likeness {
	KEYS_DIFFER,
	KEYS_SAME,
	/* The same numbers under another algorithm, or other parameters. */
	KEYS_SAME_NUMBERS,
	KEYS_SAME_MODULUS, /* RSA: the exponents differ */
	/* One of them could not be read: nobody can say. */
	KEYS_UNKNOWN
};

/* Compares by what keys mean: numbers without leading zeros, points compressed
 * or not, parameters of NULL or none, curves by name or by their numbers. */
enum key_likeness verify_compare_keys(
	const struct public_key *one, const struct public_key *other);

/* True where both are the same point of the curve, in any encoding that
 * RFC 5480 2.2 has; of a curve that is not known, where they have the same
 * octets. */
bool verify_is_same_point(
	enum oid_id curve, struct slice one, struct slice other);

#endif
