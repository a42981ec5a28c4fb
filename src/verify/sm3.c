/* SM3, GB/T 32905-2016. SPDX-License-Identifier: MIT */
#include "verify/sm3.h"

enum {
	ROUNDS = 64,
	FIRST_ROUNDS = 16, /* of other functions and constants than the rest */
	WORDS = ROUNDS + 4,
	LENGTH_OCTETS = 8 /* of the message, in bits, at its end */
};

static uint32_t
rotated(uint32_t x, unsigned n)
{
	n %= 32;
	return n == 0 ? x : x << n | x >> (32 - n);
}

static uint32_t
p0(uint32_t x)
{
	return x ^ rotated(x, 9) ^ rotated(x, 17);
}

static uint32_t
p1(uint32_t x)
{
	return x ^ rotated(x, 15) ^ rotated(x, 23);
}

static uint32_t
ff(unsigned j, uint32_t x, uint32_t y, uint32_t z)
{
	return j < FIRST_ROUNDS ? x ^ y ^ z : (x & y) | (x & z) | (y & z);
}

static uint32_t
gg(unsigned j, uint32_t x, uint32_t y, uint32_t z)
{
	return j < FIRST_ROUNDS ? x ^ y ^ z : (x & y) | (~x & z);
}

/* The constant of a round, rotated as that round has it. */
static uint32_t
t(unsigned j)
{
	return rotated(j < FIRST_ROUNDS ? 0x79cc4519 : 0x7a879d8a, j);
}

/* 5.3.2: the words of a block, expanded. */
static void
expand(const uint8_t block[SM3_BLOCK_OCTETS], uint32_t w[WORDS])
{
	for (size_t j = 0; j < 16; j++)
		w[j] = (uint32_t)block[4 * j] << 24 |
			(uint32_t)block[4 * j + 1] << 16 |
			(uint32_t)block[4 * j + 2] << 8 | block[4 * j + 3];
	for (size_t j = 16; j < WORDS; j++)
		w[j] = p1(w[j - 16] ^ w[j - 9] ^ rotated(w[j - 3], 15)) ^
			rotated(w[j - 13], 7) ^ w[j - 6];
}

enum { A, B, C, D, E, F, G, H, VARIABLES };

/* One round of 5.3.3 on the variables A to H. */
static void
step(uint32_t x[VARIABLES], const uint32_t w[WORDS], unsigned j)
{
	uint32_t a12 = rotated(x[A], 12);
	uint32_t ss1 = rotated(a12 + x[E] + t(j), 7);
	uint32_t ss2 = ss1 ^ a12;
	uint32_t tt1 = ff(j, x[A], x[B], x[C]) + x[D] + ss2 + (w[j] ^ w[j + 4]);
	uint32_t tt2 = gg(j, x[E], x[F], x[G]) + x[H] + ss1 + w[j];

	x[D] = x[C];
	x[C] = rotated(x[B], 9);
	x[B] = x[A];
	x[A] = tt1;
	x[H] = x[G];
	x[G] = rotated(x[F], 19);
	x[F] = x[E];
	x[E] = p0(tt2);
}

/* The block is full. */
static void
compress(struct sm3 *sm3)
{
	uint32_t w[WORDS];
	uint32_t x[VARIABLES];

	expand(sm3->block, w);
	memcpy(x, sm3->v, sizeof(x));
	for (unsigned j = 0; j < ROUNDS; j++)
		step(x, w, j);
	for (unsigned i = 0; i < VARIABLES; i++)
		sm3->v[i] ^= x[i];
	sm3->held = 0;
}

void
sm3_begin(struct sm3 *sm3)
{
	*sm3 = (struct sm3){
		.v = {0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600,
			0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e}};
}

void
sm3_add(struct sm3 *sm3, struct slice octets)
{
	sm3->total += octets.n;
	while (octets.n > 0) {
		size_t room = SM3_BLOCK_OCTETS - sm3->held;
		struct slice part = slice_head(octets, room);

		memcpy(sm3->block + sm3->held, part.p, part.n);
		sm3->held += part.n;
		if (sm3->held == SM3_BLOCK_OCTETS)
			compress(sm3);
		octets = slice_from(octets, part.n);
	}
}

/* 5.2: the bit 1, zeros, and the length in bits, up to the end of a block. */
static void
add_padding(struct sm3 *sm3)
{
	static const uint8_t padding[SM3_BLOCK_OCTETS] = {0x80};
	uint64_t bits = 8 * sm3->total;
	size_t last = SM3_BLOCK_OCTETS - LENGTH_OCTETS;
	size_t n =
		(sm3->held < last ? last : last + SM3_BLOCK_OCTETS) - sm3->held;
	uint8_t length[LENGTH_OCTETS];

	for (unsigned i = 0; i < LENGTH_OCTETS; i++)
		length[i] = (uint8_t)(bits >> (56 - 8 * i));
	sm3_add(sm3, (struct slice){padding, n});
	sm3_add(sm3, (struct slice){length, sizeof(length)});
}

void
sm3_end(struct sm3 *sm3, uint8_t digest[SM3_OCTETS])
{
	add_padding(sm3);
	for (unsigned i = 0; i < SM3_OCTETS; i++)
		digest[i] = (uint8_t)(sm3->v[i / 4] >> (24 - 8 * (i % 4)));
}
