/* Text in double quotes. SPDX-License-Identifier: MIT */
#include "remedy/quoted.h"
#include "base/unicode.h"
#include "remedy/shell.h"

/* A log's keeper looks for "##" and "::", interactive shells for "!", templates
 * of Go for "{{". */
static bool
is_sign_of_another(uint32_t c, uint32_t before)
{
	return c == '!' || c == '{' || (c == '#' && before == '#') ||
		(c == ':' && before == ':');
}

static void
write_character(
	struct text *out, const struct character *character, uint32_t before)
{
	uint32_t c = character->c;
	bool is_plain = !is_sign_of_another(c, before) &&
		shell_is_plain(out->arena, character->at);

	/* Beyond FFFF, the three have different escapes. */
	if (c == '"' || c == '\\')
		text_printf(out, "\\%c", (char)c);
	else if (is_plain || c > 0xffff)
		text_add(out, (const char *)character->at.p, character->at.n);
	else
		text_printf(out, "\\u%04x", (unsigned int)c);
}

void
remedy_write_quoted(struct text *out, struct slice text)
{
	struct character character;
	uint32_t before = 0;

	text_words(out, "\"");
	while (unicode_next(&text, &character)) {
		write_character(out, &character, before);
		before = character.c;
	}
	text_words(out, "\"");
}
