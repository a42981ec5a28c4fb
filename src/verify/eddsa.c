/* Ed25519 and Ed448, both pure. SPDX-License-Identifier: MIT */
#include <nettle/eddsa.h>

#include "verify/check.h"
#include "verify/guard.h"

/* RFC 8032 5.1 */
static const struct edwards_curve edwards25519 = {
	.octets = ED25519_KEY_SIZE,
	.a = -1,
	.d = "52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3",
	.prime = "7fffffffffffffffffffffffffffffff"
		 "ffffffffffffffffffffffffffffffed",
	.order = "10000000000000000000000000000000"
		 "14def9dea2f79cd65812631a5cf5d3ed",
};

/* RFC 8032 5.2 */
static const struct edwards_curve edwards448 = {
	.octets = ED448_KEY_SIZE,
	.a = 1,
	.d = "-98a9", /* -39081 */
	.prime = "fffffffffffffffffffffffffffffffffffffffffffffffffffffffe"
		 "ffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
	.order = "3fffffffffffffffffffffffffffffffffffffffffffffffffffffff"
		 "7cca23e9c44edb49aed63690216cc2728dc58f552378c292ab5844f3",
};

/* The shape of both of Nettle's verifiers. */
typedef int nettle_eddsa_verify(const uint8_t *key, size_t message_octets,
	const uint8_t *message, const uint8_t *signature);

static struct signature_fact
check_edwards(const struct signature_claim *claim,
	const struct edwards_curve *curve, nettle_eddsa_verify *verify)
{
	struct slice key = claim->key->bits.octets;
	enum signature_reason reason = guard_eddsa_key(key, curve);

	if (reason == REASON_NONE)
		reason = guard_eddsa_value(claim->value, curve);
	if (reason != REASON_NONE)
		return signature_refused(reason);
	return signature_judged(verify(key.p, claim->message.n,
					claim->message.p, claim->value.p) != 0);
}

struct signature_fact
check_ed25519(const struct signature_claim *claim)
{
	return check_edwards(claim, &edwards25519, ed25519_sha512_verify);
}

struct signature_fact
check_ed448(const struct signature_claim *claim)
{
	return check_edwards(claim, &edwards448, ed448_shake256_verify);
}
