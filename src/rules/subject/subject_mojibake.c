/* Values whose characters were read in a wrong character set.
 * SPDX-License-Identifier: MIT */
#include "names/mojibake.h"
#include "rules/subject/subject.h"

enum { REPLACEMENT_CHARACTER = 0xfffd };

/* The first U+FFFD; false: there is none. */
static bool
find_replacement(struct slice text, struct character *out)
{
	while (unicode_next(&text, out))
		if (out->c == REPLACEMENT_CHARACTER)
			return true;
	return false;
}

static void
check_value(const struct rule *self, const struct name_attribute *name,
	struct findings *out)
{
	uint8_t octets[SUGGESTED_OCTETS];
	struct character lost;
	struct slice meant = {octets, 0};

	if (name->tag == TAG_TELETEX_STRING || /* string-teletex-escape */
		!unicode_is_needed(name->text))
		return;
	if (name->text.n <= sizeof(octets))
		meant.n = mojibake_undo(name->text, octets);
	if (meant.n > 0)
		found_better(out, self, name->value, tidied(out, meant),
			"%s \"%s\" was read in a wrong character set, "
			"expected \"%s\"",
			type_name(out, name), shown(out, name->text),
			shown(out, meant));
	else if (find_replacement(name->text, &lost))
		found(out, self, place_in(name, lost.at),
			"%s \"%s\" holds U+FFFD, the mark of a character that "
			"got lost, expected that character",
			type_name(out, name), shown(out, name->text));
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	for_each_text(self, facts, check_value, out);
}

static const struct rule rows[] = {
	{
		.id = "subject-mojibake",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "a value of the subject was read in a wrong "
			   "character set",
		.source = "RFC 5280 4.1.2.4; RFC 3629 3",
		.why = "The name stands in no register as it is written here. "
		       "CAs ask back or refuse the request, or the "
		       "certificate shows the wrong characters for as long "
		       "as it lasts.",
		.fix = "Write the value as the register has it, and tell the "
		       "tool that it is given UTF-8, on a terminal and with a "
		       "configuration in UTF-8.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
	},
};
RULES(subject_mojibake, rows);
