/* Base64 that remembers where its symbols stood.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_BASE64_H
#define CSRLINT_INPUT_BASE64_H

#include "input/fault.h"
#include "input/input.h"

/* For each octet one more than the six bits it stands for; 64 more than that
 * where it is a symbol of URLs only; 0 where it is no symbol. */
extern const uint8_t base64_values[256];

/* True for A-Z a-z 0-9 + / and, as in URLs, - and _. Source: RFC 4648 5. */
static inline bool
base64_is_any_symbol(uint8_t c)
{
	return base64_values[c] != 0;
}

/* True for these without - and _. Source: RFC 4648 4. */
static inline bool
base64_is_symbol(uint8_t c)
{
	return (uint8_t)(base64_values[c] - 1) < 64;
}

/* The six bits of one of all these symbols. */
static inline uint32_t
base64_value(uint8_t c)
{
	return (base64_values[c] - 1u) & 63;
}

/* A mark stands at every so many octets of a body. */
enum { BASE64_MARK_EVERY = 64 };

/* Decodes groups of four symbols of the common kind, which have no white space
 * between, up to the first that holds something else; returns how many. `to`
 * has room for three octets of each. */
size_t base64_decode_groups(const uint8_t *from, size_t groups, uint8_t *to);

/* True where the octet of the block's body stands for six bits, be it a
 * blank that was a plus. */
bool base64_counts(const struct input_block *block, uint8_t c);

/* How many symbols the DER has that begins in this Base64, by its outer
 * length; 0 where that cannot be told. */
size_t base64_expected(struct slice body);

/* Decodes block->body, a part of `text`, into block->der; sets subject to
 * nothing, and bad_base64, is_plus_lost, is_base64url, marks and mark_count,
 * in memory of the arena. White space between symbols is passed over. Stops
 * after max_octets + 1 octets, and at padding. Faults of the kinds from
 * INPUT_NOT_ASCII on go into faults.
 * Errors: NO_MEMORY.
 * Source: RFC 4648 4 and 5. */
enum err_code base64_decode(struct slice text, size_t max_octets,
	struct arena *arena, struct input_block *block,
	struct faults *faults) MUST_CHECK;

#endif
