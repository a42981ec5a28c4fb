/* Characters of UTF-8. SPDX-License-Identifier: MIT */
#include "input/utf8.h"

/* Octets of the sequence that begins with this octet; 0: none does. */
static size_t
sequence_length(uint8_t first)
{
	if (first < 0x80)
		return 1;
	if (first >= 0xc2 && first < 0xe0)
		return 2;
	if (first >= 0xe0 && first < 0xf0)
		return 3;
	return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

size_t
utf8_read(struct slice s, uint32_t *code_point)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t n = s.n == 0 ? 0 : sequence_length(s.p[0]);

	if (n == 0 || n > s.n)
		return 0;
	*code_point = n == 1 ? s.p[0] : s.p[0] & (0x7fu >> n);
	for (size_t i = 1; i < n; i++) {
		if ((s.p[i] & 0xc0) != 0x80)
			return 0;
		*code_point = *code_point << 6 | (s.p[i] & 0x3fu);
	}
	return *code_point < least[n] ? 0 : n;
}

size_t
utf8_write(uint32_t code_point, uint8_t octets[4])
{
	if (code_point < 0x80) {
		octets[0] = (uint8_t)code_point;
		return 1;
	}
	if (code_point < 0x800) {
		octets[0] = (uint8_t)(0xc0 | code_point >> 6);
		octets[1] = (uint8_t)(0x80 | (code_point & 0x3f));
		return 2;
	}
	if (code_point < 0x10000) {
		octets[0] = (uint8_t)(0xe0 | code_point >> 12);
		octets[1] = (uint8_t)(0x80 | (code_point >> 6 & 0x3f));
		octets[2] = (uint8_t)(0x80 | (code_point & 0x3f));
		return 3;
	}
	octets[0] = (uint8_t)(0xf0 | code_point >> 18);
	octets[1] = (uint8_t)(0x80 | (code_point >> 12 & 0x3f));
	octets[2] = (uint8_t)(0x80 | (code_point >> 6 & 0x3f));
	octets[3] = (uint8_t)(0x80 | (code_point & 0x3f));
	return 4;
}
