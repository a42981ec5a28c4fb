/* ECDSA on the curves that Nettle has not, and SM2.
 * SPDX-License-Identifier: MIT */
#include "base/work.h"
#include "verify/guard.h"
#include "verify/question.h"

/* FIPS 186-5 6.4.2: r = x of (e / s) G + (r / s) Q, modulo n, where e is as
 * many of the digest's leftmost bits as n has. */
static bool
is_ecdsa(struct question *q)
{
	uint8_t digest[DIGEST_OCTETS_MAX];
	size_t octets =
		digest_make(q->claim->digest, q->claim->message, digest);
	size_t bits = mpz_sizeinbase(q->n, 2);
	mpz_t u, x;
	bool holds;

	mpz_inits(u, x, NULL);
	mpz_import(u, octets, 1, 1, 0, 0, digest);
	if (8 * octets > bits)
		mpz_tdiv_q_2exp(u, u, (mp_bitcnt_t)(8 * octets - bits));
	mpz_invert(q->s, q->s, q->n);
	mpz_mul(u, u, q->s);
	mpz_mod(u, u, q->n);
	mpz_mul(q->key.times, q->r, q->s);
	mpz_mod(q->key.times, q->key.times, q->n);
	holds = group_sum_x(x, q->group, u, &q->key) &&
		mpz_congruent_p(x, q->r, q->n) != 0;
	mpz_clears(u, x, NULL);
	return holds;
}

static void
export_text(uint8_t *out, size_t n, const char *hexadecimal)
{
	mpz_t number;

	mpz_init_set_str(number, hexadecimal, 16);
	question_export(out, n, number);
	mpz_clear(number);
}

enum { SM2_OCTETS = 32, SM2_NUMBERS = 6 };

/* A signer's name behind its length in bits: the one that everybody uses (GM/T
 * 0009 10, RFC 8998 3.2.1), and none. */
static const struct slice usual_user = {(const uint8_t *)"\x00\x80"
							 "1234567812345678",
	18};
static const struct slice empty_user = {(const uint8_t *)"\x00\x00", 2};

static enum digest_id
sm2_digest(const struct question *q)
{
	return q->claim->digest == DIGEST_NONE ? DIGEST_SM3 : q->claim->digest;
}

/* The digest of what SM2 signs: the signer's name, curve and key, hashed,
 * before the message. GB/T 32918.2 5.5. */
static void
digest_sm2(const struct question *q, struct slice user, mpz_t e)
{
	const struct curve *curve = keys_find_curve(q->group->id);
	uint8_t numbers[SM2_NUMBERS][SM2_OCTETS];
	uint8_t digest[DIGEST_OCTETS_MAX];
	struct slice parts[] = {user, {numbers[0], sizeof numbers}};

	export_text(numbers[0], SM2_OCTETS, curve->a);
	export_text(numbers[1], SM2_OCTETS, curve->b);
	export_text(numbers[2], SM2_OCTETS, q->group->x);
	export_text(numbers[3], SM2_OCTETS, q->group->y);
	question_export(numbers[4], SM2_OCTETS, q->key.x);
	question_export(numbers[5], SM2_OCTETS, q->key.y);
	parts[0].n = digest_join(sm2_digest(q), parts, 2, digest);
	parts[0].p = digest;
	parts[1] = q->claim->message;
	mpz_import(e, digest_join(sm2_digest(q), parts, 2, digest), 1, 1, 0, 0,
		digest);
}

/* GB/T 32918.2 7.1: t = r + s is not 0, and r = e + x of s G + t Q, all
 * modulo n. */
static bool
is_sm2_of(struct question *q, const mpz_t e)
{
	mpz_t x;
	bool holds;

	mpz_init(x);
	mpz_add(q->key.times, q->r, q->s);
	mpz_mod(q->key.times, q->key.times, q->n);
	holds = mpz_sgn(q->key.times) != 0 &&
		group_sum_x(x, q->group, q->s, &q->key);
	mpz_add(x, x, e);
	holds = holds && mpz_congruent_p(x, q->r, q->n) != 0;
	mpz_clear(x);
	return holds;
}

static bool
is_sm2_by(struct question *q, struct slice user)
{
	mpz_t e;
	bool holds;

	mpz_init(e);
	digest_sm2(q, user, e);
	holds = is_sm2_of(q, e);
	mpz_clear(e);
	return holds;
}

static bool
is_sm2_by_usual_user(struct question *q)
{
	return is_sm2_by(q, usual_user);
}

static bool
is_sm2_by_empty_user(struct question *q)
{
	return is_sm2_by(q, empty_user);
}

/* The message alone was hashed, as ECDSA does. */
static bool
is_sm2_without_user(struct question *q)
{
	uint8_t digest[DIGEST_OCTETS_MAX];
	size_t octets = digest_make(sm2_digest(q), q->claim->message, digest);
	mpz_t e;
	bool holds;

	mpz_init(e);
	mpz_import(e, octets, 1, 1, 0, 0, digest);
	holds = is_sm2_of(q, e);
	mpz_clear(e);
	return holds;
}

static struct signature_fact
check_group(const struct signature_claim *claim, const struct group *group,
	question_scheme *is_signature)
{
	uint8_t octets[GROUP_OCTETS_MAX];
	struct slice order = question_order(group, octets);
	struct slice point = claim->key->bits.octets;
	struct slice rs[2];
	enum signature_reason reason = guard_ec_point(point, order.n);

	if (reason == REASON_NONE)
		reason = guard_dsa_value(claim->value, order, &rs[0], &rs[1]);
	if (reason != REASON_NONE)
		return signature_refused(reason);
	return question_ask(group, claim, is_signature, point, rs);
}

/* Explicit parameters, which are never computed with, are no known curve. */
static struct signature_fact
refuse_curve(const struct public_key *key)
{
	return signature_refused(key->curve_oid.n == 0
			? REASON_CURVE_UNNAMED
			: REASON_KEY_UNSUPPORTED);
}

static struct signature_fact
ask_ecdsa(const struct signature_claim *claim)
{
	return check_group(claim, group_find(claim->key->curve), is_ecdsa);
}

/* Octets of the largest r. */
static size_t
order_octets(enum oid_id curve)
{
	uint8_t octets[GROUP_OCTETS_MAX];

	return question_order(group_find(curve), octets).n;
}

struct signature_fact
check_ecdsa_group(const struct signature_claim *claim)
{
	if (group_find(claim->key->curve) == NULL)
		return refuse_curve(claim->key);
	return story_tell(ask_ecdsa(claim), claim,
		order_octets(claim->key->curve), ask_ecdsa);
}

static struct signature_fact
ask_usual_user(const struct signature_claim *claim)
{
	return check_group(claim, group_find(OID_SM2), is_sm2_by_usual_user);
}

/* OpenSSL before 3.5 signs requests under the empty user id unless it is told
 * another: GM/T 0009 has one, GB/T 32918.2 leaves it open. */
static struct signature_fact
ask_empty_user(const struct signature_claim *claim)
{
	struct signature_fact fact =
		check_group(claim, group_find(OID_SM2), is_sm2_by_empty_user);

	if (fact.status == SIGNATURE_VALID)
		fact.story = (struct signature_story){
			.cause = CAUSE_USER_ID_EMPTY, .verifies = true};
	return fact;
}

static bool
is_plain_no(const struct signature_fact *fact)
{
	return fact->status == SIGNATURE_INVALID && fact->reason == REASON_NONE;
}

/* By one user or the other. */
static struct signature_fact
ask_sm2(const struct signature_claim *claim)
{
	struct signature_fact fact = ask_usual_user(claim);

	return is_plain_no(&fact) ? ask_empty_user(claim) : fact;
}

/* What else the key may have signed. */
static struct signature_story
tell_sm2(const struct signature_claim *claim)
{
	const struct group *group = group_find(OID_SM2);
	struct signature_story story = {
		.cause = CAUSE_USER_ID_LEFT_OUT, .digest = DIGEST_SM3};
	struct signature_claim other = *claim;

	if (!work_take_spare(2 * signature_cost(claim->key)))
		return (struct signature_story){.cause = CAUSE_NOT_SOUGHT};
	story.verifies =
		check_group(claim, group, is_sm2_without_user).status ==
		SIGNATURE_VALID;
	if (story.verifies)
		return story;
	other.digest = DIGEST_SHA256;
	story = (struct signature_story){
		.cause = CAUSE_OTHER_DIGEST, .digest = DIGEST_SHA256};
	story.verifies =
		check_group(&other, group, is_sm2_by_usual_user).status ==
		SIGNATURE_VALID;
	return story.verifies ? story : (struct signature_story){0};
}

struct signature_fact
check_sm2(const struct signature_claim *claim)
{
	struct signature_fact fact;

	if (claim->key->curve == OID_UNKNOWN)
		return refuse_curve(claim->key);
	if (claim->key->curve != OID_SM2)
		return signature_refused(REASON_KEY_MISMATCH);
	fact = ask_usual_user(claim);
	if (is_plain_no(&fact)) {
		if (!work_take(signature_cost(claim->key)))
			return signature_refused(REASON_WORK_EXCEEDED);
		fact = ask_empty_user(claim);
	}
	fact = story_tell(fact, claim, order_octets(OID_SM2), ask_sm2);
	if (is_plain_no(&fact))
		fact.story = tell_sm2(claim);
	return fact;
}
