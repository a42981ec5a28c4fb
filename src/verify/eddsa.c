/* Ed25519 and Ed448, both pure. SPDX-License-Identifier: MIT */
#include <nettle/eddsa.h>

#include "verify/check.h"
#include "verify/guard.h"

#define NUMBER(octets) \
	{ \
		(const uint8_t *)(octets), sizeof(octets) - 1 \
	}

/* RFC 8032 5.1 */
static const struct edwards_curve edwards25519 = {
	.octets = ED25519_KEY_SIZE,
	.a = -1,
	.d = NUMBER("\x52\x03\x6c\xee\x2b\x6f\xfe\x73\x8c\xc7\x40\x79"
		    "\x77\x79\xe8\x98\x00\x70\x0a\x4d\x41\x41\xd8\xab"
		    "\x75\xeb\x4d\xca\x13\x59\x78\xa3"),
	.prime = NUMBER("\x7f\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
			"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
			"\xff\xff\xff\xff\xff\xff\xff\xed"),
	.order = NUMBER("\x10\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
			"\x00\x00\x00\x00\x14\xde\xf9\xde\xa2\xf7\x9c\xd6"
			"\x58\x12\x63\x1a\x5c\xf5\xd3\xed"),
};

/* RFC 8032 5.2 */
static const struct edwards_curve edwards448 = {
	.octets = ED448_KEY_SIZE,
	.a = 1,
	.d_is_negative = true,
	.d = NUMBER("\x98\xa9"), /* 39081 */
	.prime = NUMBER("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
			"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
			"\xff\xff\xff\xfe\xff\xff\xff\xff\xff\xff\xff\xff"
			"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
			"\xff\xff\xff\xff\xff\xff\xff\xff"),
	.order = NUMBER("\x3f\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
			"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
			"\xff\xff\xff\xff\x7c\xca\x23\xe9\xc4\x4e\xdb\x49"
			"\xae\xd6\x36\x90\x21\x6c\xc2\x72\x8d\xc5\x8f\x55"
			"\x23\x78\xc2\x92\xab\x58\x44\xf3"),
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
