/* ECDSA on the curves that Nettle has. SPDX-License-Identifier: MIT */
#include <gmp.h>
#include <nettle/ecdsa.h>

#include "verify/check.h"
#include "verify/guard.h"
#include "verify/nettle_curves.h"
#include "verify/number.h"
#include "verify/point.h"
#include "verify/quick.h"

/* One question to the mathematics; every number in it is guarded. */
struct question {
	const struct nettle_curve *curve;
	struct ecc_point key;           /* Q */
	struct dsa_signature signature; /* r, s */
	uint8_t digest[DIGEST_OCTETS_MAX];
	size_t digest_octets;
};

/* Sets Q; false where it is not on the curve. Nettle asks both coordinates
 * for their range and the equation itself. */
static bool
set_key(struct question *question, struct slice octets)
{
	size_t coordinate = question->curve->coordinate;
	mpz_t x, y;
	bool is_point = true;

	mpz_inits(x, y, NULL);
	if (octets.p[0] == 0x04) {
		number_read(x, slice_head(slice_from(octets, 1), coordinate));
		number_read(y, slice_from(octets, 1 + coordinate));
	} else {
		is_point = point_decode(
			keys_find_curve(question->curve->id), octets, x, y);
	}
	is_point = is_point && ecc_point_set(&question->key, x, y) != 0;
	mpz_clears(x, y, NULL);
	return is_point;
}

/* The integer of the digest's leftmost bits, as many as n has (FIPS 186-5
 * 6.4.2 step 2). */
static void
import_digest(mpz_t out, const struct question *question, const mpz_t n)
{
	size_t bits = 8 * question->digest_octets;
	size_t wanted = mpz_sizeinbase(n, 2);

	number_read(
		out, (struct slice){question->digest, question->digest_octets});
	if (bits > wanted)
		mpz_tdiv_q_2exp(out, out, (mp_bitcnt_t)(bits - wanted));
}

/* point = (numerator / denominator mod n) G; false where that is infinity. */
static bool
multiply_generator(struct ecc_point *point, const mpz_t numerator,
	const mpz_t denominator, const mpz_t n)
{
	struct ecc_scalar scalar;
	mpz_t k;
	bool is_point;

	mpz_init(k);
	ecc_scalar_init(&scalar, point->ecc);
	mpz_invert(k, denominator, n);
	mpz_mul(k, k, numerator);
	mpz_mod(k, k, n);
	is_point = ecc_scalar_set(&scalar, k) != 0;
	if (is_point)
		ecc_point_mul_g(point, &scalar);
	ecc_scalar_clear(&scalar);
	mpz_clear(k);
	return is_point;
}

static bool
is_same_point(const struct ecc_point *a, const struct ecc_point *b)
{
	mpz_t ax, ay, bx, by;
	bool is_same;

	mpz_inits(ax, ay, bx, by, NULL);
	ecc_point_get(a, ax, ay);
	ecc_point_get(b, bx, by);
	is_same = mpz_cmp(ax, bx) == 0 && mpz_cmp(ay, by) == 0;
	mpz_clears(ax, ay, bx, by, NULL);
	return is_same;
}

static bool
has_x(const struct ecc_point *point, const mpz_t wanted, const mpz_t n)
{
	mpz_t x;
	bool is_wanted;

	mpz_init(x);
	ecc_point_get(point, x, NULL);
	is_wanted = mpz_congruent_p(x, wanted, n) != 0;
	mpz_clear(x);
	return is_wanted;
}

/* Verifying asks for the x of (e/s) G + (r/s) Q. Nettle's addition fails where
 * both summands are the same point, and takes the signature for invalid. That
 * is where Q = (e/r) G; the sum is then (2 e/s) G. */
static bool
is_valid_by_doubling(const struct question *question)
{
	const struct dsa_signature *signature = &question->signature;
	struct slice order = question->curve->order;
	struct ecc_point point;
	mpz_t n, e;
	bool holds;

	mpz_inits(n, e, NULL);
	ecc_point_init(&point, question->key.ecc);
	number_read(n, order);
	import_digest(e, question, n);
	holds = multiply_generator(&point, e, signature->r, n) &&
		is_same_point(&point, &question->key);
	mpz_mul_2exp(e, e, 1);
	holds = holds && multiply_generator(&point, e, signature->s, n) &&
		has_x(&point, signature->r, n);
	ecc_point_clear(&point);
	mpz_clears(n, e, NULL);
	return holds;
}

/* The same question, answered without Nettle; false says nothing. */
static bool
is_valid_quickly(const struct question *question)
{
	const struct dsa_signature *signature = &question->signature;
	struct slice order = question->curve->order;
	mpz_t x, y, e, n;
	bool is_valid;

	mpz_inits(x, y, e, n, NULL);
	ecc_point_get(&question->key, x, y);
	number_read(n, order);
	import_digest(e, question, n);
	is_valid = quick_ecdsa(question->curve->id,
		&(struct quick_question){
			x, y, signature->r, signature->s, e, n});
	mpz_clears(x, y, e, n, NULL);
	return is_valid;
}

/* FIPS 186-5 6.4.2 */
static bool
is_valid(const struct question *question)
{
	return ecdsa_verify(&question->key, question->digest_octets,
		       question->digest, &question->signature) != 0;
}

/* Answers a question about guarded r and s, and a key of the right length. */
typedef bool answer(const struct question *question);

static struct signature_fact
judge(const struct nettle_curve *curve, const struct signature_claim *claim,
	const struct slice rs[2], answer *is_signature)
{
	struct question question = {.curve = curve};
	struct signature_fact fact;

	question.digest_octets =
		digest_make(claim->digest, claim->message, question.digest);
	dsa_signature_init(&question.signature);
	number_read(question.signature.r, rs[0]);
	number_read(question.signature.s, rs[1]);
	ecc_point_init(&question.key, curve->get());
	if (set_key(&question, claim->key->bits.octets))
		fact = signature_judged(is_signature(&question));
	else
		fact = signature_refused(REASON_KEY_UNUSABLE);
	ecc_point_clear(&question.key);
	dsa_signature_clear(&question.signature);
	return fact;
}

static struct signature_fact
ask(const struct signature_claim *claim, answer *is_signature)
{
	const struct nettle_curve *curve = nettle_curve_find(claim->key->curve);
	enum signature_reason reason;
	struct slice rs[2];

	reason = guard_ec_point(claim->key->bits.octets, curve->coordinate);
	if (reason == REASON_NONE)
		reason = guard_dsa_value(
			claim->value, curve->order, &rs[0], &rs[1]);
	if (reason != REASON_NONE)
		return signature_refused(reason);
	return judge(curve, claim, rs, is_signature);
}

static bool
is_valid_at_last(const struct question *question)
{
	return is_valid_quickly(question) || is_valid(question) ||
		is_valid_by_doubling(question);
}

/* For the story, which need not know about same points. */
static struct signature_fact
ask_again(const struct signature_claim *claim)
{
	return ask(claim, is_valid);
}

struct signature_fact
check_ecdsa(const struct signature_claim *claim)
{
	const struct nettle_curve *curve = nettle_curve_find(claim->key->curve);

	if (curve == NULL)
		return check_ecdsa_group(claim);
	return story_tell(
		ask(claim, is_valid_at_last), claim, curve->order.n, ask_again);
}
