/* Letters that are not ASCII, for forms that want English ones.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* The first character that is not ASCII; false: none. */
static bool
find_non_ascii(struct slice text, struct character *out)
{
	while (unicode_next(&text, out))
		if (out->c >= 0x80 && out->c != UNICODE_NONE)
			return true;
	return false;
}

static void
check_ascii(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *name = NULL;
	struct character c;

	while ((name = next_text(facts->csr, name)) != NULL)
		if (name->type != OID_COMMON_NAME && /* cn-unicode-domain */
			find_non_ascii(name->text, &c))
			found(out, self, place_in(name, c.at),
				"%s holds \"%s\", expected letters of the "
				"English alphabet",
				type_name(out, name), shown(out, c.at));
}

static const struct rule rows[] = {
	{
		.id = "subject-non-ascii",
		.severity = SEVERITY_OFF,
		.part = PART_SUBJECT,
		.summary = "a value of the subject holds other letters than "
			   "English ones",
		.source = "practice: resellers' enrolment forms take English "
			  "letters alone",
		.why = "Some CAs' forms take the English alphabet alone, and "
		       "show or refuse what is beyond it. Certificates can "
		       "hold any letter.",
		.fix = "Where the form refuses it, write the international "
		       "form of the name: Munich or Muenchen for M\xc3\xbc"
		       "nchen.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_ascii,
	},
};
RULES(subject_non, rows);
