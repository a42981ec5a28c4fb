/* Entities of HTML in values of the subject. SPDX-License-Identifier: MIT */
#include "names/entity.h"
#include "rules/subject/subject.h"

static const char *
resolved(struct findings *out, struct slice text)
{
	uint8_t octets[SUGGESTED_OCTETS];
	size_t n;

	if (text.n > sizeof(octets))
		return NULL;
	n = entity_resolve(text, octets);
	return tidied(out, (struct slice){octets, n});
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const struct name_attribute *name = NULL;
	struct slice at;
	uint32_t c;

	while ((name = next_text(facts->csr, name)) != NULL)
		if (entity_find(name->text, &at, &c))
			found_better(out, self, place_in(name, at),
				resolved(out, name->text),
				"%s holds the HTML entity \"%s\", expected "
				"the character itself",
				type_name(out, name), shown(out, at));
}

static const struct rule rows[] = {
	{
		.id = "subject-html-entity",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "a value of the subject holds an HTML entity",
		.source = "BR 7.1.4.2; RFC 5280 4.1.2.4",
		.why = "\"&amp;\" is how web pages write \"&\"; in a "
		       "certificate it is five letters. The name stands in "
		       "no register so, and CAs refuse it.",
		.fix = "Write the character itself. A web form has put the "
		       "value through twice: correct it where the request "
		       "was made.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
	},
};
RULES(subject_html, rows);
