/* What word processors, mail programs and web pages put in place of ASCII.
 * SPDX-License-Identifier: MIT */
#include "input/lookalike.h"

#include "input/transport.h"
#include "input/utf8.h"

/* Sorted; the names are those of the Unicode character database. */
static const struct {
	uint32_t first;
	uint32_t last;
	unsigned like;
} table[] = {
	{0x85, 0x85, '\n'},                  /* NEXT LINE */
	{0xa0, 0xa0, ' '},                   /* NO-BREAK SPACE */
	{0xad, 0xad, LOOKALIKE_NOTHING},     /* SOFT HYPHEN */
	{0x2000, 0x200a, ' '},               /* EN QUAD to HAIR SPACE */
	{0x200b, 0x200f, LOOKALIKE_NOTHING}, /* ZERO WIDTH SPACE to RLM */
	{0x2010, 0x2015, '-'},               /* HYPHEN to HORIZONTAL BAR */
	{0x2018, 0x201b, '\''},              /* single quotation marks */
	{0x201c, 0x201f, '"'},               /* double quotation marks */
	{0x2028, 0x2029, '\n'},              /* LINE, PARAGRAPH SEPARATOR */
	{0x202a, 0x202e, LOOKALIKE_NOTHING}, /* bidirectional controls */
	{0x202f, 0x202f, ' '},               /* NARROW NO-BREAK SPACE */
	{0x205f, 0x205f, ' '},               /* MEDIUM MATHEMATICAL SPACE */
	{0x2060, 0x2064, LOOKALIKE_NOTHING}, /* WORD JOINER, invisible signs */
	{0x2066, 0x2069, LOOKALIKE_NOTHING}, /* bidirectional isolates */
	{0x2212, 0x2212, '-'},               /* MINUS SIGN */
	{0x2500, 0x2501, '-'},               /* BOX DRAWINGS HORIZONTAL */
	{0x3000, 0x3000, ' '},               /* IDEOGRAPHIC SPACE */
	{0xfe00, 0xfe0f, LOOKALIKE_NOTHING}, /* variation selectors */
	{0xfe58, 0xfe58, '-'},               /* SMALL EM DASH */
	{0xfe63, 0xfe63, '-'},               /* SMALL HYPHEN-MINUS */
	{0xfeff, 0xfeff, LOOKALIKE_NOTHING}, /* ZERO WIDTH NO-BREAK SPACE */
};

unsigned
lookalike(uint32_t code_point)
{
	/* FULLWIDTH EXCLAMATION MARK to FULLWIDTH TILDE */
	if (code_point >= 0xff01 && code_point <= 0xff5e)
		return (unsigned)(code_point - 0xfee0);
	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (code_point >= table[i].first && code_point <= table[i].last)
			return table[i].like;
	return LOOKALIKE_NONE;
}

/* Windows-1252, where octets are no UTF-8. */
static unsigned
windows_lookalike(uint8_t octet)
{
	switch (octet) {
	case 0x96: /* EN DASH */
	case 0x97: /* EM DASH */ return '-';
	case 0xa0: return ' ';
	default: return LOOKALIKE_NONE;
	}
}

/* What the character at the beginning of s looks like, and its octets. */
static unsigned
read_lookalike(struct slice s, size_t *n)
{
	uint32_t code_point;

	*n = utf8_read(s, &code_point);
	if (*n > 0)
		return lookalike(code_point);
	*n = 1;
	return windows_lookalike(s.p[0]);
}

bool
lookalike_is_there(struct slice text)
{
	size_t n;

	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] >= 0x80 &&
			read_lookalike(slice_from(text, i), &n) !=
				LOOKALIKE_NONE)
			return true;
	return false;
}

void
lookalike_undo(struct rewrite *rewrite)
{
	struct slice text = rewrite->source;

	for (size_t i = 0; i < text.n;) {
		size_t n = 1;
		unsigned like = LOOKALIKE_NONE;

		if (text.p[i] >= 0x80)
			like = read_lookalike(slice_from(text, i), &n);
		if (like != LOOKALIKE_NONE && like != LOOKALIKE_NOTHING)
			rewrite_put(rewrite, (uint8_t)like, i);
		for (size_t k = 0; like == LOOKALIKE_NONE && k < n; k++)
			rewrite_keep(rewrite, i + k);
		i += n;
	}
}
