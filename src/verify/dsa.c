/* DSA, through Nettle once the key has been checked.
 * SPDX-License-Identifier: MIT */
#include <nettle/bignum.h>
#include <nettle/dsa.h>

#include "der/der.h"
#include "verify/check.h"
#include "verify/guard.h"

static bool
read_number(struct slice *rest, struct slice *magnitude)
{
	struct der_element integer;

	return der_read_tag(rest, TAG_INTEGER, &integer) &&
		der_positive_integer(integer.content, magnitude);
}

/* Dss-Parms in the key's AlgorithmIdentifier, DSAPublicKey in its BIT STRING:
 * RFC 3279 2.3.2. */
static bool
read_key(const struct public_key *key, struct dsa_numbers *out)
{
	struct slice parameters = key->algorithm.parameters;
	struct slice octets = key->bits.octets;
	struct der_element sequence;

	return der_read_tag(&parameters, TAG_SEQUENCE, &sequence) &&
		parameters.n == 0 && read_number(&sequence.content, &out->p) &&
		read_number(&sequence.content, &out->q) &&
		read_number(&sequence.content, &out->g) &&
		sequence.content.n == 0 && read_number(&octets, &out->y) &&
		octets.n == 0;
}

/* All numbers are guarded. */
static bool
is_signature(const struct dsa_numbers *key, struct slice r, struct slice s,
	const struct signature_claim *claim)
{
	uint8_t digest[DIGEST_OCTETS_MAX];
	size_t octets = digest_make(claim->digest, claim->message, digest);
	struct dsa_signature signature;
	struct dsa_params group;
	mpz_t y;
	bool is_valid;

	dsa_params_init(&group);
	dsa_signature_init(&signature);
	mpz_init(y);
	nettle_mpz_set_str_256_u(group.p, key->p.n, key->p.p);
	nettle_mpz_set_str_256_u(group.q, key->q.n, key->q.p);
	nettle_mpz_set_str_256_u(group.g, key->g.n, key->g.p);
	nettle_mpz_set_str_256_u(y, key->y.n, key->y.p);
	nettle_mpz_set_str_256_u(signature.r, r.n, r.p);
	nettle_mpz_set_str_256_u(signature.s, s.n, s.p);
	is_valid = dsa_verify(&group, y, octets, digest, &signature) != 0;
	mpz_clear(y);
	dsa_signature_clear(&signature);
	dsa_params_clear(&group);
	return is_valid;
}

/* Of a key that is guarded. */
static struct signature_fact
ask(const struct signature_claim *claim)
{
	struct dsa_numbers key;
	enum signature_reason reason = REASON_KEY_UNUSABLE;
	struct slice r;
	struct slice s;

	if (read_key(claim->key, &key))
		reason = guard_dsa_value(claim->value, key.q, &r, &s);
	if (reason != REASON_NONE)
		return signature_refused(reason);
	return signature_judged(is_signature(&key, r, s, claim));
}

struct signature_fact
check_dsa(const struct signature_claim *claim)
{
	struct dsa_numbers key;
	enum signature_reason reason;

	if (!read_key(claim->key, &key))
		return signature_refused(REASON_KEY_UNUSABLE);
	reason = guard_dsa_key(&key);
	if (reason != REASON_NONE)
		return signature_refused(reason);
	return story_tell(ask(claim), claim, key.q.n, ask);
}
