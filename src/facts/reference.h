/* Keys that the user brings to be compared with those of requests.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_FACTS_REFERENCE_H
#define CSRLINT_FACTS_REFERENCE_H

#include "csr/csr.h"
#include "verify/public_part.h"

/* What a key is compared for. */
enum reference_use {
	REFERENCE_MATCH,   /* a request should have it: csrlint_match */
	REFERENCE_PREVIOUS /* a request should have another one */
};

/* One key of a file. Of a private key only the public one is kept. */
struct reference {
	struct reference *next; /* NULL: the last; owned */
	enum reference_use use;
	const char *name;   /* of the file, escaped */
	const char *object; /* "the certificate", "the private key", ... */
	struct public_key key;
	struct arena *memory; /* owned; of all the above */
};

enum { REFERENCE_OCTETS_MAX = 1 << 20 };

/* Puts the keys in these octets (borrowed for the call) behind those of *first:
 * of the first certificate, request, public key and private key that they
 * hold, each; what follows the first certificate is its chain. Whatever was
 * made of a private key is wiped before this returns.
 * False, with the reason in error, where there is none of these, where one
 * cannot be read (encrypted, malformed, of an algorithm that is not computed
 * with, with parts that do not belong together), or memory is short; *first is
 * then as before. */
bool references_add(struct reference **first, enum reference_use use,
	const char *name, struct slice octets, struct text *error);

/* first may be NULL. */
void references_free(struct reference *first);

/* The first reference of this use from `from` on; NULL: none. */
static inline const struct reference *
reference_of(const struct reference *from, enum reference_use use)
{
	while (from != NULL && from->use != use)
		from = from->next;
	return from;
}

/* The names of the files whose keys are to match, with commas between, where
 * the key is that of each; NULL where there are none, or one has another key.
 * In memory of the arena. */
const char *references_matched(const struct reference *first,
	const struct public_key *key, struct arena *arena);

#endif
