/* Characters and their properties, from libunistring.
 * SPDX-License-Identifier: MIT */
#include "base/unicode.h"

#include <stdlib.h>
#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/memory.h"

enum {
	UTF8_OCTETS_MAX = 4,
	/* Every character before U+0300 has normalization form C; that is
	 * the first one whose UTF-8 begins with this octet. */
	MARKS_FIRST_OCTET = 0xcc
};

/* True where a character of two octets stands: U+0080 to U+07FF. */
static bool
is_pair(struct slice s)
{
	return s.n >= 2 && s.p[0] >= 0xc2 && s.p[0] < 0xe0 &&
		(s.p[1] & 0xc0) == 0x80;
}

/* Most are pairs, and the library takes five times as long for these. */
void
unicode_next_beyond_ascii(struct slice *rest, struct character *out)
{
	ucs4_t c = UNICODE_NONE;
	int n = 2;

	if (is_pair(*rest))
		c = (rest->p[0] & 0x1fu) << 6 | (rest->p[1] & 0x3fu);
	else
		n = u8_mbtoucr(&c, rest->p, rest->n);
	out->c = n <= 0 ? UNICODE_NONE : c;
	out->at = (struct slice){rest->p, n <= 0 ? 1 : (size_t)n};
	rest->p += out->at.n;
	rest->n -= out->at.n;
}

bool
unicode_last(struct slice text, struct character *out)
{
	size_t n = 1;
	struct slice tail;

	if (text.n == 0)
		return false;
	while (n < UTF8_OCTETS_MAX && n < text.n &&
		(text.p[text.n - n] & 0xc0) == 0x80)
		n++;
	tail = slice_from(text, text.n - n);
	while (unicode_next(&tail, out))
		continue; /* more than one where it is no UTF-8 */
	return true;
}

bool
unicode_is_needed(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] >= 0x80)
			return true;
	return false;
}

static bool
has_category(uint32_t c, uint32_t mask)
{
	return c != UNICODE_NONE && uc_is_general_category_withtable(c, mask);
}

bool
unicode_is_letter(uint32_t c)
{
	if (c < 0x80)
		return ascii_is_letter((uint8_t)c) ||
			ascii_is_digit((uint8_t)c);
	return has_category(c, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N);
}

bool
unicode_is_blank(uint32_t c)
{
	if (c < 0x80)
		return c == '\t' || c == ' ';
	return has_category(c, UC_CATEGORY_MASK_Zs);
}

bool
unicode_is_control(uint32_t c)
{
	if (c < 0x80)
		return c < 0x20 || c == 0x7f;
	return has_category(c, UC_CATEGORY_MASK_Cc);
}

static bool
is_variation_selector(uint32_t c)
{
	return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) ||
		(c >= 0x180b && c <= 0x180f && c != 0x180e);
}

bool
unicode_is_invisible(uint32_t c)
{
	const uint32_t unseen = UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp |
		UC_CATEGORY_MASK_Co | UC_CATEGORY_MASK_Cn;

	if (c < 0x80 || c == UNICODE_NONE || is_variation_selector(c))
		return false;
	return uc_is_property_default_ignorable_code_point(c) ||
		has_category(c, unseen);
}

bool
unicode_is_joiner(uint32_t c)
{
	return c == 0x200c || c == 0x200d;
}

bool
unicode_is_virama(uint32_t c)
{
	return c != UNICODE_NONE && uc_combining_class(c) == UC_CCC_VR;
}

/* --- words of two scripts ------------------------------------------------- */

/* Letters of Cyrillic and Greek that look like a Latin one, in order. */
static const uint16_t latin_lookalikes[] = {0x391, 0x392, 0x395, 0x396, 0x397,
	0x399, 0x39a, 0x39c, 0x39d, 0x39f, 0x3a1, 0x3a4, 0x3a5, 0x3a7, 0x3b1,
	0x3bd, 0x3bf, 0x3c1, 0x405, 0x406, 0x408, 0x410, 0x412, 0x415, 0x41a,
	0x41c, 0x41d, 0x41e, 0x420, 0x421, 0x422, 0x423, 0x425, 0x430, 0x435,
	0x43a, 0x43e, 0x440, 0x441, 0x443, 0x445, 0x455, 0x456, 0x458, 0x4bb,
	0x501, 0x51b, 0x51d};

static bool
looks_latin(uint32_t c)
{
	const size_t count =
		sizeof(latin_lookalikes) / sizeof(latin_lookalikes[0]);

	for (size_t i = 0; i < count; i++)
		if (latin_lookalikes[i] == c)
			return true;
	return false;
}

/* Latin letters that look like a Cyrillic one. */
static bool
looks_cyrillic(uint32_t c)
{
	return c != 0 && c < 0x80 && strchr("ABCEHKMOPTXYaceopxy", (int)c);
}

/* What was seen of a word so far. */
struct word {
	size_t latin, latin_alike; /* Latin letters, those that look Cyrillic */
	size_t other, other_alike; /* Cyrillic and Greek, that look Latin */
};

static void
count_letter(struct word *word, uint32_t c)
{
	const char *script = uc_script(c) == NULL ? "" : uc_script(c)->name;

	if (strcmp(script, "Latin") == 0) {
		/* The "e" of eБанк is seen, and meant. */
		bool is_prefix = word->latin + word->other == 0 &&
			(c == 'e' || c == 'i');

		word->latin++;
		word->latin_alike += looks_cyrillic(c) && !is_prefix;
	} else if (strcmp(script, "Cyrillic") == 0 ||
		strcmp(script, "Greek") == 0) {
		word->other++;
		word->other_alike += looks_latin(c);
	}
}

static bool
is_mixed(const struct word *word)
{
	return word->latin > 0 && word->other > 0 &&
		(word->latin_alike == word->latin ||
			word->other_alike == word->other);
}

bool
unicode_mixed_word(struct slice text, struct slice *out)
{
	const uint32_t in_words = UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M;
	struct word word = {0, 0, 0, 0};
	struct slice start = text;
	struct character c;

	while (unicode_next(&text, &c)) {
		if (has_category(c.c, in_words)) {
			count_letter(&word, c.c);
			continue;
		}
		*out = slice_head(start, (size_t)(c.at.p - start.p));
		if (is_mixed(&word))
			return true;
		word = (struct word){0, 0, 0, 0};
		start = text;
	}
	*out = start;
	return is_mixed(&word);
}

/* --- normalization and writing -------------------------------------------- */

static bool
may_need_normalizing(struct slice text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] >= MARKS_FIRST_OCTET)
			return true;
	return false;
}

size_t
unicode_normalize(struct slice text, uint8_t *out, size_t room)
{
	uint8_t *normal;
	size_t n = 0;

	if (!may_need_normalizing(text) || u8_check(text.p, text.n) != NULL)
		return 0;
	normal = u8_normalize(UNINORM_NFC, text.p, text.n, NULL, &n);
	if (normal == NULL)
		memory_ran_out();
	if (normal == NULL || slice_equal((struct slice){normal, n}, text))
		n = 0;
	if (n > 0 && n <= room)
		memcpy(out, normal, n);
	free(normal);
	return n;
}

size_t
unicode_put(uint8_t *to, size_t n, uint32_t c)
{
	int added = u8_uctomb(to + n, c, UTF8_OCTETS_MAX);

	return added <= 0 ? n : n + (size_t)added;
}
