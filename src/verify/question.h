/* A claim on a curve of verify/group.h, once every number in it is guarded.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_VERIFY_QUESTION_H
#define CSRLINT_VERIFY_QUESTION_H

#include "verify/check.h"
#include "verify/group.h"

struct question {
	const struct group *group;
	const struct signature_claim *claim;
	struct group_multiple key; /* Q, and later how many of them */
	mpz_t n, r, s;
};

/* Answers whether r is what s, the key and the message make. */
typedef bool question_scheme(struct question *question);

/* The order of the group, as long as a coordinate. */
struct slice question_order(
	const struct group *group, uint8_t octets[GROUP_OCTETS_MAX]);

/* The answer for r and s in [1, n-1] and a point that guard_ec_point let pass;
 * KEY_UNUSABLE where that is not on the curve. */
struct signature_fact question_ask(const struct group *group,
	const struct signature_claim *claim, question_scheme *is_signature,
	struct slice point, const struct slice rs[2]);

/* number in n octets, big-endian; it has to fit. */
void question_export(uint8_t *out, size_t n, const mpz_t number);

#endif
