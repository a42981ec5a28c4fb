/* Escapes file names. SPDX-License-Identifier: MIT */
#include "report/escape.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <unictype.h>
#include <unistr.h>

/* Letters, numbers, punctuation and symbols are shown, and marks that have
 * something to stand on. */
static bool
is_shown(ucs4_t c, bool has_base)
{
	const uint32_t shown = UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N |
		UC_CATEGORY_MASK_P | UC_CATEGORY_MASK_S;

	if (c < 0x80)
		return c >= 0x20 && c != 0x7f;
	if (uc_is_property_default_ignorable_code_point(c))
		return false;
	if (uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M))
		return has_base;
	return uc_is_general_category_withtable(c, shown);
}

/* Writes \xNN for each of n octets; returns what comes after. */
static char *
escape_octets(char *to, const uint8_t *octets, size_t n)
{
	static const char digits[] = "0123456789ABCDEF";

	for (size_t i = 0; i < n; i++) {
		*to++ = '\\';
		*to++ = 'x';
		*to++ = digits[octets[i] >> 4];
		*to++ = digits[octets[i] & 15];
	}
	return to;
}

static char *
copy_octets(char *to, const uint8_t *octets, size_t n)
{
	memcpy(to, octets, n);
	return to + n;
}

/* True where the octet at index would begin a command in a log, as in what the
 * library quotes: "##" anywhere, "::" and a letter at the head of a word. */
static bool
is_command(const char *name, size_t index)
{
	char after = name[index + 1];

	if (index == 0 || name[index] != name[index - 1])
		return false;
	if (name[index] == '#')
		return true;
	return name[index] == ':' && (index == 1 || name[index - 2] == ' ') &&
		((after >= 'a' && after <= 'z') ||
			(after >= 'A' && after <= 'Z'));
}

static char *
escape(const char *name, bool keeps_backslashes)
{
	size_t left = strlen(name);
	const uint8_t *at = (const uint8_t *)name;
	char *escaped = malloc(4 * left + 1); /* \xNN: four for one */
	char *to = escaped;
	bool has_base = false;

	if (escaped == NULL)
		return NULL;
	while (left > 0) {
		ucs4_t c;
		int read = u8_mbtoucr(&c, at, left);
		size_t n = read > 0 ? (size_t)read : 1;
		bool shown = read > 0 && is_shown(c, has_base) &&
			(c != '\\' || keeps_backslashes) &&
			!is_command(name, (size_t)((const char *)at - name));

		to = shown ? copy_octets(to, at, n) : escape_octets(to, at, n);
		has_base = !shown || c != ' ';
		at += n;
		left -= n;
	}
	*to = '\0';
	return escaped;
}

char *
report_escape(const char *name)
{
	return escape(name, false);
}

char *
report_escape_again(const char *name)
{
	return escape(name, true);
}
