/* Characters that cannot be seen. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* Where the scripts begin (Arabic, Indic ...) that need joiners. */
enum { JOINED_SCRIPTS = 0x600 };

/* True where a joiner stands between two letters that it joins or parts. */
static bool
is_needed(uint32_t before, struct character c, struct slice rest)
{
	struct character after;

	return unicode_is_joiner(c.c) && before >= JOINED_SCRIPTS &&
		unicode_next(&rest, &after) && after.c != UNICODE_NONE &&
		after.c >= JOINED_SCRIPTS && !unicode_is_invisible(after.c);
}

/* The first character that cannot be seen and that nothing needs. */
static bool
find_invisible(struct slice text, struct character *out)
{
	uint32_t before = 0;

	for (; unicode_next(&text, out); before = out->c)
		if (unicode_is_invisible(out->c) &&
			!is_needed(before, *out, text))
			return true;
	return false;
}

/* The text without them; NULL where it is too long to suggest. */
static const char *
without_invisible(struct findings *out, struct slice text)
{
	uint8_t octets[SUGGESTED_OCTETS];
	struct character c;
	size_t n = 0;

	if (text.n > sizeof(octets))
		return NULL;
	while (unicode_next(&text, &c)) {
		if (unicode_is_invisible(c.c) && !unicode_is_joiner(c.c))
			continue;
		memcpy(octets + n, c.at.p, c.at.n);
		n += c.at.n;
	}
	return n == 0 ? NULL : shown_whole(out, (struct slice){octets, n});
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
		.check = check,
	},
};
RULES(subject_invisible, rows);
