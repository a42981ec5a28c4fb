/* Words of two scripts that look alike. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const struct name_attribute *name = NULL;
	struct slice word;

	while ((name = next_text(facts->csr, name)) != NULL)
		if (unicode_is_needed(name->text) &&
			unicode_mixed_word(name->text, &word))
			found(out, self, place_in(name, word),
				"the word \"%s\" of %s mixes Latin with "
				"Cyrillic or Greek letters that look the "
				"same, expected one alphabet",
				shown(out, word), type_name(out, name));
}

static const struct rule rows[] = {
	{
		.id = "subject-mixed-script",
		.severity = SEVERITY_NOTICE,
		.part = PART_SUBJECT,
		.summary = "a word of the subject mixes alphabets that look "
			   "alike",
		.source = "UTS 39 5.1",
		.why = "Nobody can see the difference, and the name is found "
		       "in no register. CAs take it for an attempt to "
		       "deceive, though most often the keyboard was not "
		       "switched in time.",
		.fix = "Type the word anew, all of it with one keyboard "
		       "layout.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
	},
};
RULES(subject_mixed, rows);
