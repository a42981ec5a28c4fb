/* What an RSA signature holds that does not verify.
 *
 * value^e mod n tells more than yes and no: its padding, its DigestInfo and
 * the digest are each sound or not. This is parsed, which is no way to verify
 * (rsa.c says why): nothing here makes a signature valid. SPDX-License-
 * Identifier: MIT */
#include <gmp.h>
#include <nettle/bignum.h>

#include "base/work.h"
#include "der/der.h"
#include "verify/check.h"
#include "verify/guard.h"
#include "verify/pss.h"

enum {
	BLOCK_OCTETS_MAX = RSA_MODULUS_BITS_MAX / 8,
	/* A longer message is not hashed with digests that nobody named. */
	MESSAGE_OCTETS_MAX = 16384,
	PADDING_MIN = 8, /* octets of FF, RFC 8017 9.2 step 3 */
	/* So many zeros in a row are no accident. */
	ZEROS_MIN = 8,
	PSS_TRAILER = 0xbc
};

/* value^e mod n, as long as the modulus. */
struct block {
	uint8_t octets[BLOCK_OCTETS_MAX];
	size_t n;
	size_t bits; /* of the modulus */
};

/* One question about one signature. */
struct riddle {
	const struct signature_claim *claim;
	struct slice modulus, exponent;
};

static void
open_value(const struct riddle *riddle, struct slice value, struct block *out)
{
	mpz_t n, e, number;

	mpz_inits(n, e, number, NULL);
	nettle_mpz_set_str_256_u(n, riddle->modulus.n, riddle->modulus.p);
	nettle_mpz_set_str_256_u(e, riddle->exponent.n, riddle->exponent.p);
	nettle_mpz_set_str_256_u(number, value.n, value.p);
	mpz_powm(number, number, e, n);
	out->n = riddle->modulus.n;
	out->bits = mpz_sizeinbase(n, 2);
	nettle_mpz_get_str_256(out->n, out->octets, number);
	mpz_clears(n, e, number, NULL);
}

static bool
is_pss(const struct riddle *riddle)
{
	return riddle->claim->digest == DIGEST_NONE;
}

/* The digest that the algorithm names; DIGEST_NONE: it cannot be read. */
static enum digest_id
named_digest(const struct riddle *riddle)
{
	struct pss_parameters parameters;

	if (!is_pss(riddle))
		return riddle->claim->digest;
	if (!pss_parameters_of(riddle->claim->algorithm, &parameters))
		return DIGEST_NONE;
	return parameters.digest;
}

/* --- which digest, of what -------------------------------------------------
 */

static bool
is_digest_of(enum digest_id id, struct slice message, struct slice octets)
{
	uint8_t digest[DIGEST_OCTETS_MAX];

	return digest_octets(id) == octets.n &&
		digest_make(id, message, digest) == octets.n &&
		memcmp(digest, octets.p, octets.n) == 0;
}

/* The digest that makes these octets of the message; DIGEST_NONE: none. */
static enum digest_id
find_digest(const struct riddle *riddle, struct slice octets)
{
	struct slice message = riddle->claim->message;
	enum digest_id named = named_digest(riddle);

	if (named != DIGEST_NONE && is_digest_of(named, message, octets))
		return named;
	if (message.n > MESSAGE_OCTETS_MAX)
		return DIGEST_NONE;
	for (int id = DIGEST_NONE + 1; id < DIGEST_COUNT; id++)
		if (is_digest_of((enum digest_id)id, message, octets))
			return (enum digest_id)id;
	return DIGEST_NONE;
}

/* True where octets are outer's digest of inner's digest, bare or in its
 * DigestInfo. */
static bool
is_digest_of_digest(const struct riddle *riddle, enum digest_id outer,
	enum digest_id inner, struct slice octets)
{
	uint8_t info[DIGEST_INFO_OCTETS_MAX];
	size_t n = digest_info_make(inner, riddle->claim->message, info);
	size_t digest = digest_octets(inner);

	return is_digest_of(outer, (struct slice){info, n}, octets) ||
		is_digest_of(outer, (struct slice){info + n - digest, digest},
			octets);
}

/* The same of each pair of digests, or once the same digest twice. */
static enum digest_id
find_digest_of_digest(const struct riddle *riddle, struct slice octets)
{
	static const enum digest_id inner[] = {
		DIGEST_SHA1, DIGEST_SHA256, DIGEST_SHA384, DIGEST_SHA512};

	if (riddle->claim->message.n > MESSAGE_OCTETS_MAX)
		return DIGEST_NONE;
	for (int i = DIGEST_NONE + 1; i < DIGEST_SM3; i++) {
		enum digest_id id = (enum digest_id)i;

		if (digest_octets(id) != octets.n)
			continue;
		if (is_digest_of_digest(riddle, id, id, octets))
			return id;
		for (size_t j = 0; j < sizeof inner / sizeof inner[0]; j++)
			if (is_digest_of_digest(riddle, id, inner[j], octets))
				return id;
	}
	return DIGEST_NONE;
}

/* --- PKCS #1 v1.5 ----------------------------------------------------------
 */

/* What stands behind 00 01 FF .. FF 00: RFC 8017 9.2. */
static bool
read_padding(const struct block *block, struct slice *content)
{
	struct slice octets = {block->octets, block->n};
	size_t at = 2;

	if (octets.n < 3 + PADDING_MIN || octets.p[0] != 0 || octets.p[1] != 1)
		return false;
	while (at < octets.n && octets.p[at] == 0xff)
		at++;
	if (at < 2 + PADDING_MIN || at == octets.n || octets.p[at] != 0)
		return false;
	*content = slice_from(octets, at + 1);
	return true;
}

/* DigestInfo of RFC 8017 A.2.4 with any parameters; *digest: the octets. */
static bool
read_digest_info(struct slice der, struct slice *digest)
{
	struct der_element info, algorithm, oid, octets;

	if (!der_read_tag(&der, TAG_SEQUENCE, &info) || der.n != 0 ||
		!der_read_tag(&info.content, TAG_SEQUENCE, &algorithm) ||
		!der_read_tag(&algorithm.content, TAG_OID, &oid) ||
		!der_read_tag(&info.content, TAG_OCTET_STRING, &octets) ||
		info.content.n != 0)
		return false;
	*digest = octets.content;
	return true;
}

static bool
is_whole_digest_info(
	enum digest_id id, struct slice message, struct slice content)
{
	uint8_t info[DIGEST_INFO_OCTETS_MAX];
	size_t n;

	if (id >= DIGEST_SM3)
		return false;
	n = digest_info_make(id, message, info);
	return slice_equal(content, (struct slice){info, n});
}

/* Of sound padding: what is wrong with what it holds. */
static struct signature_story
tell_content(const struct riddle *riddle, struct slice content)
{
	struct signature_story story = {.cause = CAUSE_NO_DIGEST_INFO};
	struct slice octets = content;
	bool has_info = read_digest_info(content, &octets);

	story.digest = find_digest(riddle, octets);
	story.verifies = story.digest != DIGEST_NONE;
	if (!has_info)
		return story;
	if (story.verifies) {
		if (!is_whole_digest_info(
			    story.digest, riddle->claim->message, content))
			story.cause = CAUSE_ODD_DIGEST_INFO;
		else if (is_pss(riddle))
			story.cause = CAUSE_PKCS1;
		else
			story.cause = CAUSE_OTHER_DIGEST;
		return story;
	}
	story.digest = find_digest_of_digest(riddle, octets);
	story.verifies = story.digest != DIGEST_NONE;
	story.cause = story.verifies ? CAUSE_DIGEST_TWICE : CAUSE_OTHER_CONTENT;
	return story;
}

/* --- RSASSA-PSS ------------------------------------------------------------
 */

/* EM of RFC 8017 9.1.2 once its mask is off. */
struct opened {
	uint8_t octets[BLOCK_OCTETS_MAX];
	size_t zeros;
	struct slice h;
	struct slice salt;
};

/* True where the block is zeros, 1 and a salt of whatever length, under this
 * digest and mask. Source: RFC 8017 9.1.2 steps 4 to 11. */
static bool
open_pss(const struct block *block, enum digest_id digest, enum digest_id mask,
	struct opened *out)
{
	size_t bits = block->bits - 1;
	size_t n = (bits + 7) / 8;
	size_t octets = digest_octets(digest);
	size_t db = n - octets - 1;

	if (n < octets + 2 || block->octets[block->n - 1] != PSS_TRAILER)
		return false;
	memcpy(out->octets, block->octets + (block->n - n), n);
	out->h = (struct slice){out->octets + db, octets};
	digest_unmask(mask, out->h, out->octets, db);
	out->octets[0] &= (uint8_t)(0xff >> (8 * n - bits));
	out->zeros = 0;
	while (out->zeros < db && out->octets[out->zeros] == 0)
		out->zeros++;
	if (out->zeros == db || out->octets[out->zeros] != 1)
		return false;
	out->salt = (struct slice){
		out->octets + out->zeros + 1, db - out->zeros - 1};
	return true;
}

/* With this digest and mask. A message of other octets leaves the padding
 * sound; a few zeros are no padding, though. */
static bool
tell_pss_by(const struct riddle *riddle, const struct block *block,
	enum digest_id digest, enum digest_id mask,
	struct signature_story *story)
{
	struct opened em;

	if (!open_pss(block, digest, mask, &em))
		return false;
	*story = (struct signature_story){.cause = CAUSE_PSS,
		.digest = digest,
		.salt_octets = em.salt.n,
		.verifies = pss_digest_fits(
			em.h, digest, riddle->claim->message, em.salt)};
	if (story->verifies)
		return true;
	if (em.zeros < ZEROS_MIN)
		return false;
	if (is_pss(riddle) && digest == named_digest(riddle))
		story->cause = CAUSE_OTHER_CONTENT;
	return true;
}

/* With every mask that goes with this digest. */
static bool
tell_pss_with(const struct riddle *riddle, const struct block *block,
	enum digest_id digest, struct signature_story *story)
{
	if (tell_pss_by(riddle, block, digest, digest, story))
		return true;
	return digest < DIGEST_SHAKE128 && digest != DIGEST_SHA1 &&
		tell_pss_by(riddle, block, digest, DIGEST_SHA1, story);
}

/* Digests of one length and mask have the same padding, so that one which
 * verifies comes before one that does not; of the latter the first counts. */
static bool
tell_pss(const struct riddle *riddle, const struct block *block,
	struct signature_story *story)
{
	bool found = false;

	if (block->octets[block->n - 1] != PSS_TRAILER ||
		riddle->claim->message.n > MESSAGE_OCTETS_MAX)
		return false;
	for (int i = DIGEST_SHA1; i <= DIGEST_COUNT; i++) {
		enum digest_id id = i == DIGEST_COUNT ? DIGEST_RIPEMD160
						      : (enum digest_id)i;
		struct signature_story each;

		if (!tell_pss_with(riddle, block, id, &each))
			continue;
		if (!found || each.verifies)
			*story = each;
		found = true;
		if (each.verifies)
			break;
	}
	return found;
}

/* --- neither ---------------------------------------------------------------
 */

/* Zeros before the DigestInfo or the bare digest: no padding was made. */
static bool
tell_unpadded(const struct riddle *riddle, const struct block *block,
	struct signature_story *story)
{
	struct slice octets = {block->octets, block->n};
	struct slice digest;

	while (octets.n > 0 && octets.p[0] == 0)
		octets = slice_from(octets, 1);
	if (block->n - octets.n < ZEROS_MIN)
		return false;
	if (!read_digest_info(octets, &digest))
		digest = octets;
	*story = (struct signature_story){
		.cause = CAUSE_UNPADDED, .digest = find_digest(riddle, digest)};
	story->verifies = story->digest != DIGEST_NONE;
	return story->verifies;
}

/* False where the block is not that of a signature. */
static bool
tell_block(const struct riddle *riddle, const struct block *block,
	struct signature_story *story)
{
	struct slice content;

	if (read_padding(block, &content)) {
		*story = tell_content(riddle, content);
		return true;
	}
	return tell_pss(riddle, block, story) ||
		tell_unpadded(riddle, block, story);
}

/* The same with the octets of the value in reversed order. */
static bool
tell_reversed(const struct riddle *riddle, struct signature_story *story)
{
	struct slice value = riddle->claim->value;
	uint8_t octets[BLOCK_OCTETS_MAX];
	struct slice reversed = {octets, value.n};
	struct block block;

	for (size_t i = 0; i < value.n; i++)
		octets[i] = value.p[value.n - 1 - i];
	if (guard_rsa_value(reversed, riddle->modulus) != REASON_NONE)
		return false;
	open_value(riddle, reversed, &block);
	if (!tell_block(riddle, &block, story))
		return false;
	story->cause = CAUSE_REVERSED;
	return true;
}

static struct signature_story
tell(const struct riddle *riddle)
{
	struct slice value = riddle->claim->value;
	struct signature_story story;
	struct block block;

	if (guard_rsa_value(value, riddle->modulus) == REASON_NONE) {
		open_value(riddle, value, &block);
		if (tell_block(riddle, &block, &story))
			return story;
	}
	if (tell_reversed(riddle, &story))
		return story;
	return (struct signature_story){.cause = CAUSE_NO_PADDING};
}

/* A number above the modulus may be one whose octets are reversed. */
struct signature_fact
rsa_tell(struct signature_fact fact, struct slice modulus,
	struct slice exponent, const struct signature_claim *claim)
{
	const struct riddle riddle = {claim, modulus, exponent};

	if (fact.status == SIGNATURE_INVALID &&
		(fact.reason == REASON_NONE ||
			fact.reason == REASON_MALFORMED) &&
		claim->value.n == modulus.n) {
		if (work_take_spare(2 * signature_cost(claim->key)))
			fact.story = tell(&riddle);
		else
			fact.story.cause = CAUSE_NOT_SOUGHT;
	}
	return fact;
}
