/* RSASSA-PKCS1-v1_5. SPDX-License-Identifier: MIT */
#include <gmp.h>
#include <nettle/rsa.h>

#include "verify/check.h"
#include "verify/guard.h"
#include "verify/number.h"

/* Builds the one encoding that the message has and compares it with
 * value^exponent mod modulus (RFC 8017 8.2.2 steps 2 to 4). Padding that is
 * parsed instead has been forged time and again. All three are guarded. */
static bool
is_signature(struct slice modulus, struct slice exponent,
	const struct signature_claim *claim)
{
	uint8_t info[DIGEST_INFO_OCTETS_MAX];
	size_t info_octets =
		digest_info_make(claim->digest, claim->message, info);
	struct rsa_public_key key;
	mpz_t value;
	bool is_valid;

	rsa_public_key_init(&key);
	mpz_init(value);
	number_read(key.n, modulus);
	number_read(key.e, exponent);
	number_read(value, claim->value);
	is_valid = rsa_public_key_prepare(&key) != 0 &&
		rsa_pkcs1_verify(&key, info_octets, info, value) != 0;
	mpz_clear(value);
	rsa_public_key_clear(&key);
	return is_valid;
}

struct signature_fact
check_rsa_pkcs1(const struct signature_claim *claim)
{
	struct slice modulus = {NULL, 0};
	struct slice exponent = {NULL, 0};
	enum signature_reason reason =
		guard_rsa(claim->key, claim->value, &modulus, &exponent);
	struct signature_fact fact;

	fact = reason == REASON_NONE
		? signature_judged(is_signature(modulus, exponent, claim))
		: signature_refused(reason);
	return rsa_tell(fact, modulus, exponent, claim);
}
