/* Lists of known keys that the user brings.
 *
 * A list is one of
 *   - records of 16 octets, sorted: the first 15 of a hash, then the number of
 *     a list (the blocklist.dat of badkeys);
 *   - text, one key a line, of which the first word counts: 64 or 30
 *     hexadecimal digits of a hash (30: of its first 15 octets), or at least
 *     128 of a modulus, also with "Modulus=" in front, as OpenSSL prints it.
 *     Empty lines and those that begin with # are passed over.
 * The hash is the SHA-256 of the number that known/known.h knows a key by, as
 * badkeys has it: big-endian, without leading zeros, but all the octets of
 * post-quantum keys. It may also be that of the whole subjectPublicKeyInfo.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_KNOWN_BLOCKLIST_H
#define CSRLINT_KNOWN_BLOCKLIST_H

#include "base/error.h"
#include "base/slice.h"
#include "base/text.h"

enum { BLOCKLIST_HASH_OCTETS = 15, BLOCKLIST_RECORD_OCTETS = 16 };

struct blocklist; /* a chain of lists */

/* Where a key was found. */
struct blocklist_entry {
	const char *name;  /* of the list, escaped; lives as long as it */
	unsigned int part; /* the number of badkeys' list; 0 in text */
};

/* Puts one more list behind those of *first. octets is borrowed while the
 * chain lives where it holds records; text is read once, in time that grows
 * with n log n. False, with the reason in error, where memory is short or it
 * is no list; *first is then as before. */
bool blocklist_add(struct blocklist **first, const char *name,
	struct slice octets, struct text *error);

/* Looks for either hash, both of at least BLOCKLIST_HASH_OCTETS, in every list
 * of the chain, which may be NULL. */
bool blocklist_find(const struct blocklist *first, const uint8_t *number_hash,
	const uint8_t *spki_hash, struct blocklist_entry *out);

/* first may be NULL. */
void blocklist_free(struct blocklist *first);

#endif
