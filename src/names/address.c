/* The registered blocks of IP addresses. SPDX-License-Identifier: MIT */
#include "names/address.h"

/* An IPv4 block, and an IPv6 block by its first four groups of 16 bits, which
 * all but the single addresses can do with. */
#define V4(a, b, c, d, bits, reach, name, source) \
	{ \
		{a, b, c, d}, 4, bits, REACH_##reach, name, source \
	}
#define GROUP(g) (g) >> 8, (g)&0xff
#define V6(a, b, c, d, bits, reach, name, source) \
	{ \
		{GROUP(a), GROUP(b), GROUP(c), GROUP(d)}, 16, bits, \
			REACH_##reach, name, source \
	}
/* One address, by its first two groups and its last. */
#define V6_ONE(a, b, last, reach, name, source) \
	{ \
		{GROUP(a), GROUP(b), [14] = GROUP(last)}, 16, 128, \
			REACH_##reach, name, source \
	}

static const struct address_block blocks[] = {
	V4(0, 0, 0, 0, 8, NONE, "\"this network\"", "RFC 791"),
	V4(0, 0, 0, 0, 32, NONE, "\"this host\"", "RFC 1122"),
	V4(10, 0, 0, 0, 8, NONE, "private-use", "RFC 1918"),
	V4(100, 64, 0, 0, 10, NONE, "shared address space", "RFC 6598"),
	V4(127, 0, 0, 0, 8, NONE, "loopback", "RFC 1122"),
	V4(169, 254, 0, 0, 16, NONE, "link-local", "RFC 3927"),
	V4(172, 16, 0, 0, 12, NONE, "private-use", "RFC 1918"),
	V4(192, 0, 0, 0, 24, NONE, "for IETF protocols", "RFC 6890"),
	V4(192, 0, 0, 0, 29, NONE, "IPv4 service continuity", "RFC 7335"),
	V4(192, 0, 0, 8, 32, NONE, "the IPv4 dummy address", "RFC 7600"),
	V4(192, 0, 0, 9, 32, GLOBAL, "PCP anycast", "RFC 7723"),
	V4(192, 0, 0, 10, 32, GLOBAL, "TURN anycast", "RFC 8155"),
	V4(192, 0, 0, 170, 31, NONE, "NAT64 discovery", "RFC 8880"),
	V4(192, 0, 2, 0, 24, NONE, "for documentation", "RFC 5737"),
	V4(192, 31, 196, 0, 24, GLOBAL, "AS112-v4", "RFC 7535"),
	V4(192, 52, 193, 0, 24, GLOBAL, "AMT", "RFC 7450"),
	V4(192, 88, 99, 0, 24, LEGACY, "6to4 relay anycast", "RFC 7526"),
	V4(192, 168, 0, 0, 16, NONE, "private-use", "RFC 1918"),
	V4(192, 175, 48, 0, 24, GLOBAL, "AS112", "RFC 7534"),
	V4(198, 18, 0, 0, 15, NONE, "for benchmarks", "RFC 2544"),
	V4(198, 51, 100, 0, 24, NONE, "for documentation", "RFC 5737"),
	V4(203, 0, 113, 0, 24, NONE, "for documentation", "RFC 5737"),
	V4(224, 0, 0, 0, 4, NONE, "multicast", "RFC 5771"),
	V4(240, 0, 0, 0, 4, NONE, "reserved", "RFC 1112"),
	V4(255, 255, 255, 255, 32, NONE, "limited broadcast", "RFC 919"),
	V6_ONE(0, 0, 0, NONE, "the unspecified address", "RFC 4291"),
	V6_ONE(0, 0, 1, NONE, "loopback", "RFC 4291"),
	{{[10] = 0xff, [11] = 0xff}, 16, 96, REACH_NONE, "IPv4-mapped",
		"RFC 4291"},
	V6(0x64, 0xff9b, 0, 0, 96, GLOBAL, "IPv4-IPv6 translation", "RFC 6052"),
	V6(0x64, 0xff9b, 1, 0, 48, NONE, "local IPv4-IPv6 translation",
		"RFC 8215"),
	V6(0x100, 0, 0, 0, 64, NONE, "discard-only", "RFC 6666"),
	V6(0x100, 0, 0, 1, 64, NONE, "the dummy prefix", "RFC 9780"),
	V6(0x2001, 0, 0, 0, 23, NONE, "for IETF protocols", "RFC 2928"),
	V6(0x2001, 0, 0, 0, 32, LEGACY, "Teredo", "RFC 4380"),
	V6_ONE(0x2001, 1, 1, GLOBAL, "PCP anycast", "RFC 7723"),
	V6_ONE(0x2001, 1, 2, GLOBAL, "TURN anycast", "RFC 8155"),
	V6_ONE(0x2001, 1, 3, GLOBAL, "DNS-SD anycast", "RFC 9665"),
	V6(0x2001, 2, 0, 0, 48, NONE, "for benchmarks", "RFC 5180"),
	V6(0x2001, 3, 0, 0, 32, GLOBAL, "AMT", "RFC 7450"),
	V6(0x2001, 4, 0x112, 0, 48, GLOBAL, "AS112-v6", "RFC 7535"),
	V6(0x2001, 0x10, 0, 0, 28, LEGACY, "ORCHID", "RFC 4843"),
	V6(0x2001, 0x20, 0, 0, 28, GLOBAL, "ORCHIDv2", "RFC 7343"),
	V6(0x2001, 0x30, 0, 0, 28, GLOBAL, "remote ID of drones", "RFC 9374"),
	V6(0x2001, 0xdb8, 0, 0, 32, NONE, "for documentation", "RFC 3849"),
	V6(0x2002, 0, 0, 0, 16, LEGACY, "6to4", "RFC 3056"),
	V6(0x2620, 0x4f, 0x8000, 0, 48, GLOBAL, "AS112", "RFC 7534"),
	V6(0x3fff, 0, 0, 0, 20, NONE, "for documentation", "RFC 9637"),
	V6(0x5f00, 0, 0, 0, 16, NONE, "segment routing", "RFC 9602"),
	V6(0xfc00, 0, 0, 0, 7, NONE, "unique-local", "RFC 4193"),
	V6(0xfe80, 0, 0, 0, 10, NONE, "link-local", "RFC 4291"),
	V6(0xff00, 0, 0, 0, 8, NONE, "multicast", "RFC 4291"),
};

static bool
holds(const struct address_block *block, struct slice address)
{
	size_t whole = block->bits / 8;
	unsigned left = block->bits % 8;

	if (address.n != block->size ||
		memcmp(address.p, block->octets, whole) != 0)
		return false;
	return left == 0 ||
		(address.p[whole] ^ block->octets[whole]) >> (8 - left) == 0;
}

const struct address_block *
address_block(struct slice address)
{
	const struct address_block *best = NULL;

	for (size_t i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++)
		if (holds(&blocks[i], address) &&
			(best == NULL || blocks[i].bits > best->bits))
			best = &blocks[i];
	return best;
}

struct slice
address_embedded(struct slice address)
{
	static const uint8_t prefixes[][12] = {
		{[10] = 0xff, [11] = 0xff},
		{GROUP(0x64), GROUP(0xff9b)},
	};
	static const uint8_t compatible[13] = {0}; /* ::1 is none of these */
	struct slice embedded = slice_from(address, 12);

	if (address.n != 16)
		return (struct slice){NULL, 0};
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (memcmp(address.p, prefixes[i], sizeof(prefixes[i])) == 0)
			return embedded;
	if (memcmp(address.p, compatible, 12) == 0 &&
		memcmp(address.p, compatible, 13) != 0)
		return embedded;
	return (struct slice){NULL, 0};
}
