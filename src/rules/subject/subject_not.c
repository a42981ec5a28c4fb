/* Values that are not as Unicode normalizes them.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

static void
check_nfc(const struct rule *self, const struct facts *facts,
	struct findings *out)
{
	const struct name_attribute *name = NULL;
	uint8_t octets[SUGGESTED_OCTETS];

	while ((name = next_text(facts->csr, name)) != NULL) {
		const char *better = NULL;
		size_t n = 0;

		if (name->tag == TAG_UTF8_STRING)
			n = unicode_normalize(
				name->text, octets, sizeof(octets));
		if (n == 0)
			continue;
		if (n <= sizeof(octets))
			better = shown_whole(out, (struct slice){octets, n});
		found_better(out, self, name->value, better,
			"%s is not in normalization form C, expected letters "
			"and accents composed",
			type_name(out, name));
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-not-nfc",
		.severity = SEVERITY_NOTICE,
		.part = PART_SUBJECT,
		.summary = "a value of the subject is not in Unicode "
			   "normalization form C",
		.source = "RFC 5280 7.1; RFC 4518 2.3; RFC 5198 3",
		.why = "The same name can be written with composed letters or "
		       "with accents behind the letters. Programs that "
		       "compare byte by byte take them for two names.",
		.fix = "Type the value anew. Names of files on macOS are "
		       "written with accents behind the letters, and so is "
		       "what was copied from them.",
		.mend = {MEND_REPLACE, NULL},
		.check = check_nfc,
	},
};
RULES(subject_not, rows);
