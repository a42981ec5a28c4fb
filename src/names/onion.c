/* Reading the names of onion services. SPDX-License-Identifier: MIT */
#include "names/onion.h"

enum { V2_LETTERS = 16, V3_LETTERS = 56, V3_OCTETS = 35, NO_DIGIT = 32 };

/* RFC 4648 6. */
static uint8_t
digit_value(uint8_t c)
{
	c = ascii_lower(c);
	if (c >= 'a' && c <= 'z')
		return (uint8_t)(c - 'a');
	return c >= '2' && c <= '7' ? (uint8_t)(c - '2' + 26) : NO_DIGIT;
}

static bool
is_base32(struct slice label)
{
	for (size_t i = 0; i < label.n; i++)
		if (digit_value(label.p[i]) == NO_DIGIT)
			return false;
	return true;
}

static void
decode(struct slice label, uint8_t octets[V3_OCTETS])
{
	uint32_t bits = 0;
	unsigned held = 0; /* low bits of `bits` that are not written yet */
	size_t n = 0;

	for (size_t i = 0; i < V3_LETTERS; i++) {
		bits = bits << 5 | digit_value(label.p[i]);
		held += 5;
		if (held >= 8) {
			held -= 8;
			octets[n++] = (uint8_t)(bits >> held & 0xff);
		}
	}
}

enum onion
onion_read(struct slice label, struct onion_address *out)
{
	uint8_t octets[V3_OCTETS];

	if (label.n == 0)
		return ONION_NONE;
	if (label.n != V2_LETTERS && label.n != V3_LETTERS)
		return ONION_LENGTH;
	if (!is_base32(label))
		return ONION_LETTERS;
	if (label.n == V2_LETTERS)
		return ONION_V2;
	decode(label, octets);
	memcpy(out->key, octets, sizeof(out->key));
	memcpy(out->checksum, octets + sizeof(out->key), sizeof(out->checksum));
	out->version = octets[V3_OCTETS - 1];
	return out->version == 3 ? ONION_V3 : ONION_VERSION;
}
