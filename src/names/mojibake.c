/* Undoing what a wrong character set did to a text.
 * SPDX-License-Identifier: MIT */
#include "names/mojibake.h"

#include <unistr.h>

#include "base/unicode.h"

/* Longer texts are taken one step back alone. */
enum { AGAIN_OCTETS = 512 };

/* Windows-1252 from 80 on, where it is not Latin-1; 0: no character. */
static const uint16_t windows_1252[32] = {0x20ac, 0, 0x201a, 0x0192, 0x201e,
	0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
	0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
	0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

/* The octet that a character is in Windows-1252, or in Latin-1; false: in
 * neither. */
static bool
octet_of(uint32_t c, uint8_t *out)
{
	*out = (uint8_t)c;
	if (c <= 0xff)
		return true;
	for (size_t i = 0; i < sizeof(windows_1252) / sizeof(*windows_1252);
		i++) {
		*out = (uint8_t)(0x80 + i);
		if (windows_1252[i] == c)
			return true;
	}
	return false;
}

static bool
is_mark_of_trade(uint32_t c)
{
	return c == 0xa9 || c == 0xae || c == 0x2122;
}

/* True for "É®" at the end of a word: a name in capitals and its mark, though
 * the two octets would be UTF-8. After "Ã" it is a small letter ("CafÃ©"). */
static bool
is_marked_name(uint32_t before, uint32_t mark, struct slice rest)
{
	struct character next;

	return is_mark_of_trade(mark) && before >= 0xc4 && before <= 0xde &&
		(!unicode_next(&rest, &next) || !unicode_is_letter(next.c));
}

/* Undoes all of the text. */
static size_t
undo_whole(struct slice text, uint8_t *out)
{
	struct character c = {0, text};
	uint32_t before = 0;
	size_t n = 0;

	for (; unicode_next(&text, &c); before = c.c)
		if (!octet_of(c.c, &out[n++]) ||
			is_marked_name(before, c.c, text))
			return 0;
	return u8_check(out, n) == NULL ? n : 0;
}

/* How long "\u00e2\u20ac" and the octet of Windows-1252 behind it are at the
 * beginning of text: E2 80 and the octet of a dash, a quotation mark or an
 * ellipsis, which goes to *last. Behind the first two, which stand so in no
 * language, nothing known means 9D, which that set lacks. 0: they are not
 * there. */
static size_t
read_punctuation(struct slice text, uint8_t *last)
{
	struct slice rest = text;
	struct slice behind;
	struct character c;

	if (!unicode_next(&rest, &c) || c.c != 0xe2 ||
		!unicode_next(&rest, &c) || (c.c != 0x20ac && c.c != 0x80))
		return 0;
	behind = rest;
	if (unicode_next(&rest, &c) && octet_of(c.c, last) && c.c >= 0x80 &&
		*last >= 0x80 && *last <= 0xbf)
		return (size_t)(rest.p - text.p);
	*last = 0x9d;
	return (size_t)(behind.p - text.p);
}

/* Undoes marks of punctuation alone, where other characters of the text went
 * through no wrong hands. */
static size_t
undo_punctuation(struct slice text, uint8_t *out)
{
	bool changed = false;
	size_t n = 0;

	while (text.n > 0) {
		uint8_t last;
		size_t length = read_punctuation(text, &last);

		if (length > 0) {
			changed = true;
			out[n++] = 0xe2;
			out[n++] = 0x80;
			out[n++] = last;
		} else {
			length = 1;
			out[n++] = text.p[0];
		}
		text = slice_from(text, length);
	}
	return changed && u8_check(out, n) == NULL ? n : 0;
}

static size_t
undo_once(struct slice text, uint8_t *out)
{
	size_t n;

	if (!unicode_is_needed(text))
		return 0;
	n = undo_whole(text, out);
	return n > 0 ? n : undo_punctuation(text, out);
}

size_t
mojibake_undo(struct slice text, uint8_t *out)
{
	uint8_t again[AGAIN_OCTETS];
	size_t n = undo_once(text, out);
	size_t m = n;

	while (m > 0 && n <= sizeof(again)) {
		m = undo_once((struct slice){out, n}, again);
		if (m > 0)
			memcpy(out, again, m);
		n = m > 0 ? m : n;
	}
	return n;
}
