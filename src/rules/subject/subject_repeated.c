/* Several blanks where one belongs. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* Two spaces, or one that is not U+0020; the wide space U+3000 is the usual
 * one between Chinese and Japanese words. */
static bool
is_odd_gap(struct slice gap)
{
	return gap.n > 1 && !slice_equal(gap, slice_text("\xe3\x80\x80"));
}

/* The first run of blanks between two other characters that is more than a
 * space; empty: none. A tab is subject-control-character's. */
static struct slice
find_odd_gap(struct slice text)
{
	struct slice start = {NULL, 0}; /* behind the last character */
	struct character c;

	while (unicode_next(&text, &c)) {
		struct slice gap = {start.p, 0};

		if (c.c != '\t' && unicode_is_blank(c.c))
			continue;
		if (start.p != NULL)
			gap.n = (size_t)(c.at.p - start.p);
		if (is_odd_gap(gap))
			return gap;
		start = text;
	}
	return (struct slice){NULL, 0};
}

/* True where cn-white-space speaks of several names in one. */
static bool
is_host_list(const struct name_attribute *name)
{
	struct host host;

	if (name->type != OID_COMMON_NAME)
		return false;
	host_read(name->text, &host);
	return host.is_meant && host.gap.n > 0;
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const struct name_attribute *name = NULL;

	while ((name = next_text(facts->csr, name)) != NULL) {
		struct slice gap = find_odd_gap(name->text);

		if (gap.n > 0 && !is_host_list(name))
			found_better(out, self, place_in(name, gap),
				tidied(out, name->text),
				"%s \"%s\" has more than a space between two "
				"words, expected one space",
				type_name(out, name), shown(out, name->text));
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-repeated-space",
		.severity = SEVERITY_NOTICE,
		.part = PART_SUBJECT,
		.summary = "a value of the subject has two spaces in a row, "
			   "or one of another kind",
		.source = "RFC 4518 2.6.1",
		.why = "Names compare as equal whatever space is between the "
		       "words, but many programs compare byte by byte. CAs "
		       "put one space there.",
		.fix = "Write one plain space. A no-break space comes with "
		       "text that was copied from a page or a letter.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
	},
};
RULES(subject_repeated, rows);
