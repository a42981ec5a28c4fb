/* Names of Tor onion services, made of their keys.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_NAMES_ONION_H
#define CSRLINT_NAMES_ONION_H

#include "base/slice.h"

enum onion {
	ONION_NONE,    /* no label before "onion" */
	ONION_V2,      /* 16 letters: 80 bits of SHA-1, out of use */
	ONION_V3,      /* no fault but what the checksum may tell */
	ONION_LENGTH,  /* neither 16 nor 56 letters */
	ONION_LETTERS, /* not of Base32 (RFC 4648 6) */
	ONION_VERSION, /* 56 letters whose version is not 3 */
	ONION_CHECKSUM /* as told by others: hashing is no matter of names */
};

/* What 56 letters stand for: Tor's rend-spec-v3 section 6. */
struct onion_address {
	uint8_t key[32]; /* Ed25519 */
	uint8_t checksum[2];
	uint8_t version;
};

/* Reads the label before "onion", in any case of letters. */
enum onion onion_read(struct slice label, struct onion_address *out);

#endif
