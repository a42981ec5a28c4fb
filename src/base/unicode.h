/* What can be known of characters, and of UTF-8 that holds them.
 * SPDX-License-Identifier: MIT */
#ifndef CSRLINT_BASE_UNICODE_H
#define CSRLINT_BASE_UNICODE_H

#include "base/slice.h"

/* What unicode_next makes of an octet that is not part of UTF-8; no function
 * below holds true of it. */
#define UNICODE_NONE UINT32_MAX

/* One character and where it stands. */
struct character {
	uint32_t c; /* its code point, or UNICODE_NONE */
	struct slice at;
};

/* Cuts a character that is not ASCII, or an octet that is none, off *rest,
 * which is not empty: what unicode_next leaves to this. */
void unicode_next_beyond_ascii(struct slice *rest, struct character *out);

/* Cuts the first character off *rest; false where nothing is left. */
static inline bool
unicode_next(struct slice *rest, struct character *out)
{
	if (rest->n == 0)
		return false;
	if (rest->p[0] >= 0x80) {
		unicode_next_beyond_ascii(rest, out);
		return true;
	}
	*out = (struct character){rest->p[0], {rest->p, 1}};
	rest->p++;
	rest->n--;
	return true;
}

/* The last character of text, as unicode_next does the first. */
bool unicode_last(struct slice text, struct character *out);

/* True where an octet is over 7F: the test before any dearer one. */
bool unicode_is_needed(struct slice text);

/* A letter or a number: categories L and N. */
bool unicode_is_letter(uint32_t c);

/* The space, the no-break space and others of category Zs, and the tab. */
bool unicode_is_blank(uint32_t c);

/* C0, C1 and DEL: category Cc. */
bool unicode_is_control(uint32_t c);

/* A character that shows nothing of its own, or whose look nobody knows:
 * zero width, bidi controls, soft hyphen, tags, line separators, private use,
 * unassigned. Variation selectors belong to the character before them, and
 * are none. */
bool unicode_is_invisible(uint32_t c);

/* The joiners U+200C and U+200D, which Persian and Indic scripts need. */
bool unicode_is_joiner(uint32_t c);

/* A sign that takes the vowel off the consonant before it: combining class
 * 9, Unicode 4.3. */
bool unicode_is_virama(uint32_t c);

/* The first word (a run of letters and their marks) that mixes Latin with
 * Cyrillic or Greek letters in a way that cannot be seen: all letters of one
 * of the two look like the other's. False where there is none. */
bool unicode_mixed_word(struct slice text, struct slice *out);

/* The length of text in normalization form C, which is written to out where
 * it fits; 0 where text has that form already or is no UTF-8. */
size_t unicode_normalize(struct slice text, uint8_t *out, size_t room);

/* Appends a character to `n` octets at `to`, which has room for four more;
 * returns how many there are now. */
size_t unicode_put(uint8_t *to, size_t n, uint32_t c);

#endif
