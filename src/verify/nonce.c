/* From two signatures with one nonce to the private key.
 * SPDX-License-Identifier: MIT */
#include "verify/nonce.h"

#include <gmp.h>

#include "base/work.h"
#include "der/der.h"
#include "verify/group.h"
#include "verify/multiple.h"

/* What the dearest curve takes, of base/work.h. */
enum { WORK = 10000000 };

/* All modulo the order n of the group. */
struct equations {
	const struct nonce_key *key;
	mpz_t n, r;
	mpz_t s[2], e[2];
	mpz_t d, t; /* the private key; on the way */
};

static bool
read_pair(struct slice value, struct nonce_signature *out)
{
	struct der_element sequence, first, second;

	return der_read_tag(&value, TAG_SEQUENCE, &sequence) &&
		der_read_tag(&sequence.content, TAG_INTEGER, &first) &&
		der_read_tag(&sequence.content, TAG_INTEGER, &second) &&
		der_positive_integer(first.content, &out->r) &&
		der_positive_integer(second.content, &out->s);
}

bool
nonce_read(const struct csr *csr, struct nonce_key *key,
	struct nonce_signature *out)
{
	const struct public_key *by = &csr->key;
	const bool is_ecdsa = by->kind == KEY_EC &&
		csr->signature_algorithm.id != OID_SM2_WITH_SM3;

	*key = (struct nonce_key){by->kind == KEY_DSA, by->curve,
		by->bits.octets, by->algorithm.parameters};
	return (is_ecdsa || key->is_dsa) &&
		signature_digest(&csr->signature_algorithm) != DIGEST_NONE &&
		read_pair(csr->signature.octets, out);
}

static void
import(mpz_t out, struct slice magnitude)
{
	mpz_import(out, magnitude.n, 1, 1, 1, 0, magnitude.p);
}

/* p, q, g of a DSA key, as it is verified before: RFC 3279 2.3.2. */
static bool
read_dsa_group(const struct nonce_key *key, mpz_t pqg[3])
{
	struct slice rest = key->parameters;
	struct der_element element;

	if (!der_read_tag(&rest, TAG_SEQUENCE, &element))
		return false;
	rest = element.content;
	for (size_t i = 0; i < 3; i++) {
		if (!der_read_tag(&rest, TAG_INTEGER, &element))
			return false;
		import(pqg[i], element.content);
	}
	return true;
}

static bool
set_order(struct equations *all)
{
	const struct group *group = group_find(all->key->curve);
	mpz_t pqg[3];
	bool is_read;

	if (!all->key->is_dsa)
		return multiple_order(all->n, all->key->curve) ||
			(group != NULL &&
				mpz_set_str(all->n, group->n, 16) == 0);
	mpz_inits(pqg[0], pqg[1], pqg[2], NULL);
	is_read = read_dsa_group(all->key, pqg);
	mpz_set(all->n, pqg[1]);
	mpz_clears(pqg[0], pqg[1], pqg[2], NULL);
	return is_read;
}

/* The integer of the digest's leftmost bits, as many as n has. */
static void
import_digest(mpz_t out, struct slice digest, const mpz_t n)
{
	const size_t bits = mpz_sizeinbase(n, 2);

	import(out, digest);
	if (8 * digest.n > bits)
		mpz_tdiv_q_2exp(out, out, (mp_bitcnt_t)(8 * digest.n - bits));
}

/* g^d = y modulo p */
static bool
is_key_of_dsa(const struct equations *all)
{
	struct slice rest = all->key->octets;
	struct der_element y;
	mpz_t pqg[3], made, wanted;
	bool is_same;

	mpz_inits(pqg[0], pqg[1], pqg[2], made, wanted, NULL);
	is_same = read_dsa_group(all->key, pqg) &&
		der_read_tag(&rest, TAG_INTEGER, &y);
	if (is_same) {
		mpz_powm(made, pqg[2], all->d, pqg[0]);
		import(wanted, y.content);
		is_same = mpz_cmp(made, wanted) == 0;
	}
	mpz_clears(pqg[0], pqg[1], pqg[2], made, wanted, NULL);
	return is_same;
}

/* x = the first coordinate of d G */
static bool
set_x(mpz_t x, const struct equations *all)
{
	const struct group *group = group_find(all->key->curve);
	struct group_multiple none;
	bool is_point;

	if (group == NULL)
		return multiple_x(x, all->key->curve, all->d);
	mpz_inits(none.times, none.x, none.y, NULL);
	is_point = group_sum_x(x, group, all->d, &none);
	mpz_clears(none.times, none.x, none.y, NULL);
	return is_point;
}

/* d G = Q, or -Q, whose private key is n - d: they have the same x. */
static bool
is_key_of_ecdsa(const struct equations *all)
{
	struct slice x = slice_from(all->key->octets, 1);
	mpz_t made, wanted;
	bool is_same;

	if (all->key->octets.p[0] == 0x04)
		x.n /= 2;
	mpz_inits(made, wanted, NULL);
	import(wanted, x);
	is_same = set_x(made, all) && mpz_cmp(made, wanted) == 0;
	mpz_clears(made, wanted, NULL);
	return is_same;
}

/* k = (e0 - e1) / (s0 - s1), then d = (s0 k - e0) / r; false where one of them
 * is none. */
static bool
solve(struct equations *all)
{
	mpz_sub(all->t, all->s[0], all->s[1]);
	if (mpz_invert(all->t, all->t, all->n) == 0)
		return false;
	mpz_sub(all->d, all->e[0], all->e[1]);
	mpz_mul(all->t, all->t, all->d);
	mpz_mul(all->t, all->t, all->s[0]);
	mpz_sub(all->t, all->t, all->e[0]);
	if (mpz_invert(all->d, all->r, all->n) == 0)
		return false;
	mpz_mul(all->d, all->d, all->t);
	mpz_mod(all->d, all->d, all->n);
	return mpz_sgn(all->d) != 0;
}

static bool
is_solved(struct equations *all)
{
	return solve(all) &&
		(all->key->is_dsa ? is_key_of_dsa(all) : is_key_of_ecdsa(all));
}

/* On a curve the nonces k and n - k have the same r: then s is n - s as well.
 */
static bool
are_solved(struct equations *all)
{
	if (is_solved(all))
		return true;
	mpz_sub(all->s[1], all->n, all->s[1]);
	return is_solved(all);
}

bool
nonce_tells_key(
	const struct nonce_key *key, const struct nonce_signature signatures[2])
{
	struct equations all = {.key = key};
	bool is_told;

	if (!work_take(WORK))
		return false;
	mpz_inits(all.n, all.r, all.s[0], all.s[1], all.e[0], all.e[1], all.d,
		all.t, NULL);
	is_told = set_order(&all);
	if (is_told) {
		import(all.r, signatures[0].r);
		for (size_t i = 0; i < 2; i++) {
			import(all.s[i], signatures[i].s);
			import_digest(all.e[i], signatures[i].digest, all.n);
		}
		is_told = are_solved(&all);
	}
	mpz_clears(all.n, all.r, all.s[0], all.s[1], all.e[0], all.e[1], all.d,
		all.t, NULL);
	return is_told;
}
