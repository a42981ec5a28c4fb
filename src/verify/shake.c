/* A sponge on Nettle's permutation. SPDX-License-Identifier: MIT */
#include "verify/shake.h"

enum {
	LANE_OCTETS = 8,
	SHAKE_SUFFIX = 0x1f, /* the bits 1111, then the first one of pad10*1 */
	LAST_BIT = 0x80      /* the last one of pad10*1 */
};

void
shake_init(struct shake *shake, enum shake_kind kind)
{
	*shake = (struct shake){.rate = kind};
}

/* Octets of a lane count from its low end, whatever the machine. */
static void
add_octet(struct shake *shake, unsigned at, uint8_t octet)
{
	shake->state.a[at / LANE_OCTETS] ^= (uint64_t)octet
		<< 8 * (at % LANE_OCTETS);
}

static uint8_t
octet_of(const struct shake *shake, unsigned at)
{
	return (uint8_t)(shake->state.a[at / LANE_OCTETS] >>
		8 * (at % LANE_OCTETS));
}

static void
next_block(struct shake *shake)
{
	sha3_permute(&shake->state);
	shake->at = 0;
}

void
shake_absorb(struct shake *shake, struct slice octets)
{
	for (size_t i = 0; i < octets.n; i++) {
		add_octet(shake, shake->at++, octets.p[i]);
		if (shake->at == (unsigned)shake->rate)
			next_block(shake);
	}
}

static void
end_message(struct shake *shake)
{
	add_octet(shake, shake->at, SHAKE_SUFFIX);
	add_octet(shake, (unsigned)shake->rate - 1, LAST_BIT);
	next_block(shake);
	shake->is_squeezing = true;
}

void
shake_squeeze(struct shake *shake, uint8_t *out, size_t n)
{
	if (!shake->is_squeezing)
		end_message(shake);
	for (size_t i = 0; i < n; i++) {
		if (shake->at == (unsigned)shake->rate)
			next_block(shake);
		out[i] = octet_of(shake, shake->at++);
	}
}
