/* A private key that the user gave, taken apart.
 *
 * Nothing is computed and nothing copied: slices of octets that the caller
 * wipes. What the numbers are good for is for verify/public_part.h to say.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_CSR_PRIVATE_PARTS_H
#define CSRLINT_CSR_PRIVATE_PARTS_H

#include "csr/csr.h"

/* What `number` holds of a key of RSA, and of one of DSA. */
enum { RSA_N, RSA_E, RSA_D, RSA_P, RSA_Q, RSA_NUMBERS };
enum { DSA_P, DSA_Q, DSA_G, DSA_Y, DSA_X, DSA_NUMBERS };
enum { PRIVATE_NUMBERS = 5 };

struct private_parts {
	enum private_key_form form; /* not NONE, not BARE */
	/* PKCS#8's; of the other forms its OID and id alone: those of what the
	 * form is for. */
	struct algorithm algorithm;
	enum key_kind kind;
	struct slice curve_oid; /* as struct public_key has it */
	enum oid_id curve;
	/* RSA, DSA: whole elements of INTEGERs. n == 0: not there. */
	struct slice number[PRIVATE_NUMBERS];
	bool has_more_primes; /* RSA: p and q are not all */
	bool has_two_curves;  /* EC in PKCS#8: each names another */
	/* EC: the scalar. EdDSA: the seed. ML-DSA: the expanded key. SLH-DSA:
	 * the key. n == 0: not there, or not decoded. */
	struct slice secret;
	struct slice seed; /* ML-DSA */
	/* The subjectPublicKey that stands beside it; n == 0: none does. */
	struct slice public_octets;
};

/* Takes an unencrypted private key apart: PKCS#1, SEC 1, the DSA form of
 * OpenSSL, PKCS#8. False where the octets are none of these, or are cut off.
 * Source: RFC 8017 A.1.2, RFC 5915 3, RFC 5958 2, RFC 8410 7, RFC 9881 6. */
bool csr_read_private_key(struct slice der, struct private_parts *out);

/* True for an EncryptedPrivateKeyInfo, RFC 5958 3. */
bool csr_is_encrypted_private_key(struct slice der);

/* The subjectPublicKeyInfo in a certificate, or in a request; the same slice
 * where it is one itself. n == 0 where there is none. RFC 5280 4.1, RFC 2986
 * 4. */
struct slice csr_find_public_key(struct slice der);

#endif
