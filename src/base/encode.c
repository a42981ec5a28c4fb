/* Octets to Base64. SPDX-License-Identifier: MIT */
#include "base/encode.h"

/* Three octets, or the one or two that are left, as four characters. */
static void
encode_group(struct slice octets, char to[4])
{
	static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				       "abcdefghijklmnopqrstuvwxyz0123456789+/";
	uint32_t bits = (uint32_t)octets.p[0] << 16;

	if (octets.n > 1)
		bits |= (uint32_t)octets.p[1] << 8;
	if (octets.n > 2)
		bits |= octets.p[2];
	for (size_t i = 0; i < 4; i++) {
		to[i] = '=';
		if (i <= octets.n)
			to[i] = alphabet[bits >> (18 - 6 * i) & 0x3f];
	}
}

void
base64_encode(struct text *out, struct slice octets)
{
	char group[4];

	for (size_t i = 0; i < octets.n; i += 3) {
		encode_group(slice_head(slice_from(octets, i), 3), group);
		text_add(out, group, sizeof(group));
	}
}
