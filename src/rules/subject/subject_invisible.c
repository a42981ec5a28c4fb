/* Characters that cannot be seen. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* Where the scripts begin (Arabic, Indic ...) that need joiners. */
enum { JOINED_SCRIPTS = 0x600 };

static bool
is_of_joined_script(uint32_t c)
{
	return c != UNICODE_NONE && c >= JOINED_SCRIPTS &&
		!unicode_is_invisible(c);
}

/* True where a joiner stands between two letters that it joins or parts, or
 * behind a virama: there it is half of a letter (Malayalam's chillus, eyelash
 * ra), also at the end of a word. */
static bool
is_needed(uint32_t before, struct character c, struct slice rest)
{
	struct character after;

	if (!unicode_is_joiner(c.c) || before < JOINED_SCRIPTS)
		return false;
	return unicode_is_virama(before) ||
		(unicode_next(&rest, &after) && is_of_joined_script(after.c));
}

/* True for a character that cannot be seen and that nothing needs. */
static bool
is_surplus(uint32_t before, struct character c, struct slice rest)
{
	return unicode_is_invisible(c.c) && !is_needed(before, c, rest);
}

/* The first of them; false: there is none. */
static bool
find_invisible(struct slice text, struct character *out)
{
	uint32_t before = 0;

	for (; unicode_next(&text, out); before = out->c)
		if (is_surplus(before, *out, text))
			return true;
	return false;
}

/* The text without them, nor blanks that they leave at an end; NULL where it
 * is too long to suggest. */
static const char *
without_invisible(struct findings *out, struct slice text)
{
	uint8_t octets[SUGGESTED_OCTETS];
	struct character c;
	uint32_t before = 0;
	size_t n = 0;

	if (text.n > sizeof(octets))
		return NULL;
	for (; unicode_next(&text, &c); before = c.c) {
		if (is_surplus(before, c, text))
			continue;
		memcpy(octets + n, c.at.p, c.at.n);
		n += c.at.n;
	}
	return tidied(out, (struct slice){octets, n});
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const struct name_attribute *name = NULL;
	struct character c;

	while ((name = next_text(facts->csr, name)) != NULL)
		if (unicode_is_needed(name->text) &&
			find_invisible(name->text, &c))
			found_better(out, self, place_in(name, c.at),
				without_invisible(out, name->text),
				"%s holds U+%04X, which cannot be seen, "
				"expected none",
				type_name(out, name), (unsigned)c.c);
}

static const struct rule rows[] = {
	{
		.id = "subject-invisible-character",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "a value of the subject holds a character that "
			   "cannot be seen",
		.source = "UTR 36 2; RFC 4518 2.2, 2.3",
		.why = "Zero-width and direction controls make two names that "
		       "look the same differ, or one name look like another. "
		       "CAs refuse them as an attempt to deceive; most come "
		       "from text that was copied.",
		.fix = "Type the value anew instead of pasting it.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
	},
};
RULES(subject_invisible, rows);
