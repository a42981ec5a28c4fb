/* What ML-DSA and SLH-DSA sign: a message with a prefix, or its digest.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_PQC_MESSAGE_H
#define CSRLINT_VERIFY_PQC_MESSAGE_H

#include "verify/digest.h"

/* What is done to a message first. The number is the last arc of the digest's
 * OID, 2.16.840.1.101.3.4.2. */
enum pqc_prehash {
	PREHASH_NONE = 0, /* the only form of RFC 9881 */
	PREHASH_SHA256 = 1,
	PREHASH_SHA512 = 3,
	PREHASH_SHAKE128 = 11, /* of 32 octets */
	PREHASH_SHAKE256 = 12  /* of 64 octets */
};

enum {
	PQC_HEAD_OCTETS = 2, /* the kind, and the length of the context */
	PREHASH_OID_OCTETS = 11,
	PQC_CONTEXT_OCTETS_MAX = 40 /* of FIPS 204's 255 what is needed */
};

/* M' of FIPS 204 5.2 to 5.4 and FIPS 205 10.2, as two parts that follow each
 * other. */
struct pqc_message {
	uint8_t head_octets[PQC_HEAD_OCTETS + PQC_CONTEXT_OCTETS_MAX];
	uint8_t digest[DIGEST_OCTETS_MAX];
	struct slice parts[2];
};

/* Of the message (borrowed), with an empty context. *out points into itself: it
 * must not be moved. */
void pqc_message_make(struct slice message, enum pqc_prehash prehash,
	struct pqc_message *out);

/* The same of a message that is signed itself, in a context of at most
 * PQC_CONTEXT_OCTETS_MAX octets. */
void pqc_message_make_in(
	struct slice message, struct slice context, struct pqc_message *out);

#endif
