/* Key identifiers made from the key. SPDX-License-Identifier: MIT */
#include "verify/digest.h"
#include "verify/verify.h"

enum {
	CUT_OCTETS = 8, /* fewer tell nothing of the digest */
	TYPED_OCTETS = 8,
	TYPE = 0x40 /* 0100, and four bits of the digest */
};

/* The digest, or its leftmost octets. */
static bool
is_cut_digest(enum digest_id id, struct slice of, struct slice identifier)
{
	uint8_t digest[DIGEST_OCTETS_MAX];
	size_t n = digest_make(id, of, digest);

	return identifier.n >= CUT_OCTETS && identifier.n <= n &&
		memcmp(digest, identifier.p, identifier.n) == 0;
}

/* RFC 5280 4.2.1.2 (2): 0100 and the lowest 60 bits of the SHA-1. */
static bool
is_typed_digest(struct slice of, struct slice identifier)
{
	uint8_t digest[DIGEST_OCTETS_MAX];
	uint8_t *low =
		digest + digest_make(DIGEST_SHA1, of, digest) - TYPED_OCTETS;

	low[0] = (uint8_t)(TYPE | (low[0] & 0x0f));
	return slice_equal((struct slice){low, TYPED_OCTETS}, identifier);
}

bool
verify_key_identifier(const struct public_key *key, struct slice identifier)
{
	static const enum digest_id ids[] = {
		DIGEST_SHA1, DIGEST_SHA256, DIGEST_SHA384, DIGEST_SHA512};

	for (size_t i = 0; i < sizeof(ids) / sizeof(ids[0]); i++)
		if (is_cut_digest(ids[i], key->bits.octets, identifier) ||
			is_cut_digest(ids[i], key->whole, identifier))
			return true;
	return is_typed_digest(key->bits.octets, identifier);
}
