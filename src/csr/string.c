/* BMPString, UniversalString and TeletexString to UTF-8.
 * SPDX-License-Identifier: MIT */
#include "csr/string.h"

#include <unistr.h>

#include "der/der.h"

enum { UTF8_OCTETS_MAX = 4 };

/* Octets of one character of a type; 0: the type needs no conversion. */
static size_t
character_octets(uint8_t tag)
{
	switch (tag) {
	case TAG_TELETEX_STRING: return 1;
	case TAG_BMP_STRING: return 2;
	case TAG_UNIVERSAL_STRING: return 4;
	default: return 0;
	}
}

static ucs4_t
character_at(const uint8_t *p, size_t octets)
{
	ucs4_t c = 0;

	for (size_t i = 0; i < octets; i++)
		c = c << 8 | p[i];
	return c;
}

static bool
is_ascii(struct slice s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] >= 0x80)
			return false;
	return true;
}

/* Converts into `to`, which has room; 0 octets where a unit is no character
 * (a surrogate, over 10FFFF). */
static size_t
convert(struct slice content, size_t octets, uint8_t *to, size_t room)
{
	size_t n = 0;

	for (size_t i = 0; i < content.n; i += octets) {
		int added =
			u8_uctomb(to + n, character_at(content.p + i, octets),
				(ptrdiff_t)(room - n));

		if (added <= 0)
			return 0;
		n += (size_t)added;
	}
	return n;
}

enum err_code
string_to_utf8(uint8_t tag, struct slice content, struct arena *arena,
	struct slice *out)
{
	size_t octets = character_octets(tag);
	size_t room;
	uint8_t *to;
	size_t n;

	*out = content;
	if (octets == 0 || content.n == 0 || content.n % octets != 0 ||
		(octets == 1 && is_ascii(content)))
		return ERR_OK;
	room = content.n / octets * UTF8_OCTETS_MAX;
	to = arena_alloc(arena, room);
	if (to == NULL)
		return ERR_NO_MEMORY;
	n = convert(content, octets, to, room);
	if (n > 0)
		*out = (struct slice){to, n};
	return ERR_OK;
}
