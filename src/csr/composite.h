/* Composite ML-DSA: a key of ML-DSA and behind it a classic one, under one OID.
 * Source: draft-ietf-lamps-pq-composite-sigs-19. SPDX-License-Identifier: MIT
 */
#ifndef CSRLINT_CSR_COMPOSITE_H
#define CSRLINT_CSR_COMPOSITE_H

#include "csr/csr.h"

/* One algorithm of the draft's section 6. */
struct composite {
	enum oid_id id;
	const char *label; /* that its signatures are bound to */
	enum oid_id prehash;
	enum oid_id ml_dsa;  /* pure; never HashML-DSA */
	enum oid_id classic; /* the signature algorithm of the other half */
	enum key_kind kind;  /* of the classic key: RSA, EC or EdDSA */
	enum oid_id curve;   /* EC alone; else OID_UNKNOWN */
	size_t classic_bits; /* of the modulus, or of a coordinate */
};

/* What is wrong with the octets of a composite key. */
enum composite_fault {
	COMPOSITE_SOUND,
	COMPOSITE_SHORT, /* no octets behind ML-DSA's, or not all of these */
	COMPOSITE_CLASSIC_MALFORMED, /* the classic half has another encoding */
	COMPOSITE_CLASSIC_SIZE       /* its modulus has other bits */
};

/* NULL: not a composite of that draft. */
const struct composite *composite_find(enum oid_id id);

/* Octets of the ML-DSA half of a key: FIPS 204 table 2. */
size_t composite_ml_dsa_octets(const struct composite *composite);

/* Takes the octets of a composite's key apart, by the lengths and encodings of
 * the draft's section 4: RSAPublicKey in DER of exactly the bits that the name
 * says, an uncompressed point, EdDSA's octets. On COMPOSITE_SOUND *classic is
 * the classic half as a key of its own, all of it borrowed; its numbers are not
 * judged, and `whole` and `algorithm` have no octets. Else it is empty. */
enum composite_fault composite_split(const struct composite *composite,
	struct slice octets, struct public_key *classic);

/* The key that is asked what is asked of classic keys: of a composite its
 * classic half, empty where composite_split finds a fault; any other key
 * itself. */
struct public_key composite_classic_of(const struct public_key *key);

#endif
