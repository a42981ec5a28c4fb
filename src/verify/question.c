/* Numbers of a claim into GMP, and out again. SPDX-License-Identifier: MIT */
#include "verify/question.h"

#include "verify/point.h"

void
question_export(uint8_t *out, size_t n, const mpz_t number)
{
	memset(out, 0, n);
	mpz_export(out + n - (mpz_sizeinbase(number, 2) + 7) / 8, NULL, 1, 1, 0,
		0, number);
}

struct slice
question_order(const struct group *group, uint8_t octets[GROUP_OCTETS_MAX])
{
	const struct curve *curve = keys_find_curve(group->id);
	struct slice order = {octets, (curve->field_bits + 7) / 8};
	mpz_t n;

	mpz_init_set_str(n, group->n, 16);
	question_export(octets, order.n, n);
	mpz_clear(n);
	return order;
}

struct signature_fact
question_ask(const struct group *group, const struct signature_claim *claim,
	question_scheme *is_signature, struct slice point,
	const struct slice rs[2])
{
	struct question q = {.group = group, .claim = claim};
	struct signature_fact fact;

	mpz_init_set_str(q.n, group->n, 16);
	mpz_inits(q.r, q.s, q.key.times, q.key.x, q.key.y, NULL);
	mpz_import(q.r, rs[0].n, 1, 1, 0, 0, rs[0].p);
	mpz_import(q.s, rs[1].n, 1, 1, 0, 0, rs[1].p);
	if (point_decode(keys_find_curve(group->id), point, q.key.x, q.key.y))
		fact = signature_judged(is_signature(&q));
	else
		fact = signature_refused(REASON_KEY_UNUSABLE);
	mpz_clears(q.n, q.r, q.s, q.key.times, q.key.x, q.key.y, NULL);
	return fact;
}
