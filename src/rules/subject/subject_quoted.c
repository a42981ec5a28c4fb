/* Quotation marks and backslashes that a shell should have taken.
 * SPDX-License-Identifier: MIT */
#include "rules/subject/subject.h"

/* What is between `mark` at both ends, where it stands nowhere else; empty:
 * it does not. */
static struct slice
between(struct slice text, const char *mark)
{
	const size_t n = strlen(mark);
	struct slice inner = slice_from(text, n);

	if (text.n <= 2 * n || !slice_begins(text, mark) ||
		!slice_begins(slice_from(text, text.n - n), mark))
		return (struct slice){NULL, 0};
	inner.n -= n;
	return slice_find(inner, (uint8_t)mark[n - 1]) == inner.n
		? inner
		: (struct slice){NULL, 0};
}

static struct slice
unquoted(struct slice text)
{
	static const char *const marks[] = {"\"", "'", "\\\"", "\\'"};
	struct slice inner = {NULL, 0};

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		inner = between(text, marks[i]);
		if (inner.n > 0)
			break;
	}
	return inner;
}

/* True where text has an octet that a mark of quotation begins with. */
static bool
may_have_mark(struct slice text)
{
	return memchr(text.p, '"', text.n) != NULL ||
		memchr(text.p, 0xe2, text.n) != NULL ||
		memchr(text.p, 0xc2, text.n) != NULL;
}

/* The mark of quotation that text has but one of, at an end; empty: none.
 * Behind a digit a plain one stands for inches. Apostrophes begin and end
 * names ("'t Hart", "Traders'"). */
static struct slice
single_mark(struct slice text)
{
	static const char *const marks[] = {"\"", "\xe2\x80\x9c",
		"\xe2\x80\x9d", "\xe2\x80\x9e", "\xc2\xab", "\xc2\xbb"};
	struct slice only = {NULL, 0};
	struct character c;
	struct slice rest = text;

	if (!may_have_mark(text))
		return only;
	while (unicode_next(&rest, &c))
		for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
			if (!slice_equal(c.at, slice_text(marks[i])))
				continue;
			if (only.n > 0)
				return (struct slice){NULL, 0};
			only = c.at;
		}
	if (only.n == 0 || text.n == only.n ||
		(only.p != text.p && only.p + only.n != text.p + text.n) ||
		(only.p != text.p && ascii_is_digit(only.p[-1])))
		only.n = 0;
	return only;
}

/* The text without the mark at one of its ends, and without the backslash that
 * a shell left before it. */
static struct slice
without_mark(struct slice text, struct slice mark)
{
	if (mark.p == text.p)
		return slice_from(text, mark.n);
	text.n -= mark.n;
	if (text.n > 1 && text.p[text.n - 1] == '\\')
		text.n--;
	return text;
}

static void
check_value(const struct rule *self, const struct name_attribute *name,
	struct findings *out)
{
	struct slice text = name->text;
	struct slice inner = unquoted(text);
	struct slice kept = slice_head(text, text.n - 1);
	struct slice mark = single_mark(text);

	if (inner.n > 0)
		found_better(out, self, name->value, tidied(out, inner),
			"%s is in quotation marks, expected the value alone",
			type_name(out, name));
	else if (mark.n > 0)
		found_better(out, self, place_in(name, mark),
			tidied(out, without_mark(text, mark)),
			"%s has one quotation mark without its fellow, "
			"expected the value alone",
			type_name(out, name));
	else if (text.p[kept.n] == '\\')
		found_better(out, self,
			place_in(name, slice_from(text, kept.n)),
			tidied(out, kept),
			"%s ends with a backslash, expected the value alone",
			type_name(out, name));
}

static void
check(const struct rule *self, const struct facts *facts, struct findings *out)
{
	for_each_text(self, facts, check_value, out);
}

static const struct rule rows[] = {
	{
		.id = "subject-quoted-value",
		.severity = SEVERITY_WARNING,
		.part = PART_SUBJECT,
		.summary = "a value of the subject is in quotation marks, has "
			   "one of them or ends with a backslash",
		.source = "RFC 5280 4.1.2.6; openssl config(5)",
		.why = "The marks were meant for a shell or a configuration "
		       "file, and became a part of the name, which stands in "
		       "no register so. CAs ask back or drop them.",
		.fix = "Write the value without quotation marks. On a command "
		       "line they go around the whole subject, and an answer "
		       "at a prompt needs none.",
		.mend = {MEND_REPLACE, NULL},
		.check = check,
	},
};
RULES(subject_quoted, rows);
