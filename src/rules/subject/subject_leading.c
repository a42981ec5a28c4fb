/* Blanks at the ends of values. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* How many octets at the beginning are blanks. */
static size_t
leading_blanks(struct slice text)
{
	struct slice rest = text;
	struct character c;

	while (unicode_next(&rest, &c))
		if (!unicode_is_blank(c.c))
			return (size_t)(c.at.p - text.p);
	return text.n;
}

static size_t
trailing_blanks(struct slice text)
{
	struct slice rest = text;
	struct character c;

	while (unicode_last(rest, &c) && unicode_is_blank(c.c))
		rest.n -= c.at.n;
	return text.n - rest.n;
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const struct name_attribute *name = NULL;

	while ((name = next_text(facts->csr, name)) != NULL) {
		struct slice text = name->text;
		size_t leading = leading_blanks(text);
		size_t trailing = trailing_blanks(text);
		struct slice at = slice_head(text, leading);

		if (leading == 0)
			at = slice_from(text, text.n - trailing);
		if (at.n == 0 || at.n == text.n /* subject-metadata-only */ ||
			name->type == OID_COUNTRY_NAME /* country-length */)
			continue;
		found_better(out, self, place_in(name, at), tidied(out, text),
			"%s \"%s\" %s with white space, expected none at its "
			"ends",
			type_name(out, name), shown(out, text),
			leading > 0 ? "begins" : "ends");
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-leading-trailing-space",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "a value of the subject begins or ends with white "
			   "space",
		.source = "RFC 5280 7.1; RFC 4518 2.6.1",
		.why = "Nobody sees it, and programs that compare byte by "
		       "byte take it for another name: a host name with a "
		       "space matches no host. CAs trim or refuse it.",
		.fix = "Take the space out. In a configuration file it often "
		       "follows the value; on a command line it stands before "
		       "or after a slash.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
	},
};
RULES(subject_leading, rows);
