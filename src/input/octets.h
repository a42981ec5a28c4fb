/* Octets and hexadecimal digits, for what undoes the harm of a transport.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_INPUT_OCTETS_H
#define CSRLINT_INPUT_OCTETS_H

#include "input/layer.h"

/* Appends the octets [from, to) as they are. */
static inline void
keep_all(struct rewrite *rewrite, size_t from, size_t to)
{
	for (; from < to; from++)
		rewrite_keep(rewrite, from);
}

/* The octet at this offset; 0 past the end. */
static inline uint8_t
at(struct slice text, size_t offset)
{
	return offset < text.n ? text.p[offset] : 0;
}

/* The value of a hexadecimal digit; 16 where it is none. */
static inline unsigned
digit(uint8_t c)
{
	c = ascii_lower(c);
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10u;
	return 16;
}

/* The value of the two hexadecimal digits at this offset; 256: none. */
static inline unsigned
two_digits(struct slice text, size_t offset)
{
	unsigned high = digit(at(text, offset));
	unsigned low = digit(at(text, offset + 1));

	return high > 15 || low > 15 ? 256 : high << 4 | low;
}

static inline bool
is_text_octet(unsigned octet)
{
	return octet == '\t' || octet == '\n' || octet == '\r' ||
		(octet >= ' ' && octet <= 0xff && octet != 0x7f);
}

#endif
