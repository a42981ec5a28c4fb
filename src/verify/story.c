/* What a signature of two numbers holds that does not verify: another digest,
 * or r and s without their SEQUENCE. SPDX-License-Identifier: MIT */
#include "base/work.h"
#include "verify/check.h"

enum {
	TRIES_MAX = 4,
	/* Each half may be padded: PKCS #11 libraries know lengths of theirs.
	 */
	HALF_PADDING_MAX = 16,
	HALF_OCTETS_MAX = 64 + 2 + HALF_PADDING_MAX, /* order of P-521: 66 */
	DER_OCTETS_MAX = 2 * (HALF_OCTETS_MAX + 4) + 4
};

/* Whether another digest makes the claim valid, in so many tries. */
static bool
find_other_digest(const struct signature_claim *claim, size_t tries,
	signature_check *check, struct signature_story *story)
{
	static const enum digest_id others[] = {DIGEST_SHA256, DIGEST_SHA1,
		DIGEST_SHA384, DIGEST_SHA512, DIGEST_SHA224};
	uint8_t digest[DIGEST_OCTETS_MAX];
	struct signature_claim other = *claim;

	for (size_t i = 0; i < sizeof others / sizeof others[0] && tries > 1;
		i++) {
		other.digest = others[i];
		if (others[i] == claim->digest)
			continue;
		tries--;
		if (check(&other).status != SIGNATURE_VALID)
			continue;
		*story = (struct signature_story){.cause = CAUSE_OTHER_DIGEST,
			.verifies = true,
			.digest = others[i]};
		return true;
	}
	other.digest = claim->digest;
	other.message = (struct slice){
		digest, digest_make(claim->digest, claim->message, digest)};
	if (check(&other).status != SIGNATURE_VALID)
		return false;
	*story = (struct signature_story){.cause = CAUSE_DIGEST_TWICE,
		.verifies = true,
		.digest = claim->digest};
	return true;
}

/* --- r and s without DER ---------------------------------------------------
 */

/* True where the value can be two numbers of order_octets, each with zeros
 * before it or none. */
static bool
is_raw(struct slice value, size_t order_octets)
{
	size_t half = value.n / 2;
	size_t padding = half - order_octets;

	if (value.n % 2 != 0 || half < order_octets ||
		padding > HALF_PADDING_MAX)
		return false;
	for (size_t i = 0; i < padding; i++)
		if (value.p[i] != 0 || value.p[half + i] != 0)
			return false;
	return true;
}

/* Writes an INTEGER whose value is positive, or zero as no octets. */
static size_t
write_integer(uint8_t *out, struct slice number)
{
	bool needs_zero;

	while (number.n > 0 && number.p[0] == 0)
		number = slice_from(number, 1);
	needs_zero = number.n == 0 || (number.p[0] & 0x80) != 0;
	out[0] = 0x02;
	out[1] = (uint8_t)(number.n + needs_zero);
	out[2] = 0;
	if (number.n > 0)
		memcpy(out + 2 + needs_zero, number.p, number.n);
	return 2 + needs_zero + number.n;
}

/* Writes Ecdsa-Sig-Value of RFC 3279 2.2.3; the length takes one octet or two.
 */
static struct slice
write_value(uint8_t out[DER_OCTETS_MAX], struct slice r, struct slice s)
{
	uint8_t content[DER_OCTETS_MAX];
	size_t n = write_integer(content, r);
	size_t header = 0;

	n += write_integer(content + n, s);
	out[header++] = 0x30;
	if (n > 0x7f)
		out[header++] = 0x81;
	out[header++] = (uint8_t)n;
	memcpy(out + header, content, n);
	return (struct slice){out, header + n};
}

static struct slice
reverse(uint8_t *out, struct slice octets)
{
	for (size_t i = 0; i < octets.n; i++)
		out[i] = octets.p[octets.n - 1 - i];
	return (struct slice){out, octets.n};
}

/* As CryptoAPI has it, each number begins with its last octet. */
static bool
verifies_reversed(const struct signature_claim *claim, struct slice r,
	struct slice s, signature_check *check)
{
	uint8_t reversed_r[HALF_OCTETS_MAX], reversed_s[HALF_OCTETS_MAX];
	uint8_t der[DER_OCTETS_MAX];
	struct signature_claim other = *claim;

	other.value = write_value(
		der, reverse(reversed_r, r), reverse(reversed_s, s));
	return check(&other).status == SIGNATURE_VALID;
}

static struct signature_story
tell_raw(const struct signature_claim *claim, signature_check *check)
{
	struct slice r = slice_head(claim->value, claim->value.n / 2);
	struct slice s = slice_from(claim->value, claim->value.n / 2);
	struct signature_story story = {
		.cause = CAUSE_RAW, .digest = claim->digest};
	struct signature_claim other = *claim;
	uint8_t der[DER_OCTETS_MAX];

	other.value = write_value(der, r, s);
	story.verifies = check(&other).status == SIGNATURE_VALID;
	if (story.verifies)
		return story;
	if (verifies_reversed(claim, r, s, check)) {
		story.cause = CAUSE_RAW_REVERSED;
		story.verifies = true;
	} else if (claim->digest != DIGEST_NONE &&
		find_other_digest(&other, TRIES_MAX - 2, check, &story)) {
		story.cause = CAUSE_RAW;
	}
	return story;
}

struct signature_fact
story_tell(struct signature_fact fact, const struct signature_claim *claim,
	size_t order_octets, signature_check *check)
{
	const bool may_be_raw = fact.reason == REASON_MALFORMED &&
		is_raw(claim->value, order_octets);
	const bool may_be_other =
		fact.reason == REASON_NONE && claim->digest != DIGEST_NONE;

	if (fact.status != SIGNATURE_INVALID || (!may_be_raw && !may_be_other))
		return fact;
	if (!work_take_spare(TRIES_MAX * signature_cost(claim->key)))
		fact.story.cause = CAUSE_NOT_SOUGHT;
	else if (may_be_raw)
		fact.story = tell_raw(claim, check);
	else
		(void)find_other_digest(claim, TRIES_MAX, check, &fact.story);
	return fact;
}
