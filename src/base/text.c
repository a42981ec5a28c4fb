/* Growing text and the quoting of foreign bytes.
 * SPDX-License-Identifier: MIT */
#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>

enum { QUOTE_CHARACTERS = 120 };

struct text
text_in(struct arena *arena)
{
	return (struct text){.arena = arena};
}

struct text
text_within(char *p, size_t room)
{
	if (room > 0)
		p[0] = '\0';
	return (struct text){.p = room == 0 ? NULL : p, .room = room};
}

/* Finds room for `need` octets; false where it cannot. */
static bool
text_grow(struct text *text, size_t need)
{
	size_t room = text->room == 0 ? 64 : text->room;
	char *bigger;

	if (text->arena == NULL) {
		text->failed = true;
		return false;
	}

	while (room < need)
		room *= 2;
	bigger = arena_room(text->arena, room);
	if (bigger == NULL) {
		text->failed = true;
		return false;
	}
	if (text->p != NULL)
		memcpy(bigger, text->p, text->n);
	text->p = bigger;
	text->room = room;
	return true;
}

/* Makes room for n more octets and a NUL; false where it cannot. */
static bool
text_reserve(struct text *text, size_t n)
{
	size_t need = text->n + n + 1;

	if (text->failed)
		return false;
	return (text->p != NULL && need <= text->room) || text_grow(text, need);
}

void
text_add(struct text *text, const char *words, size_t n)
{
	if (!text_reserve(text, n))
		return;
	if (n > 0)
		memcpy(text->p + text->n, words, n);
	text->n += n;
	text->p[text->n] = '\0';
}

void
text_words(struct text *text, const char *words)
{
	text_add(text, words, strlen(words));
}

void
text_printf(struct text *text, const char *format, ...)
{
	va_list arguments;
	int n;

	va_start(arguments, format);
	n = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	if (n < 0 || !text_reserve(text, (size_t)n))
		return;
	va_start(arguments, format);
	(void)vsnprintf(text->p + text->n, (size_t)n + 1, format, arguments);
	va_end(arguments);
	text->n += (size_t)n;
}

/* Letters, numbers, punctuation and symbols may be shown, and marks that have
 * something to sit on. Default-ignorable ones are invisible: not shown. */
static bool
is_shown(ucs4_t c, bool has_base)
{
	const uint32_t plain = UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N |
		UC_CATEGORY_MASK_P | UC_CATEGORY_MASK_S;

	if (c < 0x80)
		return c >= 0x20 && c != 0x7f;
	if (uc_is_property_default_ignorable_code_point(c))
		return false;
	if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M))
		return has_base;
	return uc_is_general_category_withtable(c, plain);
}

/* True where the octet at index would begin a command in a log. Runners of
 * jobs take "##[error]", "##vso[task ...]" and "##teamcity[...]" anywhere in a
 * line, and "::set-output name=a::b" behind any blanks at its head, which every
 * word may come to where lines are broken. */
static bool
is_command(struct slice bytes, size_t index)
{
	if (index == 0 || bytes.p[index] != bytes.p[index - 1])
		return false;
	if (bytes.p[index] == '#')
		return true;
	return bytes.p[index] == ':' &&
		(index == 1 || bytes.p[index - 2] == ' ') &&
		index + 1 < bytes.n && ascii_is_letter(bytes.p[index + 1]);
}

/* How many octets from index on are shown as they are, one character each. */
static size_t
plain_length(struct slice bytes, size_t index, size_t at_most)
{
	size_t n = 0;

	for (; n < at_most && index + n < bytes.n; n++) {
		uint8_t c = bytes.p[index + n];

		if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\')
			break;
		if ((c == '#' || c == ':') && is_command(bytes, index + n))
			break;
	}
	return n;
}

/* Appends the first character of bytes; returns how many octets it took. */
static size_t
quote_character(struct text *text, struct slice bytes, bool *has_base)
{
	ucs4_t c;
	int n;

	if (bytes.p[0] < 0x80) {
		c = bytes.p[0];
		n = 1;
	} else {
		n = u8_mbtoucr(&c, bytes.p, bytes.n);
	}
	if (n <= 0) {
		text_printf(text, "\\x%02X", bytes.p[0]);
		*has_base = true;
		return 1;
	}
	if (c == '"' || c == '\\')
		text_add(text, "\\", 1);
	if (is_shown(c, *has_base))
		text_add(text, (const char *)bytes.p, (size_t)n);
	else if (c < 0x80)
		text_printf(text, "\\x%02X", (unsigned)c);
	else
		text_printf(text, "\\u{%04X}", (unsigned)c);
	*has_base = c != ' ';
	return (size_t)n;
}

void
text_quote(struct text *text, struct slice bytes, size_t at_most)
{
	bool has_base = false;
	size_t at = 0;

	while (at < bytes.n && at_most > 0) {
		size_t plain = plain_length(bytes, at, at_most);

		if (plain > 0) {
			text_add(text, (const char *)bytes.p + at, plain);
			at += plain;
			has_base = bytes.p[at - 1] != ' ';
			at_most -= plain;
			continue;
		}
		if (is_command(bytes, at))
			text_printf(text, "\\x%02X", bytes.p[at++]);
		else
			at += quote_character(
				text, slice_from(bytes, at), &has_base);
		at_most--;
	}
	if (at < bytes.n)
		text_printf(text, "... (%zu more octets)", bytes.n - at);
}

const char *
text_get(const struct text *text)
{
	return text->p == NULL ? "" : text->p;
}

size_t
text_width(const char *quoted, size_t n)
{
	int width = u8_width((const uint8_t *)quoted, n, "UTF-8");

	return width < 0 ? n : (size_t)width;
}

const char *
quote(struct arena *arena, struct slice bytes)
{
	struct text text = text_in(arena);

	if (arena == NULL)
		return "";
	text_quote(&text, bytes, QUOTE_CHARACTERS);
	return text.failed ? "?" : text_get(&text);
}

const char *
quote_whole(struct arena *arena, struct slice bytes)
{
	struct text text = text_in(arena);

	if (arena == NULL)
		return "";
	text_quote(&text, bytes, SIZE_MAX);
	return text_get(&text);
}

size_t
utf8_length(struct slice bytes)
{
	size_t count = 0;

	for (; bytes.n > 0; count++) {
		int n = u8_mblen(bytes.p, bytes.n);

		bytes = slice_from(bytes, n <= 0 ? 1 : (size_t)n);
	}
	return count;
}
