/* How findings are mended: rows of a request of corpus/, the profile, the rule,
 * and how its first finding is mended. Each test that uses it has open_all
 * and close_all around. SPDX-License-Identifier: MIT */
#ifndef CSRLINT_TESTS_TEST_MENDS_H
#define CSRLINT_TESTS_TEST_MENDS_H

#include "results/results.h"

#include "testing_linter.h"

#include <stdio.h>
#include <string.h>

struct expected_mend {
	const char *file;
	const char *profile;
	const char *rule;
	const char *how;
	const char *what;       /* NULL: nothing */
	const char *suggestion; /* NULL: none */
};

/* The first finding of the rule in the file's first request; NULL: none. */
static const struct csrlint_finding *
find_in_corpus(const char *name, const char *rule)
{
	(void)lint_corpus(name);
	for (size_t i = 0; i < report->requests[0].finding_count; i++)
		if (strcmp(report->requests[0].findings[i].rule->id, rule) == 0)
			return &report->requests[0].findings[i];
	return NULL;
}

static bool
is_same_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static const char *
text_or_none(const char *text)
{
	return text == NULL ? "none" : text;
}

static void
assert_mend(const struct expected_mend *row)
{
	const struct csrlint_finding *finding =
		find_in_corpus(row->file, row->rule);

	if (finding == NULL)
		fail_msg("%s: no %s", row->file, row->rule);
	else if (!is_same_text(finding->mend.how, row->how) ||
		!is_same_text(finding->mend.what, row->what) ||
		!is_same_text(finding->suggestion, row->suggestion))
		fail_msg("%s: %s: %s, %s, %s", row->file, row->rule,
			text_or_none(finding->mend.how),
			text_or_none(finding->mend.what),
			text_or_none(finding->suggestion));
}

static void
assert_mends(const struct expected_mend *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		assert_true(csrlint_set_profile(linter, rows[i].profile));
		assert_mend(&rows[i]);
	}
}

#define ASSERT_MENDS(rows) assert_mends(rows, sizeof(rows) / sizeof((rows)[0]))

#endif
