/* Messages and their digests, as ML-DSA and SLH-DSA sign them.
 * SPDX-License-Identifier: MIT */
#include "verify/pqc_message.h"

#include "der/der.h"
#include "verify/shake.h"

static size_t
make_shake(enum shake_kind kind, struct slice message, uint8_t *out, size_t n)
{
	struct shake shake;

	shake_init(&shake, kind);
	shake_absorb(&shake, message);
	shake_squeeze(&shake, out, n);
	return n;
}

static size_t
make_digest(enum pqc_prehash prehash, struct slice message,
	uint8_t digest[DIGEST_OCTETS_MAX])
{
	switch (prehash) {
	case PREHASH_SHA256: return digest_make(DIGEST_SHA256, message, digest);
	case PREHASH_SHA512: return digest_make(DIGEST_SHA512, message, digest);
	case PREHASH_SHAKE128: return make_shake(SHAKE128, message, digest, 32);
	case PREHASH_SHAKE256: return make_shake(SHAKE256, message, digest, 64);
	case PREHASH_NONE: break;
	}
	return 0;
}

void
pqc_message_make(
	struct slice message, enum pqc_prehash prehash, struct pqc_message *out)
{
	const uint8_t digest_head[] = {1, 0, TAG_OID, 9, 0x60, 0x86, 0x48, 1,
		0x65, 3, 4, 2, (uint8_t)prehash};

	memset(out->head_octets, 0, sizeof out->head_octets);
	out->parts[0] = (struct slice){out->head_octets, PQC_HEAD_OCTETS};
	out->parts[1] = message;
	if (prehash == PREHASH_NONE)
		return;
	memcpy(out->head_octets, digest_head, sizeof digest_head);
	out->parts[0].n = sizeof digest_head;
	out->parts[1] = (struct slice){
		out->digest, make_digest(prehash, message, out->digest)};
}

void
pqc_message_make_in(
	struct slice message, struct slice context, struct pqc_message *out)
{
	pqc_message_make(message, PREHASH_NONE, out);
	out->head_octets[1] = (uint8_t)context.n;
	memcpy(out->head_octets + PQC_HEAD_OCTETS, context.p, context.n);
	out->parts[0].n = PQC_HEAD_OCTETS + context.n;
}
