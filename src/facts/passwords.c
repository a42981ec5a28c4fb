/* What is odd about a challengePassword. SPDX-License-Identifier: MIT */
#include "facts/passwords.h"

#include "base/unicode.h"
#include "csr/string.h"
#include "der/content.h"
#include "names/variable.h"

static bool
is_line_end(uint32_t c)
{
	return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 ||
		c == 0x2029;
}

/* What a single character tells, wherever it stands. */
static enum stray
stray_character(uint32_t c)
{
	if (is_line_end(c))
		return STRAY_LINE_END;
	if (unicode_is_control(c))
		return STRAY_TAB;
	return unicode_is_invisible(c) ? STRAY_INVISIBLE : STRAY_NONE;
}

/* The marks that open and close; each also closes what a like one opens. */
static bool
is_pair_of_quotes(uint32_t first, uint32_t last)
{
	static const uint32_t pairs[][2] = {{'"', '"'}, {'\'', '\''},
		{'`', '`'}, {0x201c, 0x201d}, {0x201e, 0x201c},
		{0x201e, 0x201d}, {0x201d, 0x201d}, {0x2018, 0x2019},
		{0x201a, 0x2018}, {0x2019, 0x2019}, {0xab, 0xbb}, {0xbb, 0xab},
		{0x2039, 0x203a}, {0x203a, 0x2039}};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (pairs[i][0] == first && pairs[i][1] == last)
			return true;
	return false;
}

/* The same of the characters at both ends of a text that is not empty. */
static enum stray
stray_at_ends(struct slice text)
{
	struct slice rest = text;
	struct character first;
	struct character last;

	if (!unicode_next(&rest, &first) || !unicode_last(text, &last))
		return STRAY_NONE;
	if (unicode_is_blank(first.c) || unicode_is_blank(last.c))
		return STRAY_BLANK;
	if (rest.n > 0 && is_pair_of_quotes(first.c, last.c))
		return STRAY_QUOTES;
	return STRAY_NONE;
}

/* True for a script's variable or command whose marks tell it from a password:
 * "<...>", "`...`" and "$word" may be one. */
static bool
has_variable(struct slice text)
{
	struct slice variable = variable_find(text);

	return variable.n > 0 && variable.p[0] != '<' && variable.p[0] != '`' &&
		(variable.n < 2 || variable.p[0] != '$' ||
			variable.p[1] == '{' || variable.p[1] == '(' ||
			slice_begins(variable, "$ENV::"));
}

enum stray
password_stray(const struct der_element *value, struct arena *arena)
{
	const bool is_wide = value->identifier == TAG_BMP_STRING ||
		value->identifier == TAG_UNIVERSAL_STRING ||
		value->identifier == TAG_TELETEX_STRING;
	struct slice text = value->content;
	struct slice rest;
	struct character character;
	enum stray stray;

	if (!der_is_string_type(value->identifier))
		return STRAY_NONE; /* csr-attribute-bad-syntax */
	if (is_wide &&
		(arena == NULL ||
			string_to_utf8(value->identifier, value->content, arena,
				&text) != ERR_OK))
		return STRAY_NONE;
	rest = text;
	while (unicode_next(&rest, &character)) {
		stray = stray_character(character.c);
		if (stray != STRAY_NONE)
			return stray;
	}
	stray = stray_at_ends(text);
	if (stray == STRAY_NONE && has_variable(text))
		stray = STRAY_VARIABLE;
	return stray;
}

bool
password_at(const struct csr *csr, struct slice at, struct der_element *value)
{
	for (size_t i = 0; i < csr->attribute_count; i++) {
		struct slice rest = csr->attributes[i].values;

		if (csr->attributes[i].type != OID_CHALLENGE_PASSWORD ||
			!slice_holds(rest, at))
			continue;
		while (der_read(&rest, value))
			if (slice_holds(value->whole, at))
				return true;
	}
	return false;
}
