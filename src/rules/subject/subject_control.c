/* Control characters in values of the subject. SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

#include <stdio.h>

/* The types whose other rules leave control characters to this one; those of
 * the narrower types are string-printable-charset, string-ia5-charset and
 * string-teletex-escape. */
static bool
has_controls(uint8_t tag)
{
	return tag == TAG_UTF8_STRING || tag == TAG_BMP_STRING ||
		tag == TAG_UNIVERSAL_STRING;
}

/* The text without blanks at its ends: subject-leading-trailing-space. */
static struct slice
trimmed(struct slice text)
{
	struct character c;

	while (unicode_last(text, &c) && unicode_is_blank(c.c))
		text.n -= c.at.n;
	while (text.n > 0 && unicode_is_blank(text.p[0]))
		text = slice_from(text, 1);
	return text;
}

/* The first run of control characters; empty: none. */
static struct slice
find_controls(struct slice text)
{
	struct slice run = {NULL, 0};
	struct character c;

	while (unicode_next(&text, &c)) {
		bool is_one = c.c != 0 && /* string-nul-character */
			unicode_is_control(c.c);

		if (is_one && run.n == 0)
			run.p = c.at.p;
		if (is_one)
			run.n += c.at.n;
		else if (run.n > 0)
			break;
	}
	return run;
}

/* "the control character", "3 control characters": a backspace that a shell
 * did not take is easily typed more than once. */
static const char *
run_words(struct findings *out, struct slice run)
{
	size_t count = utf8_length(run);
	char words[48];

	if (count == 1)
		return "the control character";
	(void)snprintf(words, sizeof(words), "%zu control characters", count);
	return shown(out, slice_text(words));
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	const struct name_attribute *name = NULL;

	while ((name = next_text(facts->csr, name)) != NULL) {
		struct slice run = find_controls(trimmed(name->text));

		if (run.n > 0 && has_controls(name->tag))
			found_better(out, self, place_in(name, run),
				tidied(out, name->text),
				"%s holds %s \"%s\", expected none",
				type_name(out, name), run_words(out, run),
				shown(out, run));
	}
}

static const struct rule rows[] = {
	{
		.id = "subject-control-character",
		.severity = SEVERITY_ERROR,
		.part = PART_SUBJECT,
		.summary = "a value of the subject holds a control character",
		.source = "RFC 5280 A.1; RFC 4518 2.2",
		.why = "A line feed, a tab or an escape is no part of a name: "
		       "it can forge lines in logs and hide what is shown. "
		       "CAs refuse the request.",
		.fix = "Take it out. It comes from a script that did not cut "
		       "the line end off, or from an arrow key at a prompt.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
	},
};
RULES(subject_control, rows);
