/* GOST R 34.10-2012 and its elder, GOST R 34.10-2001.
 *
 * Octets stand in three orders: keys and digests are little-endian numbers,
 * r and s are big-endian, and s comes first (RFC 9215 3 and 4, RFC 4491 2.2.2
 * and 2.3.2). Nettle has two of the curves and no doubling where both summands
 * are one point, so that all is done with verify/group.h.
 * SPDX-License-Identifier: MIT */
#include "der/der.h"
#include "verify/guard.h"
#include "verify/question.h"

/* What belongs together: RFC 9215 2 to 4, RFC 4491 2.2.2 and 2.3.2. */
static const struct generation {
	enum digest_id digest;
	enum oid_id key;
	size_t coordinate; /* octets of x, and of y */
} generations[] = {
	{DIGEST_GOST94, OID_GOST2001, 32},
	{DIGEST_STREEBOG256, OID_GOST2012_256, 32},
	{DIGEST_STREEBOG512, OID_GOST2012_512, 64},
};

static const struct generation *
generation_of(enum digest_id digest)
{
	const struct generation *generation = generations;

	while (generation->digest != digest)
		generation++;
	return generation;
}

/* The parameter sets and their curves: RFC 4357 11.4, RFC 7836 A. Those of
 * cofactor 4 (256-A and 512-C) and those for tests are not computed with. */
static const struct {
	enum oid_id set, curve;
} sets[] = {
	{OID_CRYPTOPRO_A, OID_CRYPTOPRO_A},
	{OID_CRYPTOPRO_B, OID_CRYPTOPRO_B},
	{OID_CRYPTOPRO_C, OID_CRYPTOPRO_C},
	{OID_CRYPTOPRO_XCHA, OID_CRYPTOPRO_A},
	{OID_CRYPTOPRO_XCHB, OID_CRYPTOPRO_C},
	{OID_TC26_256_B, OID_CRYPTOPRO_A},
	{OID_TC26_256_C, OID_CRYPTOPRO_B},
	{OID_TC26_256_D, OID_CRYPTOPRO_C},
	{OID_TC26_512_A, OID_TC26_512_A},
	{OID_TC26_512_B, OID_TC26_512_B},
};

static const struct group *
find_set(enum oid_id set)
{
	for (size_t i = 0; i < sizeof sets / sizeof sets[0]; i++)
		if (sets[i].set == set)
			return group_find(sets[i].curve);
	return NULL;
}

/* GOST R 34.11-94 has parameters itself, which the key tells, behind its own:
 * RFC 4491 2.3.2. Nettle's are those that everybody uses. */
static bool
has_known_digest(const struct public_key *key)
{
	struct slice rest = key->algorithm.parameters;
	struct der_element sequence, curve, digest;

	if (key->algorithm.id != OID_GOST2001)
		return true;
	return der_read_tag(&rest, TAG_SEQUENCE, &sequence) &&
		der_read_tag(&sequence.content, TAG_OID, &curve) &&
		der_read_tag(&sequence.content, TAG_OID, &digest) &&
		oid_find(digest.content) == OID_GOST94_CRYPTOPRO;
}

static enum signature_reason
refuse(const struct public_key *key, const struct generation *generation,
	const struct group *group)
{
	if (key->algorithm.id != generation->key)
		return REASON_KEY_MISMATCH;
	if (group == NULL)
		return key->curve_oid.n == 0 ? REASON_CURVE_UNNAMED
					     : REASON_KEY_UNSUPPORTED;
	if (keys_find_curve(group->id)->field_bits !=
		8 * generation->coordinate)
		return REASON_KEY_UNUSABLE;
	if (!has_known_digest(key))
		return REASON_DIGEST_SET;
	return REASON_NONE;
}

/* e is the digest modulo n, or 1 where that is 0: RFC 7091 6.2 step 3. */
static void
import_digest(mpz_t e, const struct question *q)
{
	uint8_t digest[DIGEST_OCTETS_MAX];
	size_t octets =
		digest_make(q->claim->digest, q->claim->message, digest);

	mpz_import(e, octets, -1, 1, 0, 0, digest);
	mpz_mod(e, e, q->n);
	if (mpz_sgn(e) == 0)
		mpz_set_ui(e, 1);
}

/* RFC 7091 6.2: r = x of (s / e) P - (r / e) Q, modulo n. */
static bool
is_gost(struct question *q)
{
	mpz_t e, x;
	bool holds;

	mpz_inits(e, x, NULL);
	import_digest(e, q);
	mpz_invert(e, e, q->n);
	mpz_mul(q->s, q->s, e);
	mpz_mod(q->s, q->s, q->n);
	mpz_neg(e, e);
	mpz_mul(q->key.times, q->r, e);
	mpz_mod(q->key.times, q->key.times, q->n);
	holds = group_sum_x(x, q->group, q->s, &q->key) &&
		mpz_congruent_p(x, q->r, q->n) != 0;
	mpz_clears(e, x, NULL);
	return holds;
}

enum { POINT_OCTETS_MAX = 1 + 2 * GROUP_OCTETS_MAX };

/* The key's two numbers as SEC 1 writes a point. */
static struct slice
turn_point(struct slice key, uint8_t octets[POINT_OCTETS_MAX])
{
	size_t n = key.n / 2;

	octets[0] = 0x04;
	for (size_t i = 0; i < n; i++) {
		octets[1 + i] = key.p[n - 1 - i];
		octets[1 + n + i] = key.p[2 * n - 1 - i];
	}
	return (struct slice){octets, 1 + key.n};
}

struct signature_fact
check_gost(const struct signature_claim *claim)
{
	const struct generation *generation = generation_of(claim->digest);
	const struct group *group = find_set(claim->key->curve);
	enum signature_reason reason = refuse(claim->key, generation, group);
	uint8_t order[GROUP_OCTETS_MAX];
	uint8_t point[POINT_OCTETS_MAX];
	struct slice key, rs[2];

	if (reason == REASON_NONE)
		reason = guard_gost_key(
			claim->key->bits.octets, generation->coordinate, &key);
	if (reason == REASON_NONE)
		reason = guard_gost_value(claim->value,
			question_order(group, order), &rs[0], &rs[1]);
	if (reason != REASON_NONE)
		return signature_refused(reason);
	return question_ask(group, claim, is_gost, turn_point(key, point), rs);
}
