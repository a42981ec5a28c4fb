/* What of a request is compared, taken out of it.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_SET_EXTRACT_H
#define CSRLINT_SET_EXTRACT_H

#include "set/entries.h"
#include "set/set.h"
#include "verify/nonce.h"

/* Runs of octets of one request; n == 0: not there. */
enum extract_part {
	OF_REQUEST, /* all of it */
	OF_INFO,    /* what is signed */
	OF_SUBJECT,
	OF_NAMES,   /* the value of the subjectAltName */
	OF_MODULUS, /* magnitude; odd, and not longer than is computed with */
	/* Where has_nonce: */
	OF_KEY_OCTETS,
	OF_GROUP, /* parameters of the key */
	OF_R,     /* magnitudes */
	OF_S,
	EXTRACT_PART_COUNT
};

struct extract {
	struct slice part[EXTRACT_PART_COUNT];
	bool has_empty_subject;
	bool has_number;
	uint8_t number_sha256[SHA256_OCTETS]; /* what the key is known by */
	bool has_nonce; /* a valid signature of ECDSA or DSA */
	bool is_dsa;
	enum oid_id curve;
	enum digest_id digest;
	struct set_place place;
	struct set_octets modulus;
	bool is_decoded;
	const void *judge;
};

/* All borrowed of the request. */
struct extract extract_of(const struct set_request *request);

/* The same out of a copy of the request's octets. */
struct extract extract_moved(
	const struct extract *extract, const uint8_t *copy);

/* What is known of the request's octets; of its key; of whom it names, by the
 * subject or where that is empty by the subjectAltName. */
struct fingerprint extract_request(const struct extract *extract);
struct fingerprint extract_key(const struct extract *extract);
struct fingerprint extract_holder(const struct extract *extract);

/* Of r and its group; and of these and the key. Where has_nonce. */
struct fingerprint extract_nonce(const struct extract *extract);
struct fingerprint extract_key_nonce(const struct extract *extract);

/* The signature, with its digest written to `digest`. Where has_nonce. */
struct nonce_signature extract_signature(
	const struct extract *extract, uint8_t digest[DIGEST_OCTETS_MAX]);
struct nonce_key extract_nonce_key(const struct extract *extract);

#endif
