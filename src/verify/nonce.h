/* Two signatures that were made with one nonce.
 *
 * Of ECDSA and DSA: r is a number of the nonce k alone, and s = (e + r d) / k
 * of e, the digest, and d, the private key. Two such equations with the same
 * k and d have one solution. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_NONCE_H
#define CSRLINT_VERIFY_NONCE_H

#include "verify/digest.h"
#include "verify/verify.h"

/* The key of a valid signature; all borrowed. */
struct nonce_key {
	bool is_dsa;             /* else it is of ECDSA */
	enum oid_id curve;       /* of ECDSA */
	struct slice octets;     /* of its BIT STRING */
	struct slice parameters; /* of its AlgorithmIdentifier: the group */
};

/* A valid signature; all borrowed, magnitudes big-endian. */
struct nonce_signature {
	struct slice r, s;
	struct slice digest;
};

/* Reads key, r and s of a request whose signature is valid. False where that
 * is none of ECDSA or DSA. */
bool nonce_read(const struct csr *csr, struct nonce_key *key,
	struct nonce_signature *out);

/* True where two valid signatures by the key, which have the same r, lead to
 * its private key: it is worked out, and proved by making the public key of it
 * again. Nothing else of it leaves this function. False for twice the same
 * signature, and where the budget of base/work.h is spent. 0.2 ms on P-256, 6
 * ms on 512 bits without Nettle's help. Source: FIPS 186-5 6.4.1, FIPS
 * 186-4 4.6. */
bool nonce_tells_key(const struct nonce_key *key,
	const struct nonce_signature signatures[2]);

#endif
