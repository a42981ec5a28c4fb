/* What the lists of details are written with. SPDX-License-Identifier: MIT */
#include "show/details_words.h"

#include <stdarg.h>
#include <stdio.h>

#include "csr/string.h"
#include "der/der.h"

enum { SHOWN_OCTETS = 32, VALUE_CHARACTERS = 1000, WORDS_ROOM = 200 };

void
details_add(struct details *details, const char *name, const struct text *value)
{
	struct csrlint_detail *bigger;

	if (value->failed)
		details->failed = true;
	if (details->failed)
		return;
	if (details->count == details->room) {
		details->room *= 2;
		bigger = arena_grow(details->arena, details->detail,
			details->count, details->room, sizeof(bigger[0]));
		if (bigger == NULL) {
			details->failed = true;
			return;
		}
		details->detail = bigger;
	}
	details->detail[details->count++] =
		(struct csrlint_detail){name, text_get(value)};
}

void
details_printf(
	struct details *details, const char *name, const char *format, ...)
{
	struct text value = text_in(details->arena);
	char words[WORDS_ROOM];
	va_list arguments;

	va_start(arguments, format);
	(void)vsnprintf(words, sizeof(words), format, arguments);
	va_end(arguments);
	text_printf(&value, "%s", words);
	details_add(details, name, &value);
}

bool
details_is_cut(struct text *out, size_t i, size_t count)
{
	if (i < DETAILS_ENTRIES)
		return false;
	text_printf(out, "... (%zu more)", count - i);
	return true;
}

void
details_hex(struct text *out, struct slice octets)
{
	for (size_t i = 0; i < octets.n; i++)
		text_printf(out, "%02x", octets.p[i]);
}

void
details_octets(struct text *out, struct slice octets)
{
	text_printf(out, "%zu octet%s", octets.n, octets.n == 1 ? "" : "s");
	if (octets.n == 0)
		return;
	text_printf(out, ": ");
	details_hex(out, slice_head(octets, SHOWN_OCTETS));
	if (octets.n > SHOWN_OCTETS)
		text_printf(out, "...");
}

void
details_oid(struct text *out, struct slice oid)
{
	enum oid_id id = oid_find(oid);

	if (id != OID_UNKNOWN)
		text_printf(out, "%s (", oid_name(id));
	oid_print(out, oid);
	if (id != OID_UNKNOWN)
		text_printf(out, ")");
}

void
details_quoted(struct text *out, struct slice text)
{
	text_printf(out, " \"");
	text_quote(out, text, VALUE_CHARACTERS);
	text_printf(out, "\"");
}

void
details_element(struct text *out, struct slice whole)
{
	struct der_element element;
	struct slice text;

	if (!der_read(&whole, &element)) {
		text_printf(out, "nothing readable");
		return;
	}
	text_printf(out, "%s", der_tag_name(element.identifier));
	if (element.identifier == TAG_OID) {
		text_printf(out, " ");
		details_oid(out, element.content);
	} else if (!der_is_text(element.identifier)) {
		text_printf(out, " of %zu octets", element.content.n);
	} else if (string_to_utf8(element.identifier, element.content,
			   out->arena, &text) == ERR_OK) {
		details_quoted(out, text);
	} else {
		out->failed = true;
	}
}
