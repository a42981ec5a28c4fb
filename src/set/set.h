/* Requests beside one another: is this request, its key or the number that its
 * signature was made with one that came before?
 *
 * A set remembers of each request little more than the leftmost 128 bits of
 * SHA-256 of its parts; who wants two different ones to be taken for the same
 * has to compute 2^64 of these. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_SET_SET_H
#define CSRLINT_SET_SET_H

#include "base/error.h"
#include "csr/csr.h"
#include "known/known.h"

struct set;

/* Where a request stands. */
struct set_place {
	const char *input; /* its name, as the caller has it; of the set */
	size_t number;     /* of the request in it, from 1 on */
	size_t line;       /* where the request begins, from 1 on */
};

/* What is said at the end of the octets of a key; see struct set_member. */
struct set_octets {
	size_t line, column, text_offset;
	size_t der_offset, der_length;
};

/* A request that is to be compared. */
struct set_request {
	struct set_place place; /* input: of set_input */
	const struct csr *csr;  /* borrowed, as the next */
	const struct known_key *key;
	bool is_signature_valid;
	struct set_octets modulus; /* where the set keeps moduli */
	const void *judge;         /* kept for the end, of the caller */
};

/* What a request has in common with one before; NULL: nothing. At most one of
 * the three: the same octets have the same key, and signatures by one key with
 * one nonce are worse than that. */
struct set_facts {
	const struct set_place *same_request; /* the same octets */
	/* The same key under another subject, or where that is empty with
	 * other names. */
	const struct set_place *same_key;
	/* Another request's valid signature, of ECDSA or DSA in the same
	 * group, has the same r. */
	const struct set_place *same_nonce;
	/* It is by the same key: the private one was worked out of both, and
	 * the public one made of it again. */
	bool tells_key;
	/* The set is full from this request on, which it does not keep. */
	bool is_full;
};

/* A request with an RSA key, kept for the end: the first with its modulus. */
struct set_member {
	const struct set_member *next; /* in the order in which they came */
	struct set_place place;
	struct set_octets octets; /* of the modulus */
	const void *judge;
	bool is_decoded;      /* the request, all of it */
	struct slice modulus; /* magnitude, big-endian, without zeros before */
};

/* An empty set that keeps as many octets; NULL where memory is short. */
struct set *set_new(uint64_t max_octets);
void set_free(struct set *set); /* may be NULL */

/* Keeps RSA moduli from now on. */
void set_keep_moduli(struct set *set);
bool set_keeps_moduli(const struct set *set);

/* How many different requests it was given. */
size_t set_count(const struct set *set);

/* *out = the first of the requests with an RSA key, NULL: none. Nothing is to
 * be compared afterwards. Errors: NO_MEMORY. */
enum err_code set_members(
	struct set *set, const struct set_member **out) MUST_CHECK;

/* A copy of the name, for the places of this input's requests; NULL where
 * memory is short. */
const char *set_input(struct set *set, const char *name);

/* Compares with all before, and remembers for all behind. *out points into the
 * set. Errors: NO_MEMORY. */
enum err_code set_compare(struct set *set, const struct set_request *request,
	struct set_facts *out) MUST_CHECK;

#endif
