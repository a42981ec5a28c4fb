/* ECDSA on the curves that Nettle has not, and SM2.
 * SPDX-License-Identifier: MIT */
#include "verify/check.h"
#include "verify/group.h"
#include "verify/guard.h"
#include "verify/point.h"

/* One question to the mathematics; every number in it is guarded. */
struct question {
	const struct group *group;
	const struct signature_claim *claim;
	struct group_multiple key; /* Q, and later how many of them */
	mpz_t n, r, s;
};

/* Answers whether r is what s, the key and the message make. */
typedef bool scheme(struct question *question);

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
		mpz_tdiv_q_2exp(u, u, 8 * octets - bits);
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
export_octets(uint8_t *out, size_t n, const mpz_t number)
{
	memset(out, 0, n);
	mpz_export(out + n - (mpz_sizeinbase(number, 2) + 7) / 8, NULL, 1, 1, 0,
		0, number);
}

static void
export_text(uint8_t *out, size_t n, const char *hexadecimal)
{
	mpz_t number;

	mpz_init_set_str(number, hexadecimal, 16);
	export_octets(out, n, number);
	mpz_clear(number);
}

enum { SM2_OCTETS = 32, SM2_NUMBERS = 6 };

/* The digest of what SM2 signs: the signer's name (RFC 8998 3.2.1 has the one
 * that everybody uses) with its length in bits, curve and key, hashed, before
 * the message. GB/T 32918.2 5.5. */
static void
digest_sm2(const struct question *q, mpz_t e)
{
	static const char name[] = "\x00\x80"
				   "1234567812345678";
	const struct curve *curve = keys_find_curve(q->group->id);
	uint8_t numbers[SM2_NUMBERS][SM2_OCTETS];
	uint8_t digest[DIGEST_OCTETS_MAX];
	struct slice parts[] = {{(const uint8_t *)name, sizeof name - 1},
		{numbers[0], sizeof numbers}};

	export_text(numbers[0], SM2_OCTETS, curve->a);
	export_text(numbers[1], SM2_OCTETS, curve->b);
	export_text(numbers[2], SM2_OCTETS, q->group->x);
	export_text(numbers[3], SM2_OCTETS, q->group->y);
	export_octets(numbers[4], SM2_OCTETS, q->key.x);
	export_octets(numbers[5], SM2_OCTETS, q->key.y);
	parts[0].n = digest_join(DIGEST_SM3, parts, 2, digest);
	parts[0].p = digest;
	parts[1] = q->claim->message;
	digest_join(DIGEST_SM3, parts, 2, digest);
	mpz_import(e, SM2_OCTETS, 1, 1, 0, 0, digest);
}

/* GB/T 32918.2 7.1: t = r + s is not 0, and r = e + x of s G + t Q, all
 * modulo n. */
static bool
is_sm2(struct question *q)
{
	mpz_t e, x;
	bool holds;

	mpz_inits(e, x, NULL);
	digest_sm2(q, e);
	mpz_add(q->key.times, q->r, q->s);
	mpz_mod(q->key.times, q->key.times, q->n);
	holds = mpz_sgn(q->key.times) != 0 &&
		group_sum_x(x, q->group, q->s, &q->key);
	mpz_add(x, x, e);
	holds = holds && mpz_congruent_p(x, q->r, q->n) != 0;
	mpz_clears(e, x, NULL);
	return holds;
}

/* Answers for guarded r and s, and a key of the right length. */
static struct signature_fact
judge(struct question *q, scheme *is_signature, struct slice r, struct slice s)
{
	const struct curve *curve = keys_find_curve(q->group->id);
	struct signature_fact fact;

	mpz_inits(q->r, q->s, q->key.times, q->key.x, q->key.y, NULL);
	mpz_import(q->r, r.n, 1, 1, 0, 0, r.p);
	mpz_import(q->s, s.n, 1, 1, 0, 0, s.p);
	if (point_decode(curve, q->claim->key->bits.octets, q->key.x, q->key.y))
		fact = signature_judged(is_signature(q));
	else
		fact = signature_refused(REASON_KEY_UNUSABLE);
	mpz_clears(q->r, q->s, q->key.times, q->key.x, q->key.y, NULL);
	return fact;
}

static struct signature_fact
check_group(const struct signature_claim *claim, const struct group *group,
	scheme *is_signature)
{
	const struct curve *curve = keys_find_curve(group->id);
	struct question question = {.group = group, .claim = claim};
	uint8_t octets[GROUP_OCTETS_MAX];
	struct slice order = {octets, (curve->field_bits + 7) / 8};
	struct signature_fact fact;
	enum signature_reason reason;
	struct slice r, s;

	mpz_init_set_str(question.n, group->n, 16);
	export_octets(octets, order.n, question.n);
	reason = guard_ec_point(claim->key->bits.octets, order.n);
	if (reason == REASON_NONE)
		reason = guard_dsa_value(claim->value, order, &r, &s);
	fact = reason == REASON_NONE ? judge(&question, is_signature, r, s)
				     : signature_refused(reason);
	mpz_clear(question.n);
	return fact;
}

/* Explicit parameters, which are never computed with, are no known curve. */
static struct signature_fact
refuse_curve(const struct public_key *key)
{
	return signature_refused(key->curve_oid.n == 0
			? REASON_CURVE_UNNAMED
			: REASON_KEY_UNSUPPORTED);
}

struct signature_fact
check_ecdsa_group(const struct signature_claim *claim)
{
	const struct group *group = group_find(claim->key->curve);

	if (group == NULL)
		return refuse_curve(claim->key);
	return check_group(claim, group, is_ecdsa);
}

struct signature_fact
check_sm2(const struct signature_claim *claim)
{
	if (claim->key->curve == OID_UNKNOWN)
		return refuse_curve(claim->key);
	if (claim->key->curve != OID_SM2)
		return signature_refused(REASON_KEY_MISMATCH);
	return check_group(claim, group_find(OID_SM2), is_sm2);
}
